namespace StaffPortal.Domain.Reports;

/// <summary>A draw without putting back, in which what weighs more is drawn sooner (Efraimidis and Spirakis, 2006).</summary>
public static class WeightedDraw
{
    /// <summary>The places of what was drawn, in the order of the draw; each once, and never more than there are.</summary>
    /// <param name="weights">Each at least 1.</param>
    /// <param name="count">How many are wanted, from 0.</param>
    /// <param name="lots">One for each weight, from 0, under 1; from a source that nobody can foresee.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<int> weights, int count, IReadOnlyList<double> lots)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (lots.Count != weights.Count) throw new ArgumentException("Each weight has a lot.", nameof(lots));
        return [.. Enumerable.Range(0, weights.Count).OrderByDescending(place => Key(weights[place], lots[place])).ThenBy(place => place).Take(count)];
    }

    // the logarithm of lot^(1/weight): the same order, and no weight is too large for it
    private static double Key(int weight, double lot)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(lot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lot, 1);
        return Math.Log(1 - lot) / weight;
    }
}
