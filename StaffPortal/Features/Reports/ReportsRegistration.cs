namespace StaffPortal.Features.Reports;

/// <summary>Registers what supervisors see of their offices.</summary>
public static class ReportsRegistration
{
    /// <summary>The use cases hold nothing between two calls.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddSingleton<ReadBoard>();
}
