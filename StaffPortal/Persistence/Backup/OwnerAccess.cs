using StaffPortal.Security;

namespace StaffPortal.Persistence.Backup;

/// <summary>How backing up and restoring reach the books: as their owner, each connection closed at its end.</summary>
/// <param name="options">Engine and both connection strings.</param>
/// <param name="protector">Opens personal data.</param>
/// <param name="programs">Folder of the engine's programs; empty where they are to be looked for.</param>
internal sealed class OwnerAccess(DatabaseOptions options, PersonalDataProtector protector, string programs)
{
    // a full count or a walk through the trail takes as long as it takes
    private static readonly TimeSpan s_patience = TimeSpan.FromHours(24);

    /// <summary>Unpooled: a connection left in the pool would count as somebody who uses the target.</summary>
    public DatabaseOptions Options { get; } = new()
    {
        Engine = options.Engine, PortalConnection = options.PortalConnection, OwnerConnection = options.OwnerConnection.TrimEnd(';') + ";Pooling=false",
    };

    /// <summary>What opens personal data.</summary>
    public PersonalDataProtector Protector => protector;

    /// <summary>Opens the books.</summary>
    public PortalDbContext Open()
    {
        var books = BooksMigration.OpenAsOwner(Options, protector);
        Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.SetCommandTimeout(books.Database, s_patience);
        return books;
    }

    /// <summary>The engine's part.</summary>
    public IBackupEngine Engine() => Options.Engine switch
    {
        DatabaseEngine.PostgreSql => new PostgresBackup(this, new PostgresPrograms(Options.OwnerConnection, programs)),
        DatabaseEngine.SqlServer => new SqlServerBackup(this),
        var other => throw new InvalidOperationException($"There is no engine {other}."),
    };
}
