using Microsoft.Playwright;
using Npgsql;
using StaffPortal.Configuration;
using StaffPortal.Domain;
using StaffPortal.Persistence;
using StaffPortal.Security;
using StaffPortal.Tests.Benchmarks.Reports;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>A portal whose books tell of some months already, for those who look back.</summary>
public sealed class PortalWithHistory(PostgresCluster cluster) : IAsyncLifetime
{
    /// <summary>The flows of reports, one after another.</summary>
    public const string Collection = "A portal with history";

    private const int Cases = 3000, Days = 70;
    private PublishedPortal? _portal;
    private IBrowser? _browser;
    private PersonalDataProtector? _protector;

    /// <summary>The portal.</summary>
    public PublishedPortal Portal => _portal!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _portal = await PublishedPortal.StartNewAsync(cluster);
        _browser = await Browsers.LaunchAsync();
        var protector = _protector = new PersonalDataProtector(PersonalDataKeyRing.ReadOrMake(new KeysOptions { Directory = _portal.KeysFolder }.PersonalData));
        await using (var owner = OpenAsOwner()) await HistoryPeople.AddAsync(owner, CancellationToken.None);
        await using var connection = new NpgsqlConnection(_portal.Database.OwnerConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await new StoredHistory(protector, seed: 20261120, Cases, Days, ShanghaiTime.Day(DateTimeOffset.UtcNow)).WriteAsync(connection, _ => { }, CancellationToken.None);
        while (await Portal.AskAsync("SELECT r.\"Seq\" >= a.\"Seq\" FROM \"ReportHead\" r, \"AuditHead\" a", CancellationToken.None) is not true) await Task.Delay(200);
    }

    /// <summary>A tab in a session of its own.</summary>
    public Task<PortalTab> OpenTabAsync() => PortalTab.OpenAsync(_browser!, Portal.Address);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        if (_portal is null) return;
        var log = _portal.LogText;
        await _portal.DisposeAsync();
        RunningPortal.AssertSoundLog(log);
    }

    /// <summary>Its books as their owner.</summary>
    public PortalDbContext OpenAsOwner() =>
        BooksMigration.OpenAsOwner(new() { Engine = DatabaseEngine.PostgreSql, OwnerConnection = Portal.Database.OwnerConnectionString + ";Pooling=false" }, _protector!);
}

/// <summary>Tells xunit which classes share it.</summary>
[CollectionDefinition(PortalWithHistory.Collection)]
public sealed class PortalWithHistoryCollection : ICollectionFixture<PortalWithHistory>;
