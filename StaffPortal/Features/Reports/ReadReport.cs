using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Reads a report of the offices in somebody's reach.</summary>
public sealed class ReadReport(ReportBooks books, CountLines lines, TimeProvider clock)
{
    /// <summary>The report, its table broken down by something.</summary>
    public Task<ReportResult<ReportView>> RunAsync(OfficerSession officer, ReportFilter filter, ReportBreakdown breakdown, CancellationToken cancellationToken) =>
        books.CountAsync(officer, "reports", filter, (open, reach) => ReadAsync(open, reach, filter, breakdown, cancellationToken), cancellationToken);

    internal async Task<ReportView> ReadAsync(PortalDbContext open, ReportReach reach, ReportFilter filter, ReportBreakdown breakdown, CancellationToken cancellationToken)
    {
        var counting = await lines.OfAsync(open, reach, filter, cancellationToken);
        var (count, names) = (new ReportCount(breakdown), counting.Names);
        counting.Each(count.Add);
        var hours = count.Hours.ToList();
        var rows = ReportTable.Rows(count, names, reach, breakdown);
        return new ReportView(
            clock.GetUtcNow(), reach, await ReportNames.OfAsync(open, rows.Select(row => row.Key.Officer), cancellationToken), count.Whole.Tally,
            await BeforeAsync(open, reach, filter.Before, cancellationToken),
            Quantiles.Of(count.Whole.Seconds, 50), Quantiles.Of(count.Whole.Seconds, 95), Quantiles.Of(count.Approvals, 50), ReportCharts.Days(filter, hours), ReportCharts.Heat(hours), count.Reasons(names),
            [
                .. from office in reach.Offices
                let own = count.ByDesk.Where(desk => names[desk.Key.Office] == office.Code).ToList()
                where own.Count > 0
                select new ReportOffice(office.Code, own.Sum(desk => desk.Value.Tally.Issued)),
            ], rows);
    }

    // the period before may reach farther back than what is kept
    private async Task<int> BeforeAsync(PortalDbContext open, ReportReach reach, ReportFilter before, CancellationToken cancellationToken)
    {
        if (before.From < lines.FirstDay) return await open.Lines(before, reach.Codes(before), lines.Options).CountAsync(line => line.Outcome == CaseOutcome.Issued, cancellationToken);
        var issued = 0;
        (await lines.OfAsync(open, reach, before, cancellationToken)).Each((in KeptLine line) => issued += line.Outcome is CaseOutcome.Issued ? 1 : 0);
        return issued;
    }
}
