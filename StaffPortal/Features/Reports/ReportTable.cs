using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Reports;

/// <summary>The table of a report.</summary>
internal static class ReportTable
{
    /// <summary>Its rows, in an order that stays.</summary>
    public static async Task<IReadOnlyList<ReportRow>> RowsAsync(
        IQueryable<ReportLineRow> lines, ReportReach reach, ReportBreakdown breakdown, IReadOnlyList<KeyTally> byDesk, IReadOnlyList<KeySeconds> seconds, CancellationToken cancellationToken) => breakdown switch
        {
            ReportBreakdown.Office => Offices(reach, byDesk, seconds),
            ReportBreakdown.Officer => Flat(await lines.TallyAsync(line => new ReportKey { Officer = line.OfficerNumber }, cancellationToken), key => key.Officer, seconds.ToLookup(one => one.Key.Officer, StringComparer.Ordinal)),
            ReportBreakdown.Day => Flat(await lines.TallyAsync(line => new ReportKey { Day = line.Day }, cancellationToken), key => key.Day),
            ReportBreakdown.Hour => Flat(await lines.TallyAsync(line => new ReportKey { Hour = line.Hour }, cancellationToken), key => key.Hour),
            ReportBreakdown.Mode => Flat(await lines.TallyAsync(line => new ReportKey { Mode = line.Mode }, cancellationToken), key => key.Mode),
            ReportBreakdown.Channel => Flat(await lines.TallyAsync(line => new ReportKey { Channel = line.Channel }, cancellationToken), key => key.Channel),
            ReportBreakdown.Category => Flat(await lines.TallyAsync(line => new ReportKey { Category = line.Category }, cancellationToken), key => key.Category),
            ReportBreakdown.Verdict => Flat(await lines.TallyAsync(line => new ReportKey { Verdict = line.Verdict }, cancellationToken), key => key.Verdict),
            ReportBreakdown.Purpose => Flat(await lines.TallyAsync(line => new ReportKey { Purpose = line.Purpose }, cancellationToken), key => key.Purpose),
            ReportBreakdown.Reason => await ReasonsAsync(lines, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(breakdown)),
        };

    private static IReadOnlyList<ReportRow> Offices(ReportReach reach, IReadOnlyList<KeyTally> byDesk, IReadOnlyList<KeySeconds> seconds)
    {
        var (desks, times) = (byDesk.ToLookup(tally => tally.Key.Office, StringComparer.Ordinal), seconds.ToLookup(one => one.Key.Office, StringComparer.Ordinal));
        return
        [
            .. from office in reach.Offices
            where desks.Contains(office.Code)
            from row in desks[office.Code].OrderBy(desk => desk.Key.Desk)
                .Select(desk => RowOf(desk.Key, 1, desk.Tally, [.. times[office.Code].Where(one => one.Key.Desk == desk.Key.Desk)]))
                .Prepend(RowOf(new ReportKey { Office = office.Code }, 0, desks[office.Code].Aggregate(new ReportTally(), (sum, next) => sum + next.Tally), [.. times[office.Code]]))
            select row,
        ];
    }

    private static IReadOnlyList<ReportRow> Flat<T>(IEnumerable<KeyTally> tallies, Func<ReportKey, T> order, ILookup<string?, KeySeconds>? seconds = null) =>
        [.. tallies.OrderBy(tally => order(tally.Key), Comparer<T>.Default).Select(tally => RowOf(tally.Key, 0, tally.Tally, seconds is null ? [] : [.. seconds[tally.Key.Officer]]))];

    // a case counts at each of its codes
    private static async Task<IReadOnlyList<ReportRow>> ReasonsAsync(IQueryable<ReportLineRow> lines, CancellationToken cancellationToken)
    {
        var byCodes = await lines.TallyAsync(line => new ReportKey { Officer = line.Reasons }, cancellationToken);
        return
        [
            .. from codes in byCodes
            from code in codes.Key.Officer!.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            group codes.Tally by Enum.Parse<ReasonCode>(code) into same
            let sum = same.Aggregate(new ReportTally(), (whole, next) => whole + next)
            orderby sum.Cases descending, same.Key
            select RowOf(new ReportKey { Reason = same.Key }, 0, sum, []),
        ];
    }

    private static ReportRow RowOf(ReportKey key, int depth, ReportTally tally, IReadOnlyList<KeySeconds> seconds)
    {
        var counts = seconds.GroupBy(one => one.Key.Seconds!.Value, (value, same) => (value, same.Sum(one => one.Count))).ToList();
        return new ReportRow(key, depth, tally, Quantiles.Of(counts, 50), Quantiles.Of(counts, 95));
    }
}
