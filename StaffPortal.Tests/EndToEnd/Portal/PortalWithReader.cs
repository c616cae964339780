using Microsoft.Playwright;
using StaffPortal.Tests.Persistence.Cluster;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>A published portal whose desks have a card reader.</summary>
public sealed class PortalWithReader(PostgresCluster cluster) : IAsyncLifetime
{
    private readonly string _film = FakeCamera.WriteFilm(FakeCamera.LivePicture("zhou-mingyuan"));
    private PublishedPortal? _portal;
    private IBrowser? _browser;

    /// <summary>The portal.</summary>
    public PublishedPortal Portal => _portal!;

    /// <summary>The reader.</summary>
    public ReaderService Reader { get; } = new();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Reader.StartAsync();
        _portal = await PublishedPortal.StartNewAsync(cluster, more: new Dictionary<string, string>(StringComparer.Ordinal) { ["Reader__Address"] = Reader.Address });
        _browser = await Browsers.LaunchAsync(fakeCamera: true, _film);
    }

    /// <summary>Opens a tab at desks that are free.</summary>
    public async Task<PortalTab> OpenTabAsync()
    {
        await Portal.FreeDesksAsync(TestContext.Current.CancellationToken);
        return await PortalTab.OpenAsync(_browser!, Portal.Address, camera: true);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        File.Delete(_film);
        var log = _portal?.LogText ?? "";
        if (_portal is not null) await _portal.DisposeAsync();
        await Reader.DisposeAsync();
        RunningPortal.AssertSoundLog(log);
    }
}
