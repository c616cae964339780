using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Persistence.Cluster;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.Benchmarks.Kill;

/// <summary>
/// Portal and database are killed at random moments while officers issue at browsers; whatever number a screen showed must be in the books.
/// It has a cluster of its own, since it kills it.
/// </summary>
public sealed class KillBenchmark : IAsyncLifetime
{
    private static readonly TimeSpan s_untilNext = TimeSpan.FromSeconds(90);
    // only plain columns are read: these keys open nothing
    private static readonly PersonalDataProtector s_noKeys = new(new PersonalDataKeyRing([new PersonalDataKey(1, new byte[32], new byte[32])]));

    private readonly PostgresCluster _cluster = new();
    private readonly string _film = FakeCamera.WriteFilm(FakeCamera.LivePicture("zhou-mingyuan"));
    private readonly BenchmarkOptions _options = BenchmarkOptions.Given(("cycles", 200), ("desks", 3), ("seed", 20261120));
    private readonly Acknowledged _acknowledged = new(TimeProvider.System);
    private readonly KillCount _count = new();
    private readonly List<BusyOfficer> _officers = [];
    private PublishedPortal _portal = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _portal = await PublishedPortal.StartNewAsync(_cluster);

    [Fact(Explicit = true), Trait("benchmark", "kill")]
    public async Task Kill_PortalAndDatabaseAtRandomMoments_LosesNothingThatWasSeen()
    {
        var protocol = new Protocol("kill", _options);
        var random = new Random(_options["seed"]);
        await using var browser = await Browsers.LaunchAsync(fakeCamera: true, _film);
        using var stop = new CancellationTokenSource();
        await SitDownAsync(browser);
        var work = Task.WhenAll(_officers.Select(officer => officer.WorkAsync(stop.Token)));
        var outage = new Outage(_portal, _cluster);
        while (_count.Cycles < _options["cycles"])
        {
            await CycleAsync(outage, random);
            if (_count.Cycles % 10 == 0) protocol.Say(_count.ToString());
        }
        await UntilAllGoOnAsync();
        await Task.WhenAll(_officers.Select(officer => officer.PauseAsync()));
        await stop.CancelAsync();
        await Task.WhenAll(_officers.Select(officer => officer.GoOnAsync(reload: false)));
        await work;
        _count.End(await ReadBooksAsync(), _acknowledged.FirstSeen);
        _count.Tell(protocol);
        Assert.False(_count.IsBroken, _count.Faults);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var officer in _officers) officer.Dispose();
        await _portal.DisposeAsync();
        await _cluster.DisposeAsync();
        File.Delete(_film);
    }

    private async Task SitDownAsync(Microsoft.Playwright.IBrowser browser)
    {
        DemonstrationPerson[] ordinary = [.. DemonstrationPeople.All.Where(person => person.Row is DemonstrationRow.Ordinary)];
        for (var desk = 1; desk <= _options["desks"]; desk++)
        {
            var tab = await PortalTab.OpenAsync(browser, _portal.Address, camera: true);
            var officer = new BusyOfficer(tab, [.. ordinary.Where((_, i) => i % _options["desks"] == desk - 1)], _acknowledged) { Issuing = _count.Issuing };
            await officer.SitDownAsync(desk);
            _officers.Add(officer);
        }
    }

    private async Task CycleAsync(Outage outage, Random random)
    {
        await UntilAllGoOnAsync();
        // half of the kills at any moment, half just when a certificate is on its way
        var issuing = random.Next(2) == 0 ? Task.CompletedTask : _count.NextIssue();
        await Task.WhenAny(issuing, Task.Delay(s_untilNext, Cancelled));
        await Task.Delay(random.Next(issuing.IsCompletedSuccessfully && issuing != Task.CompletedTask ? 120 : 2_500), Cancelled);
        var victim = (Victim)random.Next(3);
        var killedAt = DateTimeOffset.UtcNow;
        _count.Killed(victim, await outage.RunAsync(victim, Cancelled));
        await Task.WhenAll(_officers.Select(officer => officer.PauseAsync()));
        var found = await ReadBooksAsync();
        _count.Check(found, _acknowledged.FirstSeen, killedAt);
        _count.Note(_officers.SelectMany(officer => officer.Troubles).Concat(NamedInLog()));
        await LetADayPassAsync();
        await Task.WhenAll(_officers.Select(officer => officer.GoOnAsync(reload: victim is not Victim.Database)));
    }

    private async Task UntilAllGoOnAsync()
    {
        var before = _officers.ConvertAll(officer => officer.Seen);
        for (var clock = Stopwatch.StartNew(); _officers.Where((officer, i) => officer.Seen == before[i]).Any(); await Task.Delay(50, Cancelled))
        {
            if (clock.Elapsed < s_untilNext) continue;
            _count.Note(_officers.Where((officer, i) => officer.Seen == before[i])
                .Select(officer => $"after {_count.Cycles} kills a desk did not go on within {s_untilNext.TotalSeconds:0} s: {officer.Looked}"));
            return;
        }
    }

    private async Task<BooksFound> ReadBooksAsync()
    {
        await using var books = OpenBooks();
        return await WholeBooks.ReadAsync(books, Cancelled);
    }

    // the same few people come again and again: each time on another day, so that none has a valid paper already (R-RW-06)
    private async Task LetADayPassAsync()
    {
        await using var books = OpenBooks();
        await books.Database.ExecuteSqlAsync($"""UPDATE "Certificates" SET "ValidFrom" = "ValidFrom" - interval '1 day', "ValidUntil" = "ValidUntil" - interval '1 day'""", Cancelled);
    }

    private PortalDbContext OpenBooks() => BooksMigration.OpenAsOwner(
        new DatabaseOptions { Engine = DatabaseEngine.PostgreSql, OwnerConnection = _portal.Database.OwnerConnectionString + ";Pooling=false" }, s_noKeys);

    private IEnumerable<string> NamedInLog()
    {
        var log = _portal.LogText;
        return DemonstrationPeople.All
            .Where(person => log.Contains(person.Number, StringComparison.OrdinalIgnoreCase) || (person.Record is { Name.Value: var name } && log.Contains(name, StringComparison.Ordinal)))
            .Select(person => $"the log names {person}");
    }
}
