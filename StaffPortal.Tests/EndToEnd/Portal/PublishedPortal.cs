using System.Diagnostics;
using System.Globalization;
using System.Net;
using Npgsql;
using StaffPortal.Tests.Persistence.Cluster;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>
/// The portal as it is delivered: published, in a process of its own, in the environment <c>Demonstration</c>, on a free loopback port,
/// with a fresh migrated database holding the demonstration data, and with keys of its own.
/// </summary>
/// <remarks>Share it as a class fixture; a test that kills it makes its own: <c>await using var portal = await PublishedPortal.StartNewAsync(cluster);</c></remarks>
public sealed class PublishedPortal(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tempid-portal-");
    private readonly int _port = FreePort.Find();
    private string _published = "";
    private PortalProcess? _process;

    /// <summary>Stands between a gated portal and its database.</summary>
    public CommitGate? Gate { get; private set; }

    /// <summary>Settings beside those that every portal of the tests has.</summary>
    public IReadOnlyDictionary<string, string> MoreSettings { get; private init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>For example <c>http://localhost:41234</c>; stays the same when the portal is started again.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{_port}"));

    /// <summary>The proxy that it believes, where one stands before it.</summary>
    public string? KnownProxy { get; private init; }

    /// <summary>The folder of its keys.</summary>
    public string KeysFolder { get => field ?? Path.Combine(_folder.FullName, "keys"); private init; }

    /// <summary>The portal's database, directly: never through the gate.</summary>
    public TestDatabase Database { get; private set; } = new("PostgreSql", "", "", "");

    /// <summary>Whether it runs: neither killed nor ended by itself.</summary>
    public bool IsRunning => _process is { HasEnded: false };

    /// <summary>Everything that the portal has printed so far, over all its starts.</summary>
    public string LogText => File.Exists(LogFile) ? File.ReadAllText(LogFile) : "";

    private string KeysOfTheFilled => Path.Combine(cluster.Folder, "demonstration-keys");

    private string LogFile => Path.Combine(_folder.FullName, "portal.log");

    /// <summary>Starts a portal of the caller's own; with <paramref name="gated"/> it has a <see cref="Gate"/>, with <paramref name="more"/> further settings.</summary>
    public static async Task<PublishedPortal> StartNewAsync(PostgresCluster cluster, bool gated = false, IReadOnlyDictionary<string, string>? more = null)
    {
        var portal = new PublishedPortal(cluster) { MoreSettings = more ?? new Dictionary<string, string>(StringComparer.Ordinal) };
        await portal.PrepareAsync(TestContext.Current.CancellationToken);
        if (gated) portal.Gate = new CommitGate(cluster.Port);
        await portal.StartAsync(TestContext.Current.CancellationToken);
        return portal;
    }

    /// <summary>Prepares a portal behind a proxy, and does not start it: its database is migrated and filled, and of its keys only those for personal data are made.</summary>
    public static async Task<PublishedPortal> PrepareNewAsync(PostgresCluster cluster, string knownProxy)
    {
        var portal = new PublishedPortal(cluster) { KnownProxy = knownProxy };
        await portal.PrepareAsync(TestContext.Current.CancellationToken);
        return portal;
    }

    /// <summary>Another node on this portal's database, not started yet; on the same keys, or on those of another folder.</summary>
    public PublishedPortal AnotherNode(string? keysFolder = null) =>
        new(cluster) { Database = Database, _published = _published, KnownProxy = KnownProxy, MoreSettings = MoreSettings, KeysFolder = keysFolder ?? KeysFolder };

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        await PrepareAsync(TestContext.Current.CancellationToken);
        await StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Starts the portal, again after <see cref="KillAsync"/>, on the same port, database and keys; returns when /health says so.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _process = await PortalProcess.StartAsync(_published, LogFile, Settings(), [], cancellationToken);
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < s_patience; await Task.Delay(100, cancellationToken))
        {
            if (_process.HasEnded) break;
            if (await IsHealthyAsync(client, cancellationToken)) return;
        }
        throw new InvalidOperationException($"The portal did not become healthy: {LogText}");
    }

    /// <summary>Ends the portal at once (SIGKILL): nothing of it gets to finish.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        if (_process is null) return;
        await _process.KillAsync(cancellationToken);
        _process = null;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await KillAsync(CancellationToken.None);
        if (Gate is not null) await Gate.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        _published = await PublishedPortalFolder.GetAsync();
        Database = await cluster.CreateFilledDatabaseAsync("demonstration", database => FillAsync(database, cancellationToken), cancellationToken);
        CopyFolder(KeysOfTheFilled, KeysFolder);
    }

    // once for all portals at this cluster: the copies need the keys that the first was filled with
    private async Task FillAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        var first = new PublishedPortal(cluster) { Database = database, _published = _published, KeysFolder = KeysOfTheFilled };
        await first.RunToItsEndAsync("migrate", cancellationToken);
        await first.RunToItsEndAsync("demo-data", cancellationToken);
        first._folder.Delete(recursive: true);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.Copy(file, copy);
        }
    }

    /// <summary>Runs one of the portal's commands beside it, on its books and keys, until it ends.</summary>
    public async Task RunCommandAsync(IReadOnlyList<string> command, TimeSpan patience, CancellationToken cancellationToken)
    {
        var process = await PortalProcess.StartAsync(_published, LogFile + ".command", Settings(), command, cancellationToken);
        var code = await process.WaitAsync(patience, cancellationToken);
        if (code != 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {code}: {await File.ReadAllTextAsync(LogFile + ".command", cancellationToken)}");
    }

    /// <summary>The most memory that the running portal ever had, in bytes, as the kernel counts it.</summary>
    public long MostMemory => _process?.MostMemory ?? 0;

    private async Task RunToItsEndAsync(string act, CancellationToken cancellationToken)
    {
        var settings = Settings();
        settings["ConnectionStrings__Owner"] = Database.OwnerConnectionString;
        var process = await PortalProcess.StartAsync(_published, LogFile, settings, [act], cancellationToken);
        var code = await process.WaitAsync(s_patience, cancellationToken);
        if (code != 0) throw new InvalidOperationException($"{act} ended with {code}: {LogText}");
    }

    private Dictionary<string, string> Settings()
    {
        var portal = new NpgsqlConnectionStringBuilder(Database.PortalConnectionString);
        if (Gate is not null) portal.Port = Gate.Port;
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Demonstration",
            ["ASPNETCORE_URLS"] = Address.GetLeftPart(UriPartial.Authority),
            ["Demo__Enabled"] = "true",
            // nobody is drawn for a system check by chance
            ["Demo__SystemCheckLot"] = "999",
            ["Database__Engine"] = Database.Engine,
            ["ConnectionStrings__Portal"] = portal.ConnectionString,
            ["Keys__Directory"] = KeysFolder,
        };
        foreach (var (name, value) in MoreSettings) settings[name] = value;
        if (KnownProxy is not null) settings["Proxy__Known__0"] = KnownProxy;
        return settings;
    }

    private static async Task<bool> IsHealthyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
