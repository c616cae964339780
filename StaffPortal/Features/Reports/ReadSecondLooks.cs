using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>What waits for a second look, and what came of those that were looked at.</summary>
/// <param name="Reach">The offices that can be chosen.</param>
/// <param name="Waiting">Pairs that wait: for a supervisor those that he may judge.</param>
/// <param name="Pair">The one to be judged next; null where none waits for this person.</param>
/// <param name="Results">Null while pairs wait for who asks: what came of others shall not be before his eyes.</param>
public sealed record SecondLooksView(ReportReach Reach, int Waiting, Guid? Pair, SecondLookResults? Results);

/// <summary>Reads the next pair, or the results. Of a pair nobody is told where it comes from.</summary>
public sealed class ReadSecondLooks(ReportBooks books, IOptions<ReportOptions> options, TimeProvider clock)
{
    /// <summary>Reads them.</summary>
    public Task<ReportResult<SecondLooksView>> RunAsync(OfficerSession officer, ReportFilter filter, CancellationToken cancellationToken) =>
        books.ReadAsync(officer, "second-looks", async (open, reach) =>
        {
            var today = ShanghaiTime.Day(clock.GetUtcNow());
            if (officer.Role is OfficerRole.Supervisor && await OpenPairs.ForAsync(open, officer, reach.All, today, cancellationToken) is [var next, ..] waiting)
                return new SecondLooksView(reach, waiting.Count, next, Results: null);
            var left = officer.Role is OfficerRole.Supervisor ? 0 : await OpenPairs.Of(open, officer, reach.Codes(filter), today).CountAsync(cancellationToken);
            return new SecondLooksView(reach, left, Pair: null, await ResultsAsync(open, filter, reach, cancellationToken));
        }, cancellationToken);

    // the day and the office are the pair's own; all else that narrows is asked of the case of its register photo
    private async Task<SecondLookResults> ResultsAsync(PortalDbContext open, ReportFilter filter, ReportReach reach, CancellationToken cancellationToken)
    {
        var offices = reach.Codes(filter);
        var looks = open.SecondLooks.AsNoTracking().Where(look => look.Judged != null && look.Day >= filter.From && look.Day <= filter.To && offices.Contains(look.OfficeCode));
        if (filter.Officer is { } officer) looks = looks.Where(look => look.ComparedBy == officer);
        var (plain, lines) = (new ReportFilter(filter.From, filter.To) { Office = filter.Office, Officer = filter.Officer }, open.Lines(filter with { Officer = null }, offices, options.Value));
        if (filter != plain) looks = looks.Where(look => lines.Any(line => line.CaseId == look.CaseId));
        List<JudgedCount> counts = [];
        // month by month: no engine has to tell the month of a day
        for (var first = filter.From; first <= filter.To; first = new DateOnly(first.Year, first.Month, 1).AddMonths(1))
            counts.AddRange(await CountAsync(looks, first, cancellationToken));
        var people = counts.SelectMany(count => new[] { count.ComparedBy, count.JudgedBy }).Where(number => number.Length > 0);
        return SecondLookResults.Of(counts, await ReportNames.OfAsync(open, people, cancellationToken));
    }

    private static async Task<IReadOnlyList<JudgedCount>> CountAsync(IQueryable<SecondLookRow> looks, DateOnly first, CancellationToken cancellationToken)
    {
        var next = new DateOnly(first.Year, first.Month, 1).AddMonths(1);
        var found = await looks.Where(look => look.Day >= first && look.Day < next).GroupBy(look => new { look.Kind, look.ComparedBy, look.Compared, look.JudgedBy, look.Judged })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return [.. found.Select(one => new JudgedCount(one.Key.Kind, one.Key.ComparedBy, one.Key.Compared, one.Key.JudgedBy!, one.Key.Judged!.Value, first.Year, first.Month, one.Count))];
    }
}
