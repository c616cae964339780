using System.Diagnostics;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Benchmarks.Kill;

/// <summary>What is ended by SIGKILL.</summary>
internal enum Victim
{
    /// <summary>The portal's process.</summary>
    Portal,

    /// <summary>The database's postmaster with all its children.</summary>
    Database,

    /// <summary>Both in the same moment.</summary>
    Both,
}

/// <summary>Kills and starts again.</summary>
internal sealed class Outage(PublishedPortal portal, PostgresCluster cluster)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(120);

    /// <summary>Ends the victim at once, starts it again at once, and gives how long it took until the portal was healthy.</summary>
    public async Task<TimeSpan> RunAsync(Victim victim, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(
            victim is Victim.Database ? Task.CompletedTask : portal.KillAsync(cancellationToken),
            victim is Victim.Portal ? Task.CompletedTask : cluster.KillAsync(cancellationToken));
        // at once, as a machine that comes up starts both: the portal may be there before its database
        await Task.WhenAll(
            victim is Victim.Database ? Task.CompletedTask : portal.StartAsync(cancellationToken),
            victim is Victim.Portal ? Task.CompletedTask : cluster.StartAgainAsync(cancellationToken));
        await UntilHealthyAsync(clock, cancellationToken);
        return clock.Elapsed;
    }

    private async Task UntilHealthyAsync(Stopwatch clock, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = portal.Address, Timeout = TimeSpan.FromSeconds(10) };
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), cancellationToken);
            if (answer.IsSuccessStatusCode) return;
            if (clock.Elapsed > s_longest) throw new InvalidOperationException($"The portal is not healthy after {clock.Elapsed}.");
            await Task.Delay(50, cancellationToken);
        }
    }
}
