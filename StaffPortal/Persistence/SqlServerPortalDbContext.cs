using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Persistence;

/// <summary>The books on SQL Server.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options, PersonalDataProtector protector)
    : PortalDbContext(options, protector)
{
    /// <inheritdoc/>
    public override Task LockTravellerAsync(string travellerLookup, CancellationToken cancellationToken) =>
        // below 0 the lock was not had: to go on would be to issue unguarded
        Database.ExecuteSqlAsync(
            $"""
            DECLARE @had int;
            EXEC @had = sp_getapplock @Resource = {travellerLookup}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000;
            IF @had < 0 THROW 50001, 'The traveller''s lock was not had in time.', 1;
            """, cancellationToken);

    /// <inheritdoc/>
    public override async Task<int> NextSerialAsync(string officeCode, DateOnly day, CancellationToken cancellationToken)
    {
        var taken = await Database.SqlQuery<int>($"""
            MERGE [Serials] WITH (HOLDLOCK) AS [kept]
            USING (SELECT {officeCode} AS [OfficeCode], {day} AS [Day]) AS [asked]
               ON [kept].[OfficeCode] = [asked].[OfficeCode] AND [kept].[Day] = [asked].[Day]
            WHEN MATCHED THEN UPDATE SET [Last] = [kept].[Last] + 1
            WHEN NOT MATCHED THEN INSERT ([OfficeCode], [Day], [Last]) VALUES ([asked].[OfficeCode], [asked].[Day], 1)
            OUTPUT inserted.[Last];
            """).ToListAsync(cancellationToken);
        return taken.Single();
    }

    /// <inheritdoc/>
    public override async Task<AuditHeadRow> LockAuditHeadAsync(CancellationToken cancellationToken) =>
        // not composed further: a lock inside a subquery would be the engine's to interpret
        (await AuditHead.FromSql($"SELECT * FROM [AuditHead] WITH (UPDLOCK, HOLDLOCK) WHERE [Id] = 1").ToListAsync(cancellationToken)).Single();

    /// <inheritdoc/>
    public override async Task GrantPortalRoleAsync(string portalConnectionString, CancellationToken cancellationToken)
    {
        var login = new SqlConnectionStringBuilder(portalConnectionString).UserID;
        // rights belong to the database's user, which need not be named as the login is
        var users = await Database.SqlQuery<string>($"SELECT [name] AS [Value] FROM sys.database_principals WHERE [sid] = SUSER_SID({login})").ToListAsync(cancellationToken);
        var user = users.SingleOrDefault() ?? throw new InvalidOperationException("The login of ConnectionStrings:Portal has no user in this database.");
        var quoted = new SqlCommandBuilder().QuoteIdentifier(user);
        foreach (var statement in PortalRoleRights.Statements(quoted)) await Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }

    /// <inheritdoc/>
    public override bool IsUniqueViolation(DbUpdateException failure) => failure.InnerException is SqlException { Number: 2601 or 2627 };
}
