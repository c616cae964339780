using Microsoft.Playwright;
using Npgsql;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Persistence.Cluster;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>One published portal and two browsers, with and without a camera, shared by the flows, which run one after another.</summary>
public sealed class RunningPortal(PostgresCluster cluster) : IAsyncLifetime
{
    /// <summary>The flows in which every moment counts: nothing runs beside them.</summary>
    public const string Alone = "A running portal, alone";

    /// <summary>The flows of those who come to the window, one after another.</summary>
    public const string Travellers = "A running portal, travellers";

    /// <summary>The flows of those who work behind it, one after another, at a portal of their own.</summary>
    public const string Office = "A running portal, office";

    /// <summary>The flows of children and families, and of what decides otherwise, at a portal of their own.</summary>
    public const string Families = "A running portal, families";

    /// <summary>The flows of supervisors, at a portal of their own.</summary>
    public const string Supervisors = "A running portal, supervisors";

    // the page was left just then: there is nobody before whom it failed
    private static readonly string[] s_left = ["ObjectDisposedException", "JSDisconnectedException"];

    private readonly string _film = FakeCamera.WriteFilm(FakeCamera.LivePicture("zhou-mingyuan"));
    private PublishedPortal? _portal;
    private IBrowser? _withCamera;
    private IBrowser? _withoutCamera;

    /// <summary>The portal; between it and its database stands a <see cref="CommitGate"/>.</summary>
    public PublishedPortal Portal => _portal!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _portal = await PublishedPortal.StartNewAsync(cluster, gated: true);
        _withCamera = await Browsers.LaunchAsync(fakeCamera: true, _film);
        _withoutCamera = await Browsers.LaunchAsync();
    }

    /// <summary>Opens a tab in a session of its own, at a portal that runs and desks that are free, whatever an earlier test left.</summary>
    public async Task<PortalTab> OpenTabAsync(bool camera = true, BrowserNewContextOptions? options = null)
    {
        if (!Portal.IsRunning) await Portal.StartAsync(TestContext.Current.CancellationToken);
        await Portal.FreeDesksAsync(TestContext.Current.CancellationToken);
        return await OpenSecondTabAsync(camera, options);
    }

    /// <summary>Opens a further tab in a session of its own; the desks stay as they are.</summary>
    public Task<PortalTab> OpenSecondTabAsync(bool camera = true, BrowserNewContextOptions? options = null) =>
        PortalTab.OpenAsync((camera ? _withCamera : _withoutCamera)!, Portal.Address, options, camera);

    /// <summary>Opens a tab with a camera over a line that can be cut; desks are free.</summary>
    internal async Task<PortalTab> OpenTabAsync(CutLine line)
    {
        await Portal.FreeDesksAsync(TestContext.Current.CancellationToken);
        return await PortalTab.OpenAsync(_withCamera!, line.Address, camera: true);
    }

    /// <summary>A log holds no name and no number of anybody.</summary>
    public static void AssertNobodyIn(string log)
    {
        foreach (var person in DemonstrationPeople.All)
        {
            // which row it was, never the name or the number itself
            Assert.False(log.Contains(person.Number, StringComparison.OrdinalIgnoreCase), $"The number of {person} is in the log.");
            Assert.False(person.Record is { Name.Value: var name } && log.Contains(name, StringComparison.Ordinal), $"The name of {person} is in the log.");
        }
    }

    /// <summary>What a portal wrote over all its flows: nobody stands in it, and no page failed before anybody; where one did, the log says why.</summary>
    public static void AssertSoundLog(string log)
    {
        AssertNobodyIn(log);
        // what wakes up on a page that was just left fails before nobody
        var failed = log.Split("A page failed").Skip(1).FirstOrDefault(told => !s_left.Any(left => told.Split('\n').Skip(1).First().Contains(left, StringComparison.Ordinal)));
        Assert.True(failed is null, failed?[..Math.Min(4000, failed.Length)]);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_withCamera is not null) await _withCamera.DisposeAsync();
        if (_withoutCamera is not null) await _withoutCamera.DisposeAsync();
        File.Delete(_film);
        if (_portal is null) return;
        var log = _portal.LogText;
        await _portal.DisposeAsync();
        AssertSoundLog(log);
    }
}

/// <summary>Tells xunit which classes share a portal.</summary>
[CollectionDefinition(RunningPortal.Alone, DisableParallelization = true)]
public sealed class PortalAloneCollection : ICollectionFixture<RunningPortal>;

/// <inheritdoc cref="PortalAloneCollection"/>
[CollectionDefinition(RunningPortal.Travellers)]
public sealed class PortalOfTravellersCollection : ICollectionFixture<RunningPortal>;

/// <inheritdoc cref="PortalAloneCollection"/>
[CollectionDefinition(RunningPortal.Office)]
public sealed class PortalOfTheOfficeCollection : ICollectionFixture<RunningPortal>;

/// <inheritdoc cref="PortalAloneCollection"/>
[CollectionDefinition(RunningPortal.Families)]
public sealed class PortalOfFamiliesCollection : ICollectionFixture<RunningPortal>;

/// <inheritdoc cref="PortalAloneCollection"/>
[CollectionDefinition(RunningPortal.Supervisors)]
public sealed class PortalOfSupervisorsCollection : ICollectionFixture<RunningPortal>;

/// <summary>What the flows ask the portal's database directly, as its owner.</summary>
public static class PortalBooks
{
    /// <summary>Ends every case that stands at a desk, takes back what waits for supervisors, and voids every paper, so that no flow asks why another one is needed.</summary>
    public static Task FreeDesksAsync(this PublishedPortal portal, CancellationToken cancellationToken) => portal.AskAsync(
        """
        UPDATE "Approvals" SET "State" = 'Withdrawn', "Revision" = "Revision" + 1 WHERE "State" = 'Waiting';
        UPDATE "Cases" SET "State" = 'Finished', "FinishedAt" = now(), "Revision" = "Revision" + 1 WHERE "State" <> 'Finished';
        UPDATE "Certificates" SET "State" = 'Voided', "Revision" = "Revision" + 1 WHERE "State" = 'Issued'
        """, cancellationToken);

    /// <summary>The first column of the first row; null where there is none.</summary>
    public static async Task<object?> AskAsync(this PublishedPortal portal, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(portal.Database.OwnerConnectionString + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
#pragma warning disable CA2100 // fixed texts of the tests
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
