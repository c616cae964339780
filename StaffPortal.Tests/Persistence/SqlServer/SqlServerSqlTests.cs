using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Backup;
using StaffPortal.Tests.Architecture;

namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>All SQL that the portal has for SQL Server, as it would be sent, read by Microsoft's own parser.</summary>
public sealed class SqlServerSqlTests
{
    private static readonly DateOnly s_day = new(2026, 11, 20);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>What each method of the books that the engines do in their own words is called with, and what the server is to answer.</summary>
    private static readonly Dictionary<string, (object[] Arguments, object[] Answers)> s_calls = new(StringComparer.Ordinal)
    {
        [nameof(PortalDbContext.LockByNameAsync)] = (["0123abcd"], []),
        [nameof(PortalDbContext.NextSerialAsync)] = (["BXZ01", s_day], [7]),
        [nameof(PortalDbContext.LockAuditHeadAsync)] = ([], []),
        [nameof(PortalDbContext.GrantPortalRoleAsync)] = (["Server=none;User ID=tempid_portal;Password=x"], ["portal]s user"]),
        [nameof(PortalDbContext.UnfitBecauseAsync)] = ([], [150, true]),
    };

    /// <summary>Methods of the engines' own words that send nothing.</summary>
    private static readonly string[] s_silent = [nameof(PortalDbContext.IsUniqueViolation)];

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Script_OfTheMigrations_CanBeReadAndKeepsTheRules(MigrationsSqlGenerationOptions options)
    {
        using var books = new SentToSqlServer().Open();
        var script = books.GetService<IMigrator>().GenerateScript(options: options);
        Assert.Equal([], TransactSql.FaultsOf(script));
        Assert.Contains("CREATE TABLE [AuditHead]", script, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(OwnWords))]
    public async Task Method_InTheEnginesOwnWords_SendsWhatCanBeReadAndKeepsTheRules(string method)
    {
        var sent = await CallAsync(method);
        Assert.NotEmpty(sent.Commands);
        Assert.All(sent.Commands, command => Assert.Equal([], TransactSql.FaultsOf(command.Text)));
    }

