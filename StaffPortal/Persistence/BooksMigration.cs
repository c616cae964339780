using Microsoft.EntityFrameworkCore;
using StaffPortal.Security;

namespace StaffPortal.Persistence;

/// <summary>Brings the books to the newest form, as their owner, and gives the portal's role its rights.</summary>
public static class BooksMigration
{
    /// <summary>Opens the books as their owner.</summary>
    public static PortalDbContext OpenAsOwner(DatabaseOptions options, PersonalDataProtector protector) => options.Engine switch
    {
        DatabaseEngine.PostgreSql => new PostgresPortalDbContext(
            new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql(options.OwnerConnection, PersistenceRegistration.Once).Options, protector),
        DatabaseEngine.SqlServer => new SqlServerPortalDbContext(
            new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer(options.OwnerConnection, PersistenceRegistration.Once).Options, protector),
        var other => throw new InvalidOperationException($"There is no engine {other}."),
    };

    /// <summary>Migrates and grants; safe to repeat.</summary>
    /// <exception cref="InvalidOperationException">The server or the database is not set up as the books need it; nothing was changed.</exception>
    public static async Task RunAsync(DatabaseOptions options, PersonalDataProtector protector, CancellationToken cancellationToken)
    {
        await using var books = OpenAsOwner(options, protector);
        if (await books.UnfitBecauseAsync(cancellationToken) is { } reason) throw new InvalidOperationException(reason);
        await books.Database.MigrateAsync(cancellationToken);
        await books.GrantPortalRoleAsync(options.PortalConnection, cancellationToken);
    }
}
