using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain;
using StaffPortal.Domain.Reports;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Reports;

/// <summary>
/// Asks for what is due by schedule: each open office's day and month, once they are over and something happened in them, and the saved reports that are scheduled.
/// Each turn has a request id of its own, so that no node asks twice.
/// </summary>
public sealed class ScheduleReports(IDbContextFactory<PortalDbContext> books, FollowTrail trail, INewIds ids, IOptions<ReportOptions> options, TimeProvider clock)
{
    // a portal that stood still catches up
    private const int DaysBack = 3;
    private static readonly ReportFormat[] s_formats = [ReportFormat.Pdf, ReportFormat.Xlsx];

    /// <summary>Asks for what is due.</summary>
    /// <returns>How many files were asked for.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Scheduled || !await trail.RunAsync(long.MaxValue, cancellationToken)) return 0;
        var now = clock.GetUtcNow();
        var today = ShanghaiTime.Day(now);
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var begun = new DateOnly(today.Year, today.Month, 1);
        List<Due> due = [];
        for (var day = today.AddDays(-DaysBack); day < today; day = day.AddDays(1)) due.AddRange(await OfPeriodAsync(open, ReportFileKind.Daily, day, day, cancellationToken));
        due.AddRange(await OfPeriodAsync(open, ReportFileKind.Monthly, begun.AddMonths(-1), begun.AddDays(-1), cancellationToken));
        return await AskAsync(open, due, now, cancellationToken);
    }

    private static async Task<IReadOnlyList<Due>> OfPeriodAsync(PortalDbContext open, ReportFileKind kind, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var busy = await open.ReportLines.Where(line => line.Day >= from && line.Day <= to).Select(line => line.OfficeCode).Distinct().ToListAsync(cancellationToken);
        if (busy.Count == 0) return [];
        var offices = await open.Offices.Where(office => office.Enabled && busy.Contains(office.Code)).OrderBy(office => office.Code).Select(office => office.Code).ToListAsync(cancellationToken);
        var schedule = kind is ReportFileKind.Daily ? ReportSchedule.Daily : ReportSchedule.Monthly;
        var saved = await open.SavedReports.AsNoTracking().Where(report => report.Schedule == schedule).OrderBy(report => report.OfficerNumber).ThenBy(report => report.Name).ToListAsync(cancellationToken);
        return
        [
            .. offices.Select(office => new Due(kind, office, "", "", new ReportFilter(from, to) { Office = office }, office)),
            .. saved.Where(report => ShanghaiTime.Day(report.SavedAt) <= to)
                .Select(report => new Due(kind, report.OfficeCode, report.OfficerNumber, report.Name, ReportFileActs.FilterOf(report.Query, report.SavedAt) with { From = from, To = to }, report.Id.ToString("N"))),
        ];
    }

    private async Task<int> AskAsync(PortalDbContext open, IReadOnlyList<Due> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var asked = (from one in due from format in s_formats select (Due: one, Format: format, RequestId: TurnOf(one, format))).ToList();
        var turns = asked.Select(one => one.RequestId).ToList();
        var known = (await open.ReportFiles.Where(file => turns.Contains(file.RequestId)).Select(file => file.RequestId).ToListAsync(cancellationToken)).ToHashSet();
        var added = asked.Where(one => !known.Contains(one.RequestId)).ToList();
        open.ReportFiles.AddRange(added.Select(one => new ReportFileRow
        {
            Id = ids.Next(), RequestId = one.RequestId, Kind = one.Due.Kind, Format = one.Format, Title = one.Due.Title, Query = one.Due.Filter.ToQuery(), OfficeCode = one.Due.Office,
            AskedBy = one.Due.AskedBy, AskedAt = now, State = ReportFileState.Waiting,
        }));
        try
        {
            await open.SaveChangesAsync(cancellationToken);
            return added.Count;
        }
        catch (DbUpdateException failure) when (open.IsUniqueViolation(failure))
        {
            // another node asked at the same moment; what is missing is asked for next time
            return 0;
        }
    }

    private static Guid TurnOf(Due due, ReportFormat format) => new(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{due.Kind} {due.Whose} {due.Filter.From:yyyy-MM-dd} {format}"))).AsSpan(0, 16));

    private sealed record Due(ReportFileKind Kind, string Office, string AskedBy, string Title, ReportFilter Filter, string Whose);
}
