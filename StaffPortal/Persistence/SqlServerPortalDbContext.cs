using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Persistence;

/// <summary>The books on SQL Server.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options, PersonalDataProtector protector)
    : PortalDbContext(options, protector)
{
    // a server's own collation overlooks case and width: codes and numbers would be found under spellings that PostgreSQL tells apart
    private const string ByCodePoint = "Latin1_General_100_BIN2";
    private const int OldestLevel = 150;

    /// <inheritdoc/>
    public override Task LockByNameAsync(string name, CancellationToken cancellationToken) =>
        // below 0 the lock was not had: to go on would be to issue unguarded. Its wait ends before the command's own 30 s, so that the reason is told
        Database.ExecuteSqlAsync(
            $"""
            DECLARE @had int;
            EXEC @had = sp_getapplock @Resource = {name}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 20000;
            IF @had < 0 THROW 50001, 'The lock was not had in time.', 1;
            """, cancellationToken);

    /// <inheritdoc/>
    public override async Task<int> NextSerialAsync(string officeCode, DateOnly day, CancellationToken cancellationToken)
    {
        // HOLDLOCK holds the place of a row that is not there yet: of two that take the first serial of a day one waits
        var taken = await Database.SqlQuery<int>($"""
            DECLARE @taken int = 1;
            UPDATE [Serials] WITH (UPDLOCK, HOLDLOCK) SET @taken = [Last] = [Last] + 1 WHERE [OfficeCode] = {officeCode} AND [Day] = {day};
            IF @@ROWCOUNT = 0 INSERT INTO [Serials] ([OfficeCode], [Day], [Last]) VALUES ({officeCode}, {day}, 1);
            SELECT @taken AS [Value];
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
        var users = await Database.SqlQuery<string>($"SELECT [name] AS [Value] FROM [sys].[database_principals] WHERE [sid] = SUSER_SID({login})").ToListAsync(cancellationToken);
        var user = users.SingleOrDefault() ?? throw new InvalidOperationException("The login of ConnectionStrings:Portal has no user in this database.");
        var quoted = new SqlCommandBuilder().QuoteIdentifier(user);
        foreach (var statement in PortalRoleRights.Statements(quoted)) await Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<string?> UnfitBecauseAsync(CancellationToken cancellationToken)
    {
        var level = await Database.SqlQuery<int>($"SELECT CAST([compatibility_level] AS int) AS [Value] FROM [sys].[databases] WHERE [database_id] = DB_ID()").ToListAsync(cancellationToken);
        if (level.Single() < OldestLevel) return $"The database's compatibility level is {level.Single()}: SQL Server 2019 or newer is needed, at level {OldestLevel} or above.";
        var snapshots = await Database.SqlQuery<bool>($"SELECT [is_read_committed_snapshot_on] AS [Value] FROM [sys].[databases] WHERE [database_id] = DB_ID()").ToListAsync(cancellationToken);
        return snapshots.Single()
            ? null
            : "READ_COMMITTED_SNAPSHOT is off, so that reading would wait for issuing. As the database's owner: ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE.";
    }

    /// <inheritdoc/>
    public override bool IsUniqueViolation(DbUpdateException failure) => failure.InnerException is SqlException { Number: 2601 or 2627 };

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        base.OnConfiguring(optionsBuilder);
        optionsBuilder.AddInterceptors(SqlServerFailures.Instance);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var text in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(IsText)) text.SetCollation(ByCodePoint);
    }

    // what is encrypted is a text to the portal and bytes to the engine
    private static bool IsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string);
}
