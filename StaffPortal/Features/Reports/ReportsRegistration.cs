namespace StaffPortal.Features.Reports;

/// <summary>Registers what supervisors see of their offices.</summary>
public static class ReportsRegistration
{
    /// <summary>The use cases hold nothing between two calls; lines and files are made by every node.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        // files are written without a page
        services.AddLocalization();
        services.AddSingleton<ReadBoard>().AddSingleton<FollowTrail>().AddSingleton<KeptLines>().AddSingleton<CountLines>().AddSingleton<ReportBooks>().AddSingleton<ReadReport>().AddSingleton<ListCases>().AddSingleton<ReadLookUps>().AddSingleton<ReadAnomalies>();
        services.AddSingleton<ReportFolder>().AddSingleton<ReportMatters>().AddSingleton<WriteCsv>().AddSingleton<WriteXlsx>().AddSingleton<WritePdf>().AddSingleton<Documents.ReportDrawing>();
        services.AddSingleton<ReportFileActs>().AddSingleton<ListReportFiles>().AddSingleton<SaveReport>().AddSingleton<MakeReportFiles>().AddSingleton<ScheduleReports>().AddSingleton<TidyReportFiles>();
        services.AddHostedService<ReportRounds>().AddHostedService<ReportFileRounds>();
        services.AddSingleton<ISecondLookLots, SecondLookLots>().AddSingleton<DrawSecondLooks>().AddSingleton<ReadSecondLooks>().AddSingleton<JudgePair>().AddHostedService<SecondLookRounds>();
        return services;
    }
}
