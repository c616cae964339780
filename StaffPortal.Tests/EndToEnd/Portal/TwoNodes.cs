using System.Diagnostics;
using Microsoft.Playwright;
using StaffPortal.Tests.Persistence.Cluster;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>Two nodes on one database and one key folder, both started at once on books without a session key, behind nginx; and a browser with a camera.</summary>
public sealed class TwoNodes(PostgresCluster cluster) : IAsyncLifetime
{
    /// <summary>Name of the collection whose tests run one after another at these nodes.</summary>
    public const string Collection = "Two nodes";

    private readonly string _film = FakeCamera.WriteFilm(FakeCamera.LivePicture("zhou-mingyuan"));
    private NginxProxy? _nginx;
    private IBrowser? _browser;
    private PublishedPortal? _first;
    private PublishedPortal? _second;

    /// <summary>The one that prepared the database.</summary>
    public PublishedPortal First => _first!;

    /// <summary>The other.</summary>
    public PublishedPortal Second => _second!;

    /// <summary>What browsers talk to.</summary>
    public NginxProxy Nginx => _nginx!;

    /// <summary>Whichever it is not.</summary>
    public PublishedPortal OtherThan(PublishedPortal node) => node == First ? Second : First;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        _first = await PublishedPortal.PrepareNewAsync(cluster, knownProxy: "127.0.0.1");
        _second = _first.AnotherNode();
        await Task.WhenAll(_first.StartAsync(cancellationToken), _second.StartAsync(cancellationToken));
        _nginx = await NginxProxy.StartAsync(_first.Address, _second.Address, cancellationToken);
        _browser = await Browsers.LaunchAsync(fakeCamera: true, _film);
    }

    /// <summary>Opens a tab in a session of its own, through nginx; desks stay as they are.</summary>
    public Task<PortalTab> OpenTabAsync() => PortalTab.OpenAsync(_browser!, Nginx.Address, new BrowserNewContextOptions { IgnoreHTTPSErrors = true }, camera: true);

    /// <summary>Opens tabs, each in a session of its own, until nginx leads one to that node; gives that one.</summary>
    public async Task<PortalTab> OpenTabAtAsync(PublishedPortal node)
    {
        for (var attempt = 0; attempt < 40; attempt++)
        {
            var tab = await OpenTabAsync();
            await tab.Page.GotoAsync("/");
            if (await NodeOfAsync(tab) == node) return tab;
            await tab.DisposeAsync();
        }
        throw new InvalidOperationException("nginx led 40 browsers to the other node.");
    }

    /// <summary>The node to which nginx leads the browser of this tab now.</summary>
    public async Task<PublishedPortal> NodeOfAsync(PortalTab tab)
    {
        var before = Nginx.AccessLog.Length;
        var health = await tab.Page.Context.APIRequest.GetAsync("/health");
        Assert.Equal(200, health.Status);
        // nginx notes a request after it has answered
        string? line = null;
        for (var clock = Stopwatch.StartNew(); line is null && clock.Elapsed < TimeSpan.FromSeconds(10); await Task.Delay(20))
            line = Nginx.AccessLog[before..].Split('\n')[..^1].LastOrDefault(entry => entry.Contains(" GET /health ", StringComparison.Ordinal));
        return new[] { First, Second }.Single(node => line!.EndsWith($":{node.Address.Port}", StringComparison.Ordinal));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        File.Delete(_film);
        var logs = $"{_nginx?.AccessLog}{_nginx?.ErrorLog}{_first?.LogText}{_second?.LogText}";
        if (_nginx is not null) await _nginx.DisposeAsync();
        if (_second is not null) await _second.DisposeAsync();
        if (_first is not null) await _first.DisposeAsync();
        RunningPortal.AssertSoundLog(logs);
    }
}

/// <summary>Tells xunit which classes share the nodes.</summary>
[CollectionDefinition(TwoNodes.Collection)]
public sealed class TwoNodesCollection : ICollectionFixture<TwoNodes>;
