using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Reads a report of the offices in somebody's reach.</summary>
public sealed class ReadReport(ReportBooks books, IOptions<ReportOptions> options, TimeProvider clock)
{
    /// <summary>The report, its table broken down by something.</summary>
    public Task<ReportResult<ReportView>> RunAsync(OfficerSession officer, ReportFilter filter, ReportBreakdown breakdown, CancellationToken cancellationToken) =>
        books.ReadAsync(officer, "reports", (open, reach) => ReadAsync(open, reach, filter, breakdown, cancellationToken), cancellationToken);

    internal async Task<ReportView> ReadAsync(PortalDbContext open, ReportReach reach, ReportFilter filter, ReportBreakdown breakdown, CancellationToken cancellationToken)
    {
        var offices = reach.Codes(filter);
        var lines = open.Lines(filter, offices, options.Value);
        var hours = await lines.Where(line => line.Outcome == CaseOutcome.Issued).GroupBy(line => new { line.Day, line.Hour, line.Mode })
            .Select(group => new IssuedHour(group.Key.Day, group.Key.Hour, group.Key.Mode, group.Count())).ToListAsync(cancellationToken);
        var tallies = await lines.TallyAsync(line => new ReportKey { Office = line.OfficeCode, Desk = line.DeskNumber }, cancellationToken);
        var byCodes = await lines.GroupBy(line => line.Reasons).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var reasons = from codes in byCodes
                      from code in codes.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                      group codes.Count by Enum.Parse<ReasonCode>(code) into same
                      select new ReportReason(same.Key, same.Sum());
        var seconds = await lines.SecondsAsync(
            breakdown is ReportBreakdown.Officer
                ? line => new SecondsKey { Officer = line.OfficerNumber, Seconds = line.Seconds }
                : line => new SecondsKey { Office = line.OfficeCode, Desk = line.DeskNumber, Seconds = line.Seconds }, cancellationToken);
        var approvals = await lines.Where(line => line.ApprovalMilliseconds != null).GroupBy(line => line.ApprovalMilliseconds!.Value / 1000)
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var rows = await ReportTable.RowsAsync(lines, reach, breakdown, tallies, seconds, cancellationToken);
        return new ReportView(
            clock.GetUtcNow(), reach, await ReportNames.OfAsync(open, rows.Select(row => row.Key.Officer), cancellationToken), tallies.Aggregate(new ReportTally(), (sum, next) => sum + next.Tally),
            await open.Lines(filter.Before, offices, options.Value).CountAsync(line => line.Outcome == CaseOutcome.Issued, cancellationToken),
            Of(seconds, 50), Of(seconds, 95), Quantiles.Of(approvals.Select(time => (time.Key, time.Count)), 50),
            ReportCharts.Days(filter, hours), ReportCharts.Heat(hours), [.. reasons.OrderByDescending(reason => reason.Cases).ThenBy(reason => reason.Code)],
            [.. from office in reach.Offices let own = tallies.Where(tally => tally.Key.Office == office.Code).ToList() where own.Count > 0 select new ReportOffice(office.Code, own.Sum(desk => desk.Tally.Issued))], rows);
    }

    private static int? Of(IEnumerable<KeySeconds> seconds, int percent) => Quantiles.Of(seconds.GroupBy(one => one.Key.Seconds!.Value, (value, same) => (value, same.Sum(one => one.Count))), percent);
}
