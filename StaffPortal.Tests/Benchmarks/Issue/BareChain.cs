using Npgsql;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Benchmarks.Issue;

/// <summary>The least that a row in a chain costs: lock the one head row, insert, move the head on, commit. As the portal's role, in the portal's database.</summary>
internal sealed class BareChain : IAsyncDisposable
{
    private const string Make = """
        CREATE TABLE "BareHead" ("Id" integer PRIMARY KEY, "Seq" bigint NOT NULL);
        CREATE TABLE "BareRows" ("Seq" bigint PRIMARY KEY, "Json" text NOT NULL);
        INSERT INTO "BareHead" VALUES (1, 0);
        GRANT SELECT, INSERT, UPDATE ON "BareHead", "BareRows" TO tempid_portal
        """;

    // as long as an entry of an issue
    private static readonly string s_json = new('x', 500);

    private readonly NpgsqlDataSource _database;

    private BareChain(NpgsqlDataSource database) => _database = database;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Makes its tables in the database of a portal.</summary>
    public static async Task<BareChain> MakeAsync(PortalUnderTest portal)
    {
        await using var owner = NpgsqlDataSource.Create(portal.Database.OwnerConnectionString + ";Pooling=false");
        await using var make = owner.CreateCommand(Make);
        await make.ExecuteNonQueryAsync(Cancelled);
        return new BareChain(NpgsqlDataSource.Create(portal.Database.PortalConnectionString));
    }

    /// <summary>Adds one row.</summary>
    public async Task AppendAsync()
    {
        await using var connection = await _database.OpenConnectionAsync(Cancelled);
        await using var transaction = await connection.BeginTransactionAsync(Cancelled);
        await using var head = new NpgsqlCommand("""SELECT "Seq" FROM "BareHead" WHERE "Id" = 1 FOR UPDATE""", connection);
        var next = (long)(await head.ExecuteScalarAsync(Cancelled))! + 1;
        await using var insert = new NpgsqlCommand("""INSERT INTO "BareRows" VALUES ($1, $2)""", connection) { Parameters = { new() { Value = next }, new() { Value = s_json } } };
        await insert.ExecuteNonQueryAsync(Cancelled);
        await using var move = new NpgsqlCommand("""UPDATE "BareHead" SET "Seq" = $1 WHERE "Id" = 1""", connection) { Parameters = { new() { Value = next } } };
        await move.ExecuteNonQueryAsync(Cancelled);
        await transaction.CommitAsync(Cancelled);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
