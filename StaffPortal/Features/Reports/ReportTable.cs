using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;

namespace StaffPortal.Features.Reports;

/// <summary>The table of a report.</summary>
internal static class ReportTable
{
    /// <summary>Its rows, in an order that stays.</summary>
    public static IReadOnlyList<ReportRow> Rows(ReportCount count, KeptNames names, ReportReach reach, ReportBreakdown breakdown) => breakdown switch
    {
        ReportBreakdown.Office => Offices(count, names, reach),
        ReportBreakdown.Officer => [.. count.ByKey.Select(one => RowOf(new ReportKey { Officer = names[(ushort)one.Key] }, 0, [one.Value], isTimed: true)).OrderBy(row => row.Key.Officer, StringComparer.Ordinal)],
        ReportBreakdown.Reason => Reasons(count, names),
        _ => [.. count.ByKey.OrderBy(one => one.Key).Select(one => RowOf(KeyOf(breakdown, one.Key), 0, [one.Value], isTimed: false))],
    };

    private static IReadOnlyList<ReportRow> Offices(ReportCount count, KeptNames names, ReportReach reach)
    {
        var desks = count.ByDesk.ToLookup(one => names[one.Key.Office], one => (one.Key.Desk, one.Value), StringComparer.Ordinal);
        return
        [
            .. from office in reach.Offices
            where desks.Contains(office.Code)
            from row in desks[office.Code].OrderBy(desk => desk.Desk).Select(desk => RowOf(new ReportKey { Office = office.Code, Desk = desk.Desk }, 1, [desk.Value], isTimed: true))
                .Prepend(RowOf(new ReportKey { Office = office.Code }, 0, [.. desks[office.Code].Select(desk => desk.Value)], isTimed: true))
            select row,
        ];
    }

    // a case counts at each of its codes
    private static IReadOnlyList<ReportRow> Reasons(ReportCount count, KeptNames names) =>
    [
        .. from codes in count.ByKey
        from code in ReportCount.CodesOf(names, codes.Key)
        group codes.Value by code into same
        let row = RowOf(new ReportKey { Reason = same.Key }, 0, [.. same], isTimed: false)
        orderby row.Tally.Cases descending, same.Key
        select row,
    ];

    private static ReportKey KeyOf(ReportBreakdown breakdown, int key) => breakdown switch
    {
        ReportBreakdown.Day => new() { Day = DateOnly.FromDayNumber(key) },
        ReportBreakdown.Hour => new() { Hour = key },
        ReportBreakdown.Mode => new() { Mode = (TravelMode)key },
        ReportBreakdown.Channel => new() { Channel = (Channel)key },
        ReportBreakdown.Category => new() { Category = (CaseCategory)key },
        ReportBreakdown.Verdict => new() { Verdict = (Verdict)key },
        ReportBreakdown.Purpose => new() { Purpose = (LookUpPurpose)key },
        _ => throw new ArgumentOutOfRangeException(nameof(breakdown)),
    };

    private static ReportRow RowOf(ReportKey key, int depth, IReadOnlyList<CountedLines> counted, bool isTimed)
    {
        var seconds = isTimed ? Together(counted) : [];
        return new ReportRow(key, depth, counted.Aggregate(new ReportTally(), (sum, next) => sum + next.Tally), Quantiles.Of(seconds, 50), Quantiles.Of(seconds, 95));
    }

    private static List<(int Value, int Count)> Together(IReadOnlyList<CountedLines> counted) =>
        [.. counted.SelectMany(one => one.Seconds).GroupBy(one => one.Value, (value, same) => (value, same.Sum(one => one.Count)))];
}
