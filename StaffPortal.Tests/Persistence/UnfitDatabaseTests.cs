using Microsoft.EntityFrameworkCore;
using Npgsql;
using StaffPortal.Persistence;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Persistence;

/// <summary>A database that is not set up for the books is refused before anything is made in it. SQL Server's side: <see cref="SqlServer.SqlServerSqlTests"/>.</summary>
public sealed class UnfitDatabaseTests(PostgresCluster cluster)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_DatabaseThatCannotHoldEveryName_IsRefusedAndStaysEmpty()
    {
        var database = await cluster.CreateDatabaseAsync(Cancelled, "template0 ENCODING 'SQL_ASCII' LOCALE 'C'");
        var options = new DatabaseOptions { OwnerConnection = database.OwnerConnectionString + ";Pooling=false", PortalConnection = database.PortalConnectionString };
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => BooksMigration.RunAsync(options, DesignTime.Protector, Cancelled));
        Assert.Contains("encoding is SQL_ASCII", refusal.Message, StringComparison.Ordinal);
        await using var owner = new NpgsqlConnection(options.OwnerConnection);
        await owner.OpenAsync(Cancelled);
        await using var tables = new NpgsqlCommand("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'", owner);
        Assert.Equal(0L, await tables.ExecuteScalarAsync(Cancelled));
    }

    [Fact]
    public async Task Unfit_DatabaseAsRunMakesIt_IsNot()
    {
        var database = await cluster.CreateDatabaseAsync(Cancelled);
        await using var books = BooksMigration.OpenAsOwner(new DatabaseOptions { OwnerConnection = database.OwnerConnectionString }, DesignTime.Protector);
        Assert.Null(await books.UnfitBecauseAsync(Cancelled));
    }
}
