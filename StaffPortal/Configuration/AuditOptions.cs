using Microsoft.Extensions.Options;

namespace StaffPortal.Configuration;

/// <summary>Section <c>Audit</c>: what vouches for the trail outside the database.</summary>
public sealed class AuditOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Audit";

    /// <summary>Folder of the checkpoints, best on another machine's disk; empty: <c>audit-checkpoints</c> beside the keys.</summary>
    public string Checkpoints { get; set; } = "";

    /// <summary>Which trail it is: the first line of every checkpoint, and the name it is signed under. No blanks, no plus sign.</summary>
    public string Origin { get; set; } = "tempid-staffportal/audit";

    /// <summary>The folder of the checkpoints.</summary>
    public string Folder(KeysOptions keys) => string.IsNullOrWhiteSpace(Checkpoints) ? Path.Combine(keys.Directory, "audit-checkpoints") : Checkpoints;
}

/// <summary>Says what is wrong, with its key.</summary>
internal sealed class AuditOptionsValidator : IValidateOptions<AuditOptions>
{
    public ValidateOptionsResult Validate(string? name, AuditOptions options) =>
        options.Origin is { Length: > 0 and <= 100 } origin && !origin.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter == '+')
            ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail("Audit:Origin must be 1 to 100 characters without blanks and plus signs.");
}
