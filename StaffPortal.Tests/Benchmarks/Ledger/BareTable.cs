using Npgsql;

namespace StaffPortal.Tests.Benchmarks.Ledger;

/// <summary>A table without its indexes and foreign keys, so that very many rows go in quickly; both are made again afterwards, just as they were.</summary>
internal sealed class BareTable
{
    private const string Definitions = """
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname), format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE conrelid = @table::regclass AND contype = 'f'
        UNION ALL
        SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = @table::regclass AND NOT indisprimary
        """;

    private readonly NpgsqlConnection _owner;
    private readonly string _table;
    private readonly IReadOnlyList<string> _make;

    private BareTable(NpgsqlConnection owner, string table, IReadOnlyList<string> make) => (_owner, _table, _make) = (owner, table, make);

    /// <summary>Drops them.</summary>
    /// <param name="owner">As the table's owner.</param>
    /// <param name="table">Its name with quotes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<BareTable> OfAsync(NpgsqlConnection owner, string table, CancellationToken cancellationToken)
    {
        List<(string Drop, string Make)> all = [];
        await using (var command = new NpgsqlCommand(Definitions, owner) { Parameters = { new("table", table) } })
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) all.Add((reader.GetString(0), reader.GetString(1)));
        }
        foreach (var (drop, _) in all) await ExecuteAsync(owner, drop, cancellationToken);
        return new BareTable(owner, table, [.. all.Select(one => one.Make)]);
    }

    /// <summary>Makes them again and brings the planner's knowledge and the visibility map up to date.</summary>
    public async Task DressAsync(CancellationToken cancellationToken)
    {
        foreach (var statement in _make.Append($"VACUUM (ANALYZE) {_table}")) await ExecuteAsync(_owner, statement, cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection owner, string statement, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // the database's own definitions
        await using var command = new NpgsqlCommand(statement, owner) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
