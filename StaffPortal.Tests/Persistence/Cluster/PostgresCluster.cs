using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using StaffPortal.Tests.Persistence.Cluster;
using StaffPortal.Tests.TestData;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace StaffPortal.Tests.Persistence.Cluster;

/// <summary>
/// A throw-away PostgreSQL cluster on a free loopback port, made at the first database that a test asks for and deleted after the last test.
/// </summary>
/// <remarks>
/// It has the roles and the rights that <c>./run</c> makes. Take it as a constructor parameter of the test class; a test that
/// kills the server makes a cluster of its own, since other tests use the shared one at the same time.
/// </remarks>
public sealed class PostgresCluster : IAsyncLifetime
{
    private readonly SemaphoreSlim _changing = new(1);
    private readonly SemaphoreSlim _filling = new(1);
    private readonly Dictionary<string, TestDatabase> _filled = new(StringComparer.Ordinal);
    private readonly string _password = RandomNumberGenerator.GetHexString(32);
    private readonly string _folder = Path.Combine(
        PostgresPrograms.ReachableTemporaryFolder, "tempid-cluster-" + RandomNumberGenerator.GetHexString(8, lowercase: true));
    private Process? _watcher;
    private int _port;
    private int _databases;

    /// <summary>Its own folder, deleted with it.</summary>
    public string Folder => _folder;

    private string DataFolder => Path.Combine(_folder, "data");

    /// <summary>The loopback port; 0 before the first database.</summary>
    public int Port => _port;

    /// <inheritdoc />
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Makes a fresh database owned by tempid_owner; tempid_portal may connect and nothing else.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="template">What it is a copy of, and in what it is to differ.</param>
    public async Task<TestDatabase> CreateDatabaseAsync(CancellationToken cancellationToken, string template = "template1")
    {
        await MakeOnceAsync(cancellationToken);
        var database = await CreateFromAsync(template, cancellationToken);
        await ExecuteAsync(database.Name, cancellationToken,
            "ALTER SCHEMA public OWNER TO tempid_owner",
            "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        return database;
    }

    /// <summary>Makes a copy of a database that is filled once in the life of the cluster: a copy takes a fraction of a migration's time.</summary>
    /// <param name="what">With what: every caller with the same word gives the same <paramref name="fill"/>.</param>
    /// <param name="fill">Fills the first one; it must leave no connection open, pooled ones included.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<TestDatabase> CreateFilledDatabaseAsync(string what, Func<TestDatabase, Task> fill, CancellationToken cancellationToken)
    {
        TestDatabase? first;
        await _filling.WaitAsync(cancellationToken);
        try
        {
            if (!_filled.TryGetValue(what, out first))
            {
                first = await CreateDatabaseAsync(cancellationToken);
                await fill(first);
                _filled.Add(what, first);
            }
        }
        finally
        {
            _filling.Release();
        }
        return await CreateFromAsync(first.Name, cancellationToken);
    }

    /// <summary>Ends every process of the server at once, as a power cut would (SIGKILL).</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        var firstLine = (await File.ReadAllLinesAsync(Path.Combine(DataFolder, "postmaster.pid"), cancellationToken))[0];
        using var server = Process.GetProcessById(int.Parse(firstLine, CultureInfo.InvariantCulture));
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Starts the server again on the same port and data, recovering after a kill.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        NpgsqlConnection.ClearAllPools();
        await StartServerAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        _changing.Dispose();
        _filling.Dispose();
        if (_watcher is null) return;
        _watcher.StandardInput.Close();
        await _watcher.WaitForExitAsync();
        _watcher.Dispose();
    }

    private async Task<TestDatabase> CreateFromAsync(string template, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"tempid_{Interlocked.Increment(ref _databases)}");
        // rights on the database itself are not copied, those within it are
        await ExecuteAsync("postgres", cancellationToken,
            $"CREATE DATABASE {name} OWNER tempid_owner TEMPLATE {template}",
            $"REVOKE ALL ON DATABASE {name} FROM PUBLIC",
            $"GRANT CONNECT ON DATABASE {name} TO tempid_portal");
        return new TestDatabase("PostgreSql", name, ConnectionString("tempid_owner", name), ConnectionString("tempid_portal", name));
    }

    private async Task MakeOnceAsync(CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            if (_watcher is not null) return;
            await MakeAsync(cancellationToken);
            _watcher = PostgresPrograms.StartWatcher(_folder, DataFolder);
            await StartServerAsync(cancellationToken);
            await ExecuteAsync("postgres", cancellationToken,
                $"CREATE ROLE tempid_owner LOGIN PASSWORD '{_password}'",
                $"CREATE ROLE tempid_portal LOGIN PASSWORD '{_password}'");
        }
        finally
        {
            _changing.Release();
        }
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var passwordFile = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(passwordFile, _password, cancellationToken);
        PostgresPrograms.GiveToTheirUser(_folder);
        await PostgresPrograms.RunAsync("initdb",
        [
            "-D", DataFolder, "-U", "postgres", "--auth=scram-sha-256", $"--pwfile={passwordFile}",
            "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums",
        ], cancellationToken);
        _port = FreePort.Find();
        await File.AppendAllTextAsync(Path.Combine(DataFolder, "postgresql.conf"), string.Create(CultureInfo.InvariantCulture, $"""

            listen_addresses = '127.0.0.1'
            port = {_port}
            unix_socket_directories = ''
            max_connections = 900
            timezone = 'UTC'

            """), cancellationToken);
    }

    private async Task StartServerAsync(CancellationToken cancellationToken) =>
        await PostgresPrograms.RunAsync("pg_ctl", ["start", "-w", "-D", DataFolder, "-l", Path.Combine(_folder, "log")], cancellationToken);

    private async Task ExecuteAsync(string database, CancellationToken cancellationToken, params string[] statements)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres", database) + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // CREATE DATABASE and CREATE ROLE take no parameters; every part is made here
            command.CommandText = statement;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private string ConnectionString(string role, string database) => string.Create(CultureInfo.InvariantCulture,
        $"Host=127.0.0.1;Port={_port};Database={database};Username={role};Password={_password}");
}
