using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Reports;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>A saved report.</summary>
public sealed record SavedReportView(Guid Id, string Name, ReportFilter Filter, ReportSchedule Schedule, DateTimeOffset SavedAt);

/// <summary>Saves a filter under a name, and removes it again. Each person has his own.</summary>
public sealed class SaveReport(ReportBooks books, INewIds ids, TimeProvider clock)
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 40;

    /// <summary>Saved reports of one person at most.</summary>
    public const int Most = 50;

    /// <summary>Saves it; where it is scheduled its period is that of the schedule.</summary>
    public Task<ReportResult<SavedReportView>> RunAsync(Guid requestId, OfficerSession officer, string? name, ReportFilter filter, ReportSchedule schedule, CancellationToken cancellationToken) =>
        books.ChangeAsync<SavedReportView>(officer, "reports", ReportFileActs.Readers, async open =>
        {
            var own = open.SavedReports.Where(report => report.OfficerNumber == officer.OfficerNumber);
            if (await own.AsNoTracking().SingleOrDefaultAsync(report => report.RequestId == requestId, cancellationToken) is { } known) return (new(Of(known)), []);
            var called = name?.Trim() ?? "";
            if (called.Length is 0 or > LongestName || await own.AnyAsync(report => report.Name == called, cancellationToken)) return (new(null, ReportFault.NameUnusable), []);
            if (await own.CountAsync(cancellationToken) >= Most) return (new(null, ReportFault.TooMany), []);
            var row = new SavedReportRow
            {
                Id = ids.Next(), RequestId = requestId, OfficerNumber = officer.OfficerNumber, OfficeCode = officer.OfficeCode, Name = called, Query = filter.ToQuery(), Schedule = schedule, SavedAt = clock.GetUtcNow(),
            };
            open.SavedReports.Add(row);
            return (new(Of(row)), [Note(row, "Saved")]);
        }, cancellationToken);

    /// <summary>Removes it; files that were made of it stay.</summary>
    public Task<ReportResult<SavedReportView>> RemoveAsync(Guid reportId, OfficerSession officer, CancellationToken cancellationToken) =>
        books.ChangeAsync<SavedReportView>(officer, "reports", ReportFileActs.Readers, async open =>
        {
            var row = await open.SavedReports.SingleOrDefaultAsync(report => report.Id == reportId && report.OfficerNumber == officer.OfficerNumber, cancellationToken);
            if (row is null) return (new(null, ReportFault.NotThere), []);
            open.SavedReports.Remove(row);
            return (new(Of(row)), [Note(row, "Removed")]);
        }, cancellationToken);

    internal static SavedReportView Of(SavedReportRow row) => new(row.Id, row.Name, ReportFileActs.FilterOf(row.Query, row.SavedAt), row.Schedule, row.SavedAt);

    private static AuditNote Note(SavedReportRow row, string outcome) => new(AuditAct.ReportSaved, $"saved-report:{row.Id:N}", outcome, Detail: new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["query"] = row.Query, ["schedule"] = row.Schedule.ToString(),
    });
}
