using Microsoft.Extensions.Options;

namespace StaffPortal.Features.Approvals;

/// <summary>Section <c>Approvals</c>.</summary>
public sealed class ApprovalOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Approvals";

    /// <summary>How long a case waits for its own supervisors before those of all offices are asked, from 1 s to 1 h.</summary>
    public TimeSpan EscalateAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often what waits is looked at, from 1 s to 5 min.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(15);
}

/// <summary>Says what is wrong, each with its key.</summary>
internal sealed class ApprovalOptionsValidator : IValidateOptions<ApprovalOptions>
{
    public ValidateOptionsResult Validate(string? name, ApprovalOptions options)
    {
        var faults = new ValidateOptionsResultBuilder();
        if (options.EscalateAfter < TimeSpan.FromSeconds(1) || options.EscalateAfter > TimeSpan.FromHours(1))
            faults.AddError("must be between 1 second and 1 hour.", "Approvals:EscalateAfter");
        if (options.LookEvery < TimeSpan.FromSeconds(1) || options.LookEvery > TimeSpan.FromMinutes(5))
            faults.AddError("must be between 1 second and 5 minutes.", "Approvals:LookEvery");
        return faults.Build();
    }
}
