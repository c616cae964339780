using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StaffPortal.Configuration;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence.Rows;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Benchmarks.Desks;

/// <summary>The portal's use cases on a database of its own, with as many desks at station and airport as a benchmark wants, the machine's clock and a quiet log.</summary>
internal sealed class BusyOffice : IAsyncDisposable
{
    private int _travellers = -1;

    private BusyOffice(PortalUnderTest portal) => Portal = portal;

    /// <summary>The use cases.</summary>
    public PortalUnderTest Portal { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Starts it; the desks beyond the demonstration's are added to its offices.</summary>
    public static async Task<BusyOffice> OpenAsync(PostgresCluster cluster, string engine, int desks)
    {
        var portal = await PortalUnderTest.StartAsync(cluster, engine, new MadeUpTravellers(), services => services
            .Configure<LoggerFilterOptions>(log => log.MinLevel = LogLevel.Warning).Replace(ServiceDescriptor.Singleton(TimeProvider.System)));
        await using var owner = portal.OpenAsOwner();
        owner.Desks.AddRange(
            from office in (string[])[DemonstrationData.Station, DemonstrationData.Airport]
            from number in Enumerable.Range(DemonstrationData.Desks + 1, Math.Max(0, desks - DemonstrationData.Desks))
            select new DeskRow { OfficeCode = office, Number = number, Enabled = true });
        await owner.SaveChangesAsync(Cancelled);
        return new BusyOffice(portal);
    }

    /// <summary>The number of a traveller who was not here yet.</summary>
    public string NextTraveller() => MadeUpTravellers.Number(Interlocked.Increment(ref _travellers));

    /// <summary>Lets desks serve side by side for a time; each ends the case that it is at.</summary>
    public async Task<OfficeHours> ServeAsync(int desks, TimeSpan time, TravelMode mode = TravelMode.Rail)
    {
        var clock = Stopwatch.StartNew();
        var busy = await Task.WhenAll(Enumerable.Range(1, desks).Select(number => Task.Run(async () =>
        {
            var desk = new BusyDesk(Portal, number, mode);
            while (clock.Elapsed < time) await desk.ServeAsync(NextTraveller());
            return desk;
        })));
        var took = clock.Elapsed;
        return new OfficeHours(new Work(took, Sample.Joined(busy.Select(desk => desk.LookUps))), new Work(took, Sample.Joined(busy.Select(desk => desk.Issues))));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}

/// <summary>What an office did in a time.</summary>
/// <param name="LookUps">Of all desks.</param>
/// <param name="Issues">Of all desks.</param>
internal sealed record OfficeHours(Work LookUps, Work Issues)
{
    /// <summary>Both together.</summary>
    public static OfficeHours operator +(OfficeHours one, OfficeHours other) => new(one.LookUps + other.LookUps, one.Issues + other.Issues);
}
