using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Persistence;

/// <summary>The books on PostgreSQL.</summary>
public sealed class PostgresPortalDbContext(DbContextOptions<PostgresPortalDbContext> options, PersonalDataProtector protector)
    : PortalDbContext(options, protector)
{
    private const int OldestVersion = 150000;

    /// <inheritdoc/>
    public override Task LockByNameAsync(string name, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellationToken);

    /// <inheritdoc/>
    public override async Task<int> NextSerialAsync(string officeCode, DateOnly day, CancellationToken cancellationToken)
    {
        var taken = await Database.SqlQuery<int>($"""
            INSERT INTO "Serials" ("OfficeCode", "Day", "Last") VALUES ({officeCode}, {day}, 1)
            ON CONFLICT ("OfficeCode", "Day") DO UPDATE SET "Last" = "Serials"."Last" + 1
            RETURNING "Last"
            """).ToListAsync(cancellationToken);
        return taken.Single();
    }

    /// <inheritdoc/>
    public override async Task<AuditHeadRow> LockAuditHeadAsync(CancellationToken cancellationToken) =>
        // not composed further: a lock inside a subquery would be the engine's to interpret
        (await AuditHead.FromSql($"""SELECT * FROM "AuditHead" WHERE "Id" = 1 FOR UPDATE""").ToListAsync(cancellationToken)).Single();

    /// <inheritdoc/>
    public override async Task GrantPortalRoleAsync(string portalConnectionString, CancellationToken cancellationToken)
    {
        var role = new NpgsqlConnectionStringBuilder(portalConnectionString).Username;
        // an identifier cannot be a parameter: quoted as PostgreSQL quotes, from the operator's own configuration
        var quoted = new NpgsqlCommandBuilder().QuoteIdentifier(role ?? throw new InvalidOperationException("ConnectionStrings:Portal names no user."));
        foreach (var statement in PortalRoleRights.Statements(quoted)) await Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<string?> UnfitBecauseAsync(CancellationToken cancellationToken)
    {
        var version = await Database.SqlQuery<string>($"SHOW server_version_num").ToListAsync(cancellationToken);
        if (int.Parse(version.Single(), CultureInfo.InvariantCulture) < OldestVersion) return $"PostgreSQL 15 or newer is needed; the server's version number is {version.Single()}.";
        var encoding = await Database.SqlQuery<string>($"SHOW server_encoding").ToListAsync(cancellationToken);
        return encoding.Single() == "UTF8" ? null : $"The database's encoding is {encoding.Single()}, which cannot hold every name: make it with ENCODING 'UTF8' TEMPLATE template0.";
    }

    /// <inheritdoc/>
    public override bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
