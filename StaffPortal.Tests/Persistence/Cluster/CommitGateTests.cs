using Npgsql;

namespace StaffPortal.Tests.Persistence.Cluster;

public sealed class CommitGateTests(PostgresCluster cluster)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commit_WithAnInsertWhileArmed_IsKeptByTheServerAndNeverAnswered()
    {
        var database = await MakeTablesAsync();
        await using var gate = new CommitGate(cluster.Port);
        await using var behind = NpgsqlDataSource.Create(Behind(gate, database));
        var committed = gate.Arm();

        var insert = InsertAsync(behind, "Certificates");
        await committed.WaitAsync(TimeSpan.FromSeconds(20), Cancelled);

        Assert.Equal(1L, await CountAsync(database));
        Assert.False(insert.IsCompleted);
        await gate.DisposeAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => insert);
    }

    [Fact]
    public async Task Commit_OfAnotherTableOrUnarmed_PassesThrough()
    {
        var database = await MakeTablesAsync();
        await using var gate = new CommitGate(cluster.Port);
        await using var behind = NpgsqlDataSource.Create(Behind(gate, database));

        await InsertAsync(behind, "Certificates");
        var committed = gate.Arm();
        await InsertAsync(behind, "Cases");

        Assert.Equal(1L, await CountAsync(database));
        Assert.False(committed.IsCompleted);
    }

    [Fact]
    public async Task Commit_AfterARollback_PassesThrough()
    {
        var database = await MakeTablesAsync();
        await using var gate = new CommitGate(cluster.Port);
        await using var behind = NpgsqlDataSource.Create(Behind(gate, database) + ";Maximum Pool Size=1");
        var committed = gate.Arm();

        await InsertAsync(behind, "Certificates", commit: false);
        await InsertAsync(behind, "Cases");

        Assert.Equal(0L, await CountAsync(database));
        Assert.False(committed.IsCompleted);
    }

    private async Task<TestDatabase> MakeTablesAsync()
    {
        var database = await cluster.CreateDatabaseAsync(Cancelled);
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("CREATE TABLE \"Certificates\" (id int); CREATE TABLE \"Cases\" (id int)");
        await command.ExecuteNonQueryAsync(Cancelled);
        return database;
    }

    private static string Behind(CommitGate gate, TestDatabase database) =>
        new NpgsqlConnectionStringBuilder(database.OwnerConnectionString) { Port = gate.Port }.ConnectionString;

    private static async Task InsertAsync(NpgsqlDataSource source, string table, bool commit = true)
    {
        await using var connection = await source.OpenConnectionAsync(Cancelled);
        await using var transaction = await connection.BeginTransactionAsync(Cancelled);
#pragma warning disable CA2100 // one of two fixed names
        await using var command = new NpgsqlCommand($"INSERT INTO \"{table}\" VALUES ($1)", connection, transaction);
#pragma warning restore CA2100
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = 1 });
        await command.ExecuteNonQueryAsync(Cancelled);
        await (commit ? transaction.CommitAsync(Cancelled) : transaction.RollbackAsync(Cancelled));
    }

    private static async Task<object?> CountAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("SELECT count(*) FROM \"Certificates\"");
        return await command.ExecuteScalarAsync(Cancelled);
    }
}
