using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Reports;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>A report file as its page shows it.</summary>
public sealed record ReportFileView(
    Guid Id, ReportFileKind Kind, ReportFormat Format, string Title, ReportFilter Filter, string OfficeCode, string AskedBy, DateTimeOffset AskedAt, ReportFileState State, int Written, int Total, long Bytes)
{
    /// <summary>Whether it is still to come.</summary>
    public bool IsComing => State is ReportFileState.Waiting or ReportFileState.Running;
}

/// <summary>Asks for a report as a file, and takes that back. The file is made in the background, at whichever node.</summary>
public sealed class ReportFileActs(ReportBooks books, KeptLines kept, INewIds ids, TimeProvider clock)
{
    /// <summary>Files that wait or run for one person at most.</summary>
    public const int MostComing = 5;

    /// <summary>Who may: what they may look at, they may take along; the trail keeps it.</summary>
    internal static readonly OfficerRole[] Readers = [OfficerRole.Supervisor, OfficerRole.Auditor];

    /// <summary>Asks for a file.</summary>
    public Task<ReportResult<ReportFileView>> AskAsync(Guid requestId, OfficerSession officer, ReportFilter filter, ReportFormat format, CancellationToken cancellationToken) =>
        books.ChangeAsync<ReportFileView>(officer, "reports", Readers, async open =>
        {
            if (await open.ReportFiles.AsNoTracking().SingleOrDefaultAsync(file => file.RequestId == requestId, cancellationToken) is { } known) return (new(Of(known)), []);
            if (format is not ReportFormat.Csv && filter.From < kept.FirstDay) return (new(null, ReportFault.TooLongAgo), []);
            if (await open.ReportFiles.CountAsync(file => file.AskedBy == officer.OfficerNumber && (file.State == ReportFileState.Waiting || file.State == ReportFileState.Running), cancellationToken) >= MostComing)
                return (new(null, ReportFault.TooMany), []);
            var row = new ReportFileRow
            {
                Id = ids.Next(), RequestId = requestId, Kind = ReportFileKind.Export, Format = format, Title = "", Query = filter.ToQuery(), OfficeCode = officer.OfficeCode,
                AskedBy = officer.OfficerNumber, AskedAt = clock.GetUtcNow(), State = ReportFileState.Waiting,
            };
            open.ReportFiles.Add(row);
            return (new(Of(row)), [Note(AuditAct.ReportExported, row, "Asked")]);
        }, cancellationToken);

    /// <summary>Takes it back; what was written of it is thrown away.</summary>
    public Task<ReportResult<ReportFileView>> CancelAsync(Guid fileId, OfficerSession officer, CancellationToken cancellationToken) =>
        books.ChangeAsync<ReportFileView>(officer, "reports", Readers, async open =>
        {
            var row = await open.ReportFiles.SingleOrDefaultAsync(file => file.Id == fileId && file.AskedBy == officer.OfficerNumber, cancellationToken);
            if (row is null) return (new(null, ReportFault.NotThere), []);
            if (row.State is ReportFileState.Cancelled) return (new(Of(row)), []);
            if (row.State is not (ReportFileState.Waiting or ReportFileState.Running)) return (new(null, ReportFault.TooLate), []);
            (row.State, row.EndedAt) = (ReportFileState.Cancelled, clock.GetUtcNow());
            row.Revision++;
            return (new(Of(row)), [Note(AuditAct.ReportExported, row, "Cancelled")]);
        }, cancellationToken);

    /// <summary>Where one stands that somebody asked for himself.</summary>
    public Task<ReportResult<ReportFileView>> ReadAsync(Guid fileId, OfficerSession officer, CancellationToken cancellationToken) =>
        books.ChangeAsync<ReportFileView>(officer, "reports", Readers, async open =>
            await open.ReportFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Id == fileId && file.AskedBy == officer.OfficerNumber, cancellationToken) is { } row
                ? (new(Of(row)), []) : (new ReportResult<ReportFileView>(null, ReportFault.NotThere), []), cancellationToken);

    internal static ReportFileView Of(ReportFileRow row) => new(
        row.Id, row.Kind, row.Format, row.Title, FilterOf(row.Query, row.AskedAt), row.OfficeCode, row.AskedBy, row.AskedAt, row.State, row.Written, row.Total, row.Bytes);

    /// <summary>The filter of a stored address.</summary>
    internal static ReportFilter FilterOf(string query, DateTimeOffset at) => ReportFilter.Of(
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query).ToDictionary(part => part.Key, part => part.Value.ToString(), StringComparer.Ordinal), Domain.ShanghaiTime.Day(at));

    /// <summary>The trail's note: by what it is narrowed, never to what of a person.</summary>
    internal static AuditNote Note(AuditAct act, ReportFileRow row, string outcome) => new(act, $"report:{row.Id:N}", outcome, Detail: new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["format"] = row.Format.ToString(), ["kind"] = row.Kind.ToString(), ["query"] = row.Query,
    });
}
