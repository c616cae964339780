using System.Diagnostics;
using System.Globalization;

namespace StaffPortal.Tests.Benchmarks;

/// <summary>How long one thing took, each time that it was done. One thread fills it; those of several are joined afterwards.</summary>
internal sealed class Sample
{
    private readonly List<TimeSpan> _took;

    /// <summary>An empty one.</summary>
    public Sample() => _took = [];

    private Sample(IEnumerable<TimeSpan> took) => _took = [.. took];

    /// <summary>How often it was done.</summary>
    public int Count => _took.Count;

    /// <summary>All of several.</summary>
    public static Sample Joined(IEnumerable<Sample> parts) => new(parts.SelectMany(part => part._took));

    /// <summary>Enters one time.</summary>
    public void Add(TimeSpan took) => _took.Add(took);

    /// <summary>Does it and enters how long it took.</summary>
    public async Task<T> TimeAsync<T>(Func<Task<T>> act)
    {
        var began = Stopwatch.GetTimestamp();
        var result = await act();
        Add(Stopwatch.GetElapsedTime(began));
        return result;
    }

    /// <summary>The same of an act that gives nothing.</summary>
    public Task TimeAsync(Func<Task> act) => TimeAsync(async () =>
    {
        await act();
        return true;
    });

    /// <summary>Median, 95th and 99th percentile by nearest rank: times that were really taken, nothing between two of them.</summary>
    /// <exception cref="InvalidOperationException">It was never done.</exception>
    public Quantiles Quantiles()
    {
        if (_took.Count == 0) throw new InvalidOperationException("Nothing was measured.");
        TimeSpan[] sorted = [.. _took.Order()];
        return new Quantiles(At(sorted, 50), At(sorted, 95), At(sorted, 99));
    }

    private static TimeSpan At(TimeSpan[] sorted, int percent) => sorted[(((sorted.Length * percent) + 99) / 100) - 1];
}

/// <summary>What half, 95 and 99 of a hundred did not exceed.</summary>
internal sealed record Quantiles(TimeSpan Median, TimeSpan P95, TimeSpan P99)
{
    /// <summary><c>4.1 / 9.7 / 15 ms</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Figures.Short(Median.TotalMilliseconds)} / {Figures.Short(P95.TotalMilliseconds)} / {Figures.Short(P99.TotalMilliseconds)} ms");
}
