using StaffPortal.Domain.Certificates;

namespace StaffPortal.Features.Reports;

/// <summary>Issued in one hour of one day.</summary>
internal sealed record IssuedHour(DateOnly Day, int Hour, TravelMode Mode, int Count);

/// <summary>What the charts draw.</summary>
internal static class ReportCharts
{
    private const int Week = 7, Hours = 24;

    /// <summary>Every day of the period, also those without a certificate.</summary>
    public static IReadOnlyList<ReportDay> Days(ReportFilter filter, IEnumerable<IssuedHour> hours)
    {
        var of = hours.ToLookup(hour => hour.Day);
        return [.. Enumerable.Range(0, filter.Days).Select(day => filter.From.AddDays(day)).Select(day => new ReportDay(day, Sum(of[day], TravelMode.Rail), Sum(of[day], TravelMode.Aviation)))];
    }

    /// <summary>By weekday, Monday first, and hour.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Heat(IEnumerable<IssuedHour> hours)
    {
        var heat = Enumerable.Range(0, Week).Select(_ => new int[Hours]).ToArray();
        foreach (var hour in hours) heat[((int)hour.Day.DayOfWeek + Week - 1) % Week][hour.Hour] += hour.Count;
        return heat;
    }

    private static int Sum(IEnumerable<IssuedHour> hours, TravelMode mode) => hours.Where(hour => hour.Mode == mode).Sum(hour => hour.Count);
}
