namespace StaffPortal.Features.Reports;

/// <summary>Registers what supervisors see of their offices.</summary>
public static class ReportsRegistration
{
    /// <summary>The use cases hold nothing between two calls; the lines are kept up to the trail by every node.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<ReadBoard>().AddSingleton<FollowTrail>().AddSingleton<ReportBooks>().AddSingleton<ReadReport>().AddSingleton<ListCases>().AddSingleton<ReadLookUps>();
        services.AddHostedService<ReportRounds>();
        services.AddSingleton<ISecondLookLots, SecondLookLots>().AddSingleton<DrawSecondLooks>().AddSingleton<ReadSecondLooks>().AddSingleton<JudgePair>().AddHostedService<SecondLookRounds>();
        return services;
    }
}
