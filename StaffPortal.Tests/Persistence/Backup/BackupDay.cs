using Npgsql;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Backup;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Persistence.Backup;

/// <summary>A backup of books with two certificates in them, taken once for all tests of a class, and what they need to restore it.</summary>
public sealed class BackupDay(PostgresCluster cluster) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tempid-backup-");
    private PortalUnderTest? _portal;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    internal PortalUnderTest Portal => _portal!;

    internal PersonalDataProtector Protector => Portal.Get<PersonalDataProtector>();

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var desk = new DeskDriver(_portal);
        await desk.IssuedAsync();
        await desk.IssuedAsync(StaffPortal.Registers.Demonstration.DemonstrationPeople.All[1].Number);
        await BackUpAsync(Portal.Database, NewPath("first"));
    }

    /// <summary>A path in a folder that is deleted after the tests; nothing is there yet.</summary>
    internal string NewPath(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>A copy of the backup, to be spoilt.</summary>
    internal string Copy()
    {
        var copy = _folder.CreateSubdirectory(Path.GetRandomFileName()).FullName;
        foreach (var file in Directory.GetFiles(NewPath("first"))) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    /// <summary>A fresh, empty database.</summary>
    internal Task<TestDatabase> EmptyAsync() => cluster.CreateDatabaseAsync(Cancelled);

    internal OwnerAccess Access(TestDatabase database, PersonalDataProtector? protector = null, string programs = "") => new(
        new DatabaseOptions { Engine = DatabaseEngine.PostgreSql, OwnerConnection = database.OwnerConnectionString, PortalConnection = database.PortalConnectionString },
        protector ?? Protector, programs);

    internal Task<BackupManifest> BackUpAsync(TestDatabase database, string path, CancellationToken? cancellationToken = null, string programs = "") =>
        new BooksBackup(Access(database, programs: programs), Portal.Clock, _ => { }).RunAsync(path, cancellationToken ?? Cancelled);

    internal Task RestoreAsync(string path, TestDatabase target, bool mayReplace = false, PersonalDataProtector? protector = null, Action<string>? say = null, CancellationToken? cancellationToken = null) =>
        new BooksRestore(Access(target, protector), Portal.Clock, say ?? (_ => { })).RunAsync(path, mayReplace, cancellationToken ?? Cancelled);

    /// <summary>Restores and tells why it was refused.</summary>
    internal async Task<BackupException> RefusalAsync(string path, TestDatabase target, bool mayReplace = false, PersonalDataProtector? protector = null) =>
        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(path, target, mayReplace, protector));

    /// <summary>One figure from a database, as its owner.</summary>
    internal static async Task<long> AskAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancelled);
#pragma warning disable CA2100 // fixed texts of the tests
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(Cancelled), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>How many tables a database has that nobody else sees but its owner.</summary>
    internal static Task<long> TablesAsync(TestDatabase database) => AskAsync(database, "SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_portal is not null) await _portal.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
