using StaffPortal.Components;
using StaffPortal.Security;

namespace StaffPortal.Features.Alerts;

/// <summary>Registers what supervisors do with quiet alerts, and their mark in the bar.</summary>
public static class AlertsRegistration
{
    /// <summary>The mark is a part of a supervisor's bar and of nobody else's.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services) => services
        .AddSingleton<AlertBooks>().AddSingleton<ListAlerts>().AddSingleton<ReadAlert>().AddSingleton<AcknowledgeAlert>().AddSingleton<CloseAlert>().AddSingleton<ListPostChecks>()
        .AddSingleton(new BarPart(OfficerRole.Supervisor, typeof(AlertMark)));
}
