namespace StaffPortal.Domain.Reports;

/// <summary>Quantiles of whole numbers by nearest rank: always a value that occurred.</summary>
public static class Quantiles
{
    /// <summary>The smallest value that at least this share of all values do not exceed; null where there are none.</summary>
    /// <param name="counts">How often each value occurred, each value once, in any order.</param>
    /// <param name="percent">Above 0, up to 100.</param>
    public static int? Of(IEnumerable<(int Value, int Count)> counts, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var sorted = counts.OrderBy(value => value.Value).ToList();
        // rounded up without leaving whole numbers
        var rank = ((sorted.Sum(value => (long)value.Count) * percent) + 99) / 100;
        foreach (var (value, count) in sorted)
            if ((rank -= count) <= 0) return value;
        return null;
    }
}
