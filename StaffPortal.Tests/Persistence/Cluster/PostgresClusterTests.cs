using Npgsql;

namespace StaffPortal.Tests.Persistence.Cluster;

public sealed class PostgresClusterTests(PostgresCluster cluster)
{
    [Fact]
    public async Task CreateDatabase_Twice_GivesTwoEmptyDatabasesOfTheOwner()
    {
        var first = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        var second = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await ScalarAsync(first.OwnerConnectionString, "CREATE TABLE \"Desks\" (\"Id\" int)");

        Assert.Equal(1L, await ScalarAsync(first.OwnerConnectionString, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
        Assert.Equal(0L, await ScalarAsync(second.OwnerConnectionString, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task PortalRole_WithoutGrant_MayNeitherReadNorCreate()
    {
        var database = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await ScalarAsync(database.OwnerConnectionString, "CREATE TABLE \"Desks\" (\"Id\" int)");

        var read = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(database.PortalConnectionString, "SELECT * FROM \"Desks\""));
        var create = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(database.PortalConnectionString, "CREATE TABLE own (id int)"));

        Assert.Equal((PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.InsufficientPrivilege), (read.SqlState, create.SqlState));
    }

    [Fact]
    public async Task Durability_OfTheCluster_IsOnAndChecksummed()
    {
        var database = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);

        Assert.Equal("on on on", await ScalarAsync(database.OwnerConnectionString,
            "SELECT concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'), current_setting('data_checksums'))"));
    }

    [Fact]
    public async Task Kill_AfterACommit_KeepsWhatWasCommitted()
    {
        await using var own = new PostgresCluster();
        var database = await own.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await ScalarAsync(database.OwnerConnectionString, "CREATE TABLE kept AS SELECT 7 AS figure");

        await own.KillAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<NpgsqlException>(() => ScalarAsync(database.OwnerConnectionString, "SELECT figure FROM kept"));
        await own.StartAgainAsync(TestContext.Current.CancellationToken);

        Assert.Equal(7, await ScalarAsync(database.OwnerConnectionString, "SELECT figure FROM kept"));
    }

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
#pragma warning disable CA2100 // fixed texts of this class
        await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
