using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Npgsql;
using StaffPortal.Configuration;
using StaffPortal.Domain;
using StaffPortal.Features.AuditTrail;
using StaffPortal.Persistence;
using StaffPortal.Sealing;
using StaffPortal.Security;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Persistence.Cluster;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.Benchmarks.Reports;

/// <summary>
/// A year of very many certificates and entries: how long each report's first page takes in a browser, what memory the portal needs while it writes them all as CSV,
/// and how fast the trail is checked. It has a cluster of its own, which goes with all that is in it.
/// </summary>
public sealed class ReportsBenchmark : IAsyncLifetime
{
    // case, certificate and its index entries, sheets and line; an entry with its indexes, its export, and as much again while an index is sorted
    private const long BytesOfCase = 8_000, BytesOfEntry = 1_700, BytesBesides = 4L << 30;
    private const int Days = 365;
    private static readonly string[] s_pages =
    [
        "/reports?{0}", "/reports?{0}&by=Officer", "/reports?{0}&by=Day", "/reports?{0}&by=Hour", "/reports?{0}&by=Category", "/reports?{0}&by=Reason", "/reports?{0}&by=Purpose", "/reports/cases?{0}",
        "/reports/cases?{0}&outcome=NoOutcome", "/reports/look-ups?{0}", "/reports/anomalies?{0}", "/reports/files", "/audit",
    ];

