using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>What SQL Server would refuse of a model, or take otherwise than PostgreSQL, read from the model alone.</summary>
internal static partial class SqlServerModel
{
    private const int LongestName = 128;
    private const int MostKeyColumns = 32;
    private const int LongestClusteredKey = 900;
    private const int LongestIndexKey = 1700;
    private const int LongestRow = 8060;

    /// <summary>Every fault; nothing where all is well.</summary>
    public static IReadOnlyList<string> FaultsOf(IRelationalModel model) =>
    [
        .. model.Tables.SelectMany(table => ColumnFaults(table).Concat(KeyFaults(table)).Concat(NameFaults(table))),
        .. CascadeFaults(model), .. SharedNames(model),
    ];

    // a delete may reach a table by one way only, and never come back (error 1785)
    private static IEnumerable<string> CascadeFaults(IRelationalModel model) =>
        from table in model.Tables
        let reached = Reached(table, [table]).ToList()
        from twice in reached.GroupBy(other => other).Where(ways => ways.Count() > 1 || ways.Key == table)
        select $"A delete in {table.Name} reaches {twice.Key.Name} by more than one way.";

    private static IEnumerable<ITable> Reached(ITable from, ITable[] way)
    {
        foreach (var key in from.ReferencingForeignKeyConstraints.Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault))
        {
            yield return key.Table;
            if (way.Contains(key.Table)) continue;
            foreach (var further in Reached(key.Table, [.. way, key.Table])) yield return further;
        }
    }

    private static IEnumerable<string> ColumnFaults(ITable table)
    {
        var row = 7 + ((table.Columns.Count() + 7) / 8) + table.Columns.Sum(column => BytesInRow(column.StoreType));
        if (row > LongestRow) yield return $"A row of {table.Name} can need {row} bytes of {LongestRow}.";
        foreach (var column in table.Columns)
        {
            // without one the server's own decides, which overlooks case and width
            if (column.StoreType.StartsWith("nvarchar", StringComparison.Ordinal) && column.Collation is not "Latin1_General_100_BIN2") yield return $"{table.Name}.{column.Name} is compared as the server likes.";
        }
    }

    private static IEnumerable<string> KeyFaults(ITable table)
    {
        var clustered = table.PrimaryKey is { } primary ? KeyFaults(table, primary.Name, primary.Columns, LongestClusteredKey) : [$"{table.Name} has no key."];
        var unique = table.UniqueConstraints.Where(key => key != table.PrimaryKey).SelectMany(key => KeyFaults(table, key.Name, key.Columns, LongestIndexKey));
        var indexes = table.Indexes.SelectMany(index => KeyFaults(table, index.Name, index.Columns, LongestIndexKey));
        // one null is all that a unique index has room for
        var nulls = table.Indexes.Where(index => index.IsUnique && index.Filter is null && index.Columns.Any(column => column.IsNullable))
            .Select(index => $"{index.Name} is unique over a column that can be null, and without a filter.");
        return [.. clustered, .. unique, .. indexes, .. nulls];
    }

    private static IEnumerable<string> KeyFaults(ITable table, string name, IReadOnlyList<IColumn> columns, int longest)
    {
        if (columns.Count > MostKeyColumns) yield return $"{name} has {columns.Count} columns of {MostKeyColumns}.";
        foreach (var unbounded in columns.Where(column => column.StoreType.EndsWith("(max)", StringComparison.Ordinal))) yield return $"{name} has {table.Name}.{unbounded.Name}, which has no bound.";
        var bytes = columns.Sum(column => BytesInRow(column.StoreType));
        if (bytes > longest) yield return $"{name} can need {bytes} bytes of {longest}.";
    }

    private static IEnumerable<string> NameFaults(ITable table) =>
        from name in NamesOf(table).Concat(table.Columns.Select(column => column.Name)).Concat(table.Indexes.Select(index => index.Name))
        where name.Length > LongestName
        select $"The name {name[..20]}… is longer than {LongestName}.";

    // tables and constraints share one room of names, in which case does not count
    private static IEnumerable<string> SharedNames(IRelationalModel model) =>
        from names in model.Tables.SelectMany(NamesOf).Concat(model.Tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}"))).GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        where names.Count() > 1
        select $"The name {names.Key} is there twice.";

    private static IEnumerable<string> NamesOf(ITable table) =>
        [table.Name, .. table.UniqueConstraints.Select(key => key.Name), .. table.ForeignKeyConstraints.Select(key => key.Name), .. table.CheckConstraints.Select(check => check.Name!)];

    // what a (max) leaves in the row is a pointer; of the others the most they can hold, and where each ends
    private static int BytesInRow(string type) => type switch
    {
        "uniqueidentifier" => 16,
        "bigint" => 8,
        "int" => 4,
        "date" => 3,
        "bit" => 1,
        "datetimeoffset(6)" => 10,
        "nvarchar(max)" or "varbinary(max)" => 24 + 2,
        _ when BoundedText().Match(type) is { Success: true } text => (2 * int.Parse(text.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) + 2,
        _ => throw new InvalidOperationException($"{type} is not known here."),
    };

    [GeneratedRegex(@"^nvarchar\((\d+)\)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BoundedText();
}
