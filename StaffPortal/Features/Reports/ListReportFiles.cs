using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>The files in somebody's reach.</summary>
/// <param name="Reach">Whose offices' files these are.</param>
/// <param name="Scheduled">What schedules made, newest first.</param>
/// <param name="Own">What he asked for himself, newest first; an auditor sees what everybody asked for.</param>
/// <param name="Saved">His saved reports, by name.</param>
public sealed record ReportFilesView(ReportReach Reach, IReadOnlyList<ReportFileView> Scheduled, IReadOnlyList<ReportFileView> Own, IReadOnlyList<SavedReportView> Saved);

/// <summary>A file to be sent.</summary>
/// <param name="Content">The open file.</param>
/// <param name="Name">What it is called when it is kept.</param>
/// <param name="MediaType">Of its format.</param>
public sealed record OpenedReportFile(Stream Content, string Name, string MediaType);

/// <summary>Lists report files, and opens one; each opening is in the trail.</summary>
public sealed class ListReportFiles(ReportBooks books, ReportFolder folder)
{
    /// <summary>Most files of each list.</summary>
    public const int Most = 100;

    /// <summary>The lists.</summary>
    public Task<ReportResult<ReportFilesView>> RunAsync(OfficerSession officer, CancellationToken cancellationToken) =>
        books.ReadAsync(officer, "reports", async (open, reach) =>
        {
            var seen = Seen(open, reach, officer).OrderByDescending(file => file.AskedAt).ThenByDescending(file => file.Id);
            var scheduled = await seen.Where(file => file.Kind != ReportFileKind.Export).Take(Most).ToListAsync(cancellationToken);
            var own = await seen.Where(file => file.Kind == ReportFileKind.Export).Take(Most).ToListAsync(cancellationToken);
            var saved = await open.SavedReports.AsNoTracking().Where(report => report.OfficerNumber == officer.OfficerNumber).OrderBy(report => report.Name).ToListAsync(cancellationToken);
            return new ReportFilesView(reach, [.. scheduled.Select(ReportFileActs.Of)], [.. own.Select(ReportFileActs.Of)], [.. saved.Select(SaveReport.Of)]);
        }, cancellationToken);

    /// <summary>Opens one that is done.</summary>
    public async Task<ReportResult<OpenedReportFile>> OpenAsync(Guid fileId, OfficerSession officer, CancellationToken cancellationToken)
    {
        var reached = await books.ReadAsync(officer, "reports", async (open, reach) =>
            new Found(await Seen(open, reach, officer).SingleOrDefaultAsync(file => file.Id == fileId && file.State == ReportFileState.Done, cancellationToken)), cancellationToken);
        if (reached.Fault is { } fault) return new(null, fault);
        if (reached.Stands?.Row is not { } row) return new(null, ReportFault.NotThere);
        return await books.ChangeAsync<OpenedReportFile>(officer, "reports", ReportFileActs.Readers, _ =>
        {
            try
            {
                var file = new OpenedReportFile(folder.Open(row.Id, row.Format), NameOf(row), MediaOf(row.Format));
                return Task.FromResult<(ReportResult<OpenedReportFile>, IReadOnlyList<AuditNote>)>((new(file), [ReportFileActs.Note(AuditAct.ReportOpened, row, "Opened")]));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return Task.FromResult<(ReportResult<OpenedReportFile>, IReadOnlyList<AuditNote>)>((new(null, ReportFault.FolderUnavailable), []));
            }
        }, cancellationToken);
    }

    // what a schedule made belongs to its office; what somebody asked for belongs to him, and auditors see it
    private static IQueryable<ReportFileRow> Seen(PortalDbContext open, ReportReach reach, OfficerSession officer)
    {
        var offices = reach.All;
        var isAuditor = officer.Role is OfficerRole.Auditor;
        return open.ReportFiles.AsNoTracking().Where(file => file.Kind == ReportFileKind.Export || file.AskedBy != "" ? isAuditor || file.AskedBy == officer.OfficerNumber : offices.Contains(file.OfficeCode));
    }

    private static string NameOf(ReportFileRow row)
    {
        var filter = ReportFileActs.FilterOf(row.Query, row.AskedAt);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"report-{row.OfficeCode}-{filter.From:yyyyMMdd}-{filter.To:yyyyMMdd}.{ReportFolder.EndOf(row.Format)}");
    }

    private static string MediaOf(ReportFormat format) => format switch
    {
        ReportFormat.Csv => "text/csv; charset=utf-8",
        ReportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/pdf",
    };

    private sealed record Found(ReportFileRow? Row);
}
