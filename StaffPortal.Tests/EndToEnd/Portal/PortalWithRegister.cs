using Microsoft.Playwright;
using StaffPortal.Tests.Persistence.Cluster;
using StaffPortal.Tests.Registers.Http;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>A published portal whose register is a server of these tests, which fails as a register fails.</summary>
public class PortalWithRegister(PostgresCluster cluster) : IAsyncLifetime
{
    private readonly string _film = FakeCamera.WriteFilm(FakeCamera.LivePicture("zhou-mingyuan"));
    private PublishedPortal? _portal;
    private RegisterServer? _register;
    private IBrowser? _browser;

    /// <summary>The portal.</summary>
    public PublishedPortal Portal => _portal!;

    /// <summary>The register.</summary>
    public RegisterServer Register => _register!;

    /// <summary>Settings beside those that every such portal has.</summary>
    protected virtual IReadOnlyDictionary<string, string> More => new Dictionary<string, string>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _register = await RegisterServer.StartNewAsync();
        _portal = await PublishedPortal.StartNewAsync(cluster, more: new Dictionary<string, string>(More, StringComparer.Ordinal)
        {
            ["Register__Kind"] = "Http", ["Register__Address"] = _register.Address, ["Register__BreakDuration"] = "00:00:01",
            // a machine under load is not taken for a silent register
            ["Register__TryTimeout"] = "00:00:04",
        });
        _browser = await Browsers.LaunchAsync(fakeCamera: true, _film);
    }

    /// <summary>Until a register that failed too often is asked again.</summary>
    public static Task RestAsync() => Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken);

    /// <summary>Opens a tab at a register that answers and desks that are free.</summary>
    public async Task<PortalTab> OpenTabAsync(BrowserNewContextOptions? options = null)
    {
        // a test that failed may have left it stopped
        await Register.StartAsync();
        (Register.Behaviour, Register.Change) = (RegisterBehaviour.Well, null);
        await RestAsync();
        await Portal.FreeDesksAsync(TestContext.Current.CancellationToken);
        return await OpenSecondTabAsync(options);
    }

    /// <summary>Opens a further tab in a session of its own; register and desks stay as they are.</summary>
    public Task<PortalTab> OpenSecondTabAsync(BrowserNewContextOptions? options = null) => PortalTab.OpenAsync(_browser!, Portal.Address, options, camera: true);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        File.Delete(_film);
        var log = _portal?.LogText ?? "";
        if (_portal is not null) await _portal.DisposeAsync();
        if (_register is not null) await _register.DisposeAsync();
        RunningPortal.AssertSoundLog(log);
        GC.SuppressFinalize(this);
    }
}