    private readonly BenchmarkOptions _options = BenchmarkOptions.Given(("certificates", 1_000_000), ("entries", 10_000_000), ("rounds", 20));
    private readonly PostgresCluster _cluster = new();
    private readonly DateOnly _today = ShanghaiTime.Day(DateTimeOffset.UtcNow);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact(Explicit = true), Trait("benchmark", "reports")]
    public async Task Reports_OverAYear_FirstPagesAndTheWholeAsCsv()
    {
        var protocol = new Protocol("reports", _options);
        RefuseWithoutDisk(protocol);
        var portal = await PublishedPortal.StartNewAsync(_cluster);
        try
        {
            var clock = Stopwatch.StartNew();
            var history = await FillAsync(portal, protocol);
            protocol.Say($"stored {history.Certificates} certificates and {history.Entries} entries in {clock.Elapsed.TotalSeconds:0} s");
            await FollowAsync(portal, protocol, history.Entries);
            await using var browser = await Browsers.LaunchAsync();
            await using var tab = await PortalTab.OpenAsync(browser, portal.Address);
            await tab.SignInAsync("审计员");
            foreach (var days in (int[])[30, Days]) await PagesAsync(tab, protocol, days);
            protocol.Close();
            await ExportAsync(tab, portal, protocol);
            await TrailAsync(portal, protocol, history.Entries);
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

    private async Task<StoredHistory> FillAsync(PublishedPortal portal, Protocol protocol)
    {
        var protector = new PersonalDataProtector(PersonalDataKeyRing.ReadOrMake(new KeysOptions { Directory = portal.KeysFolder }.PersonalData));
        await using (var owner = BooksMigration.OpenAsOwner(new() { Engine = DatabaseEngine.PostgreSql, OwnerConnection = portal.Database.OwnerConnectionString + ";Pooling=false" }, protector))
            await HistoryPeople.AddAsync(owner, Cancelled);
        await using var connection = new NpgsqlConnection(portal.Database.OwnerConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancelled);
        // 88 of 100 cases end with a certificate
        var cases = (int)(_options["certificates"] / 0.88);
        var history = new StoredHistory(protector, seed: 6, cases, Days, _today, (int)Math.Ceiling((double)_options["entries"] / cases));
        await history.WriteAsync(connection, done =>
        {
            if (done % 200_000 == 0) protocol.Say($"{done} cases stored");
        }, Cancelled);
        return history;
    }

    private static async Task FollowAsync(PublishedPortal portal, Protocol protocol, long entries)
    {
        var clock = Stopwatch.StartNew();
        for (var told = 0L; ;)
        {
            var followed = (long)(await portal.AskAsync("SELECT \"Seq\" FROM \"ReportHead\"", Cancelled))!;
            if (followed - told >= 1_000_000) protocol.Say($"{told = followed} entries followed");
            if (followed >= entries) break;
            await Task.Delay(500, Cancelled);
        }
        protocol.Say($"lines drawn at {entries / clock.Elapsed.TotalSeconds:0} entries a second, beside the checkpoints");
        var folder = new CheckpointFolder(Checkpoints(portal));
        while (folder.Sizes() is not [.., var last] || last < entries) await Task.Delay(500, Cancelled);
        protocol.Say($"checkpoints up to the end {clock.Elapsed.TotalSeconds:0} s after the load");
        await portal.AskAsync("VACUUM (ANALYZE) \"ReportLines\"", Cancelled);
    }

    private async Task PagesAsync(PortalTab tab, Protocol protocol, int days)
    {
        var period = string.Create(CultureInfo.InvariantCulture, $"from={_today.AddDays(1 - days):yyyy-MM-dd}&to={_today:yyyy-MM-dd}");
        protocol.Row($"page over {days} days", "median / 95 % / 99 %");
        foreach (var page in s_pages.Select(page => string.Format(CultureInfo.InvariantCulture, page, period)))
        {
            var sample = new Sample();
            // the first time warms up
            await OpenAsync(tab, page);
            for (var round = 0; round < _options["rounds"]; round++) await sample.TimeAsync(() => OpenAsync(tab, page));
            protocol.Row(page.Replace(period, "…", StringComparison.Ordinal), sample.Quantiles().ToString());
        }
    }

    // from pressing Enter in the address to figures that can be read
    private static async Task OpenAsync(PortalTab tab, string page)
    {
        await tab.Page.GotoAsync(page, new() { WaitUntil = WaitUntilState.Commit });
        await tab.Page.Locator("main [aria-busy=false] .table, main [aria-busy=false] li").First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });
    }

    private async Task ExportAsync(PortalTab tab, PublishedPortal portal, Protocol protocol)
    {
        var period = string.Create(CultureInfo.InvariantCulture, $"from={_today.AddDays(1 - Days):yyyy-MM-dd}&to={_today:yyyy-MM-dd}");
        await tab.Page.GotoAsync($"/reports?{period}&outcome=Issued");
        var clock = Stopwatch.StartNew();
        await tab.Button("导出 CSV").ClickAsync();
        await Expect(tab.Page.GetByText("CSV 已生成")).ToBeVisibleAsync(new() { Timeout = 600_000 });
        var written = await portal.AskAsync("SELECT \"Written\" FROM \"ReportFiles\" ORDER BY \"AskedAt\" DESC LIMIT 1", Cancelled);
        protocol.Say($"{written} rows as CSV in {clock.Elapsed.TotalSeconds:0} s; the portal's memory was never above {portal.MostMemory / 1_000_000} MB");
    }

    private static async Task TrailAsync(PublishedPortal portal, Protocol protocol, long entries)
    {
        var export = Path.Combine(Path.GetDirectoryName(portal.KeysFolder)!, "trail.jsonl");
        var clock = Stopwatch.StartNew();
        await portal.RunCommandAsync(["audit", "export", export], TimeSpan.FromMinutes(20), Cancelled);
        protocol.Say($"audit export: {new FileInfo(export).Length / 1_000_000} MB, {entries / clock.Elapsed.TotalSeconds:0} entries a second");
        using var key = CheckpointKey.ReadOrMake(new KeysOptions { Directory = portal.KeysFolder }.Audit).Open();
        await using var stream = new FileStream(export, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        clock.Restart();
        var verdict = VerifyTrail.Run(stream, new CheckpointFolder(Checkpoints(portal)), key, Cancelled);
        protocol.Say($"audit verify, one thread: {verdict.Count / clock.Elapsed.TotalSeconds:0} entries a second");
        Assert.True(verdict.IsWhole);
        Assert.True(verdict.Count >= entries);
    }

    private static string Checkpoints(PublishedPortal portal) => new AuditOptions().Folder(new KeysOptions { Directory = portal.KeysFolder });

    private void RefuseWithoutDisk(Protocol protocol)
    {
        var needed = (_options["certificates"] * BytesOfCase) + (_options["entries"] * BytesOfEntry) + BytesBesides;
        var free = new DriveInfo(PostgresPrograms.ReachableTemporaryFolder).AvailableFreeSpace;
        protocol.Say($"needs up to {needed >> 30} GB below {PostgresPrograms.ReachableTemporaryFolder}, there are {free >> 30}");
        Assert.True(free > needed, $"The disk of {PostgresPrograms.ReachableTemporaryFolder} has {free >> 30} GB free and {needed >> 30} GB are needed: free some, or take fewer, such as certificates=100000 entries=1000000.");
    }
}
