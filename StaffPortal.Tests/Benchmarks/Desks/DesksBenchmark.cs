using StaffPortal.Domain.Certificates;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Benchmarks.Desks;

/// <summary>
/// Eight desks of one office issue at once; one desk beside them, half of its time before and half after, so that a machine that slows down or speeds up
/// meanwhile says nothing. Then eight desks of the airport, whose cases have two steps more.
/// </summary>
public sealed class DesksBenchmark(PostgresCluster cluster)
{
    private readonly BenchmarkOptions _options = BenchmarkOptions.Given(("desks", 8), ("seconds", 60));

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    [Theory(Explicit = true), Trait("benchmark", "desks"), MemberData(nameof(Engines))]
    public async Task Serve_ManyDesksAtOnce_NumbersHaveNoGapAndNothingIsThereTwice(string engine)
    {
        var protocol = new Protocol($"desks on {engine}", _options);
        var (desks, time) = (_options["desks"], TimeSpan.FromSeconds(_options["seconds"]));
        await using var office = await BusyOffice.OpenAsync(cluster, engine, desks);
        await office.ServeAsync(desks, TimeSpan.FromSeconds(5));
        var before = await office.ServeAsync(1, time / 2);
        var many = await office.ServeAsync(desks, time);
        var one = before + await office.ServeAsync(1, time / 2);

        var flights = await office.ServeAsync(desks, time, TravelMode.Aviation);

        await using var books = office.Portal.OpenAsOwner();
        var found = await WholeBooks.ReadAsync(books, TestContext.Current.CancellationToken);
        protocol.Row(engine, "certificates", "a second", "look-up: median / 95 % / 99 %", "issue: median / 95 % / 99 %");
        Tell(protocol, "1 desk", one);
        Tell(protocol, $"{desks} desks", many);
        protocol.Row("ratio", "", Figures.Ratio(many.Issues.Rate, one.Issues.Rate),
            Figures.Ratio(many.LookUps.Acts.Quantiles().Median, one.LookUps.Acts.Quantiles().Median),
            Figures.Ratio(many.Issues.Acts.Quantiles().Median, one.Issues.Acts.Quantiles().Median));
        Tell(protocol, $"{desks} desks, aviation", flights);
        protocol.Close();
        protocol.Say($"{found.IssuedAt.Count} certificates stored, {found.Faults.Count} faults");
        Assert.Empty(found.Faults);
        Assert.True(found.IssuedAt.Count >= many.Issues.Acts.Count + one.Issues.Acts.Count + flights.Issues.Acts.Count, "Certificates are missing.");
    }

    private static void Tell(Protocol protocol, string who, OfficeHours hours) => protocol.Row(
        who, $"{hours.Issues.Acts.Count}", Figures.Short(hours.Issues.Rate), hours.LookUps.Acts.Quantiles().ToString(), hours.Issues.Acts.Quantiles().ToString());
}