    [Fact]
    public async Task LockAuditHead_OfTheBooks_LocksForTheTransactionAndIsNotWrapped()
    {
        var sent = await CallAsync(nameof(PortalDbContext.LockAuditHeadAsync));
        Assert.Equal(["AuditHead: UpdLock HoldLock"], TransactSql.LocksOf(Assert.Single(sent.Commands).Text));
        Assert.StartsWith("SELECT * FROM [AuditHead]", sent.Commands[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NextSerial_OfTheBooks_IsSentAsItStandsAndReadsTheOneAnswer()
    {
        var sent = new SentToSqlServer(7);
        await using var books = sent.Open();
        Assert.Equal(7, await books.NextSerialAsync("BXZ01", s_day, Cancelled));
        var command = Assert.Single(sent.Commands);
        // a statement that changes something cannot stand in a subquery
        Assert.StartsWith("DECLARE @taken int", command.Text, StringComparison.Ordinal);
        Assert.Equal(["Serials: UpdLock HoldLock", "Serials:"], TransactSql.LocksOf(command.Text));
        Assert.Equal(["BXZ01", s_day, "BXZ01", s_day], command.Parameters.Select(parameter => parameter.Value));
        Assert.Equal(["NVarChar(4000)", "Date(0)", "NVarChar(4000)", "Date(0)"], command.Parameters.Select(parameter => parameter.Type));
    }

    [Fact]
    public async Task LockTraveller_OfTheBooks_AsksForTheTravellerAndForTheTransaction()
    {
        var sent = new SentToSqlServer();
        await using var books = sent.Open();
        await books.LockTravellerAsync("0123abcd", Cancelled);
        var command = Assert.Single(sent.Commands);
        Assert.Equal(("@p0", "NVarChar(4000)", (object)"0123abcd"), Assert.Single(command.Parameters));
        Assert.Contains("@Resource = @p0", command.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grant_OfTheBooks_NamesTheUserOfTheLoginQuotedAndEveryTable()
    {
        var sent = new SentToSqlServer("portal]s user");
        await using var books = sent.Open();
        await books.GrantPortalRoleAsync("Server=none;User ID=tempid_portal;Password=x", Cancelled);
        Assert.Equal("tempid_portal", Assert.Single(sent.Commands[0].Parameters).Value);
        Assert.All(sent.Commands.Skip(1), command => Assert.Contains("[portal]]s user]", command.Text, StringComparison.Ordinal));
        var tables = books.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Append("__EFMigrationsHistory").Order(StringComparer.Ordinal);
        Assert.Equal(tables, sent.Commands.Skip(1).Select(command => command.Text.Split('"')[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(150, true, null)]
    [InlineData(170, true, null)]
    [InlineData(140, true, "level is 140")]
    [InlineData(150, false, "READ_COMMITTED_SNAPSHOT is off")]
    public async Task Unfit_Database_SaysWhatItLacks(int level, bool snapshots, string? lacking)
    {
        await using var books = new SentToSqlServer(level, snapshots).Open();
        var reason = await books.UnfitBecauseAsync(Cancelled);
        if (lacking is null) Assert.Null(reason);
        else Assert.Contains(lacking, reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_OfEveryTable_CanBeReadAndKeepTheRules()
    {
        var sent = new SentToSqlServer();
        await using var books = sent.Open();
        foreach (var type in books.Model.GetEntityTypes())
        {
            foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
            {
                foreach (var row in Rows(type)) books.Entry(row).State = state;
                var before = sent.Commands.Count;
                await SentToSqlServer.IgnoringAnswersAsync(() => books.SaveChangesAsync(Cancelled));
                books.ChangeTracker.Clear();
                Assert.Contains($"[{type.GetTableName()}]", Assert.Single(sent.Commands.Skip(before)).Text, StringComparison.Ordinal);
            }
        }
        Assert.Equal([], sent.Commands.SelectMany(command => TransactSql.FaultsOf(command.Text).Select(fault => $"{fault} {command.Text}")));
    }

    [Fact]
    public async Task TrailReader_OfTheWholeAndOfAPart_SendsWhatCanBeReadAndKeepsTheRules()
    {
        var sent = new SentToSqlServer();
        await using var books = sent.Open();
        await SentToSqlServer.IgnoringAnswersAsync(() => TrailReader.ReadAsync(books, 5, 100, Cancelled));
        await SentToSqlServer.IgnoringAnswersAsync(async () => await TrailReader.ReadAsync(books).GetAsyncEnumerator(Cancelled).MoveNextAsync());
        Assert.Equal(2, sent.Commands.Count);
        Assert.All(sent.Commands, command => Assert.Equal([], TransactSql.FaultsOf(command.Text)));
    }

    [Fact]
    public void Application_SqlOfOurOwn_StandsWhereItsTextsAreReadByTests() =>
        Assert.Equal(
            [
                "StaffPortal.Persistence.Backup.BooksReading", "StaffPortal.Persistence.Backup.PostgresBackup", "StaffPortal.Persistence.Backup.SqlServerBackup",
                "StaffPortal.Persistence.PostgresPortalDbContext", "StaffPortal.Persistence.SqlServerPortalDbContext", "StaffPortal.Persistence.TrailReader",
            ],
            SqlCalls.CallersIn(House.Application));

    [Fact]
    public async Task SqlServerBackup_CheckAndRestore_SendWhatCanBeReadInTheRightOrder()
    {
        await using var server = new TdsListener { Answer = 1205 };
        var backup = new OwnerAccess(new DatabaseOptions { Engine = DatabaseEngine.SqlServer, OwnerConnection = server.ConnectionString }, DesignTime.Protector, "").Engine();
        await Assert.ThrowsAsync<SqlException>(() => backup.CheckTargetAsync(mayReplace: false, Cancelled));
        server.Answer = TdsListener.IsDone;
        var accepted = 0;
        await backup.RestoreAsync("/backups/books.bak", () => Task.FromResult(accepted = server.Batches.Count), Cancelled);
        Assert.Equal(3, accepted);
        Assert.All(server.Batches, text => Assert.Equal([], TransactSql.FaultsOf(text)));
        Assert.Equal(["SELECT", "RESTORE VERIFYONLY", "RESTORE DATABASE"], server.Batches.Select(text => text.Split(" FROM")[0].Split(" COUNT")[0].Split(" [")[0]));
    }

    [Fact]
    public async Task Reading_ForABackup_CanBeReadAndKeepsTheRules()
    {
        var sent = new SentToSqlServer();
        await using var books = sent.Open();
        await SentToSqlServer.IgnoringAnswersAsync(() => BooksReading.TablesAsync(books, Cancelled));
        await SentToSqlServer.IgnoringAnswersAsync(() => BooksReading.CountAsync(books, "odd\"name", Cancelled));
        Assert.Equal(2, sent.Commands.Count);
        Assert.All(sent.Commands, command => Assert.Equal([], TransactSql.FaultsOf(command.Text)));
    }

    [Fact]
    public void CallersIn_TypesThatSendSql_AreAllSeen() =>
        Assert.Equal(
            ["ByFormat", "ByLambda", "ByQuery", "ByRaw"],
            SqlCalls.CallersIn(House.Tests).Where(type => type.Contains("SqlCallSamples", StringComparison.Ordinal)).Select(type => type.Split('+', '.')[^1]));

    public static TheoryData<string> OwnWords =>
    [
        .. typeof(PortalDbContext).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.IsAbstract && !s_silent.Contains(method.Name)).Select(method => method.Name),
    ];

    private static async Task<SentToSqlServer> CallAsync(string method)
    {
        Assert.True(s_calls.TryGetValue(method, out var call), $"{method} is new: say with what it is to be called.");
        var sent = new SentToSqlServer(call.Answers);
        await using var books = sent.Open();
        await SentToSqlServer.IgnoringAnswersAsync(() => (Task)typeof(PortalDbContext).GetMethod(method)!.Invoke(books, [.. call.Arguments, Cancelled])!);
        return sent;
    }

    // several of each, so that what EF Core does with a batch is seen too
    private static object[] Rows(IEntityType type) => [.. Enumerable.Range(1, 5).Select(n => Row(type, n))];

    private static object Row(IEntityType type, int n)
    {
        var row = RuntimeHelpers.GetUninitializedObject(type.ClrType);
        foreach (var property in type.GetProperties()) property.PropertyInfo!.SetValue(row, Sample(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType, n));
        return row;
    }

    private static object Sample(Type type, int n) => type switch
    {
        _ when type == typeof(string) => $"x{n}",
        _ when type == typeof(Guid) => Guid.CreateVersion7(),
        _ when type == typeof(byte[]) => new byte[] { 1 },
        _ when type == typeof(DateOnly) => s_day,
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 20, 4, 0, 0, TimeSpan.Zero),
        { IsEnum: true } => Enum.GetValuesAsUnderlyingType(type).GetValue(0) is { } value ? Enum.ToObject(type, value) : throw new InvalidOperationException(),
        _ => Convert.ChangeType(n, type, CultureInfo.InvariantCulture),
    };
}
