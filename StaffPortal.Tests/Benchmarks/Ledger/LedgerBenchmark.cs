using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Benchmarks.Ledger;

/// <summary>A desk's acts in books of few and of very many certificates, visit beside visit. It has a cluster of its own, which goes with all that is in it.</summary>
public sealed class LedgerBenchmark : IAsyncLifetime
{
    private const int VisitsADay = 10;
    // heap, portrait and eight indexes of one certificate, and as much again while the largest index is sorted
    private const long BytesEach = 3_500, BytesBesides = 4L << 30;

    private readonly BenchmarkOptions _options = BenchmarkOptions.Given(("few", 10_000), ("many", 10_000_000), ("visits", 200));
    private readonly PostgresCluster _cluster = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact(Explicit = true), Trait("benchmark", "ledger")]
    public async Task Serve_WithFewAndWithVeryManyCertificatesStored_NeverReadsThemAll()
    {
        var protocol = new Protocol("ledger", _options);
        RefuseWithoutDisk(protocol);
        await using var few = await FilledOffice.OpenAsync(_cluster, _options["few"], protocol);
        await using var many = await FilledOffice.OpenAsync(_cluster, _options["many"], protocol);
        await VisitAsync(few, many, VisitsADay);
        var before = await many.WholeScansAsync();
        var (withFew, withMany) = await VisitAsync(few, many, _options["visits"]);
        var wholeScans = await many.WholeScansAsync() - before;
        protocol.Row("median / 95 % / 99 %", $"{_options["few"]} certificates", $"{_options["many"]} certificates", "ratio of medians");
        foreach (var (act, sample) in withFew.Acts)
        {
            var (one, other) = (sample.Quantiles(), withMany.Acts[act].Quantiles());
            protocol.Row(act, one.ToString(), other.ToString(), Figures.Ratio(other.Median, one.Median));
        }
        protocol.Close();
        protocol.Say($"{wholeScans} times the planner went through all certificates");
        Assert.Equal(0, wholeScans);
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

    private static async Task<(LedgerTimes WithFew, LedgerTimes WithMany)> VisitAsync(FilledOffice few, FilledOffice many, int visits)
    {
        var (withFew, withMany) = (new LedgerTimes(few), new LedgerTimes(many));
        for (var visit = 0; visit < visits; visit++)
        {
            await withFew.VisitAsync(visit);
            await withMany.VisitAsync(visit);
            if (visit % VisitsADay != VisitsADay - 1) continue;
            await few.LetADayPassAsync();
            await many.LetADayPassAsync();
        }
        return (withFew, withMany);
    }

    private void RefuseWithoutDisk(Protocol protocol)
    {
        var needed = ((_options["few"] + (long)_options["many"]) * BytesEach) + BytesBesides;
        var free = new DriveInfo(PostgresPrograms.ReachableTemporaryFolder).AvailableFreeSpace;
        protocol.Say($"needs up to {needed >> 30} GB below {PostgresPrograms.ReachableTemporaryFolder}, there are {free >> 30}");
        Assert.True(free > needed, $"The disk of {PostgresPrograms.ReachableTemporaryFolder} has {free >> 30} GB free and {needed >> 30} GB are needed: free some, or take fewer certificates, such as many=1000000.");
    }
}
