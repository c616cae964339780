using Microsoft.Extensions.Options;

namespace StaffPortal.Features.Approvals;

/// <summary>Registers what supervisors do with what waits for them.</summary>
public static class ApprovalsRegistration
{
    /// <summary>The use cases, their settings, and the look at what waits too long.</summary>
    public static IServiceCollection AddApprovals(this IServiceCollection services)
    {
        services.AddOptions<ApprovalOptions>().BindConfiguration(ApprovalOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApprovalOptions>, ApprovalOptionsValidator>();
        services.AddSingleton<ApprovalBooks>().AddSingleton<ListApprovals>().AddSingleton<ReadApproval>().AddSingleton<ApproveCase>().AddSingleton<ReturnCase>();
        services.AddSingleton<EscalateApprovals>().AddHostedService<ApprovalClock>();
        return services;
    }
}
