using System.Diagnostics;

namespace StaffPortal.Tests.Benchmarks;

/// <summary>The same act, done again and again by one client or by several at once.</summary>
/// <param name="Time">From the first begun to the last done.</param>
/// <param name="Acts">How long each took.</param>
internal sealed record Work(TimeSpan Time, Sample Acts)
{
    /// <summary>Nothing done yet.</summary>
    public static Work None { get; } = new(TimeSpan.Zero, new Sample());

    /// <summary>How often a second.</summary>
    public double Rate => Acts.Count / Time.TotalSeconds;

    /// <summary>Lets each client do it so many times, one after another.</summary>
    /// <param name="clients">At once.</param>
    /// <param name="times">Of each client.</param>
    /// <param name="act">Takes a number of its own, from 0.</param>
    public static async Task<Work> DoAsync(int clients, int times, Func<int, Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        var samples = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var sample = new Sample();
            for (var time = 0; time < times; time++) await sample.TimeAsync(() => act((client * times) + time));
            return sample;
        })));
        return new Work(Stopwatch.GetElapsedTime(began), Sample.Joined(samples));
    }

    /// <summary>Both, as if one had followed the other.</summary>
    public static Work operator +(Work one, Work other) => new(one.Time + other.Time, Sample.Joined([one.Acts, other.Acts]));
}
