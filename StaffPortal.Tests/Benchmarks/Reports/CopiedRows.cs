using Npgsql;
using NpgsqlTypes;

namespace StaffPortal.Tests.Benchmarks.Reports;

/// <summary>Rows of one table on their way into it by COPY.</summary>
/// <param name="table">Its name.</param>
/// <param name="columns">Names and types, in the order of each row's values.</param>
internal sealed class CopiedRows(string table, params (string Name, NpgsqlDbType Type)[] columns)
{
    private readonly List<object?[]> _rows = [];
    private readonly string _command = $"COPY \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)";

    /// <summary>Its name with quotes.</summary>
    public string Table { get; } = $"\"{table}\"";

    /// <summary>Adds one.</summary>
    public void Add(params object?[] values) => _rows.Add(values);

    /// <summary>Writes those that were added, and forgets them.</summary>
    public async Task WriteAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        await using var copy = await owner.BeginBinaryImportAsync(_command, cancellationToken);
        foreach (var row in _rows)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var at = 0; at < columns.Length; at++)
            {
                if (row[at] is { } value) await copy.WriteAsync(value is Enum ? value.ToString()! : value, columns[at].Type, cancellationToken);
                else await copy.WriteNullAsync(cancellationToken);
            }
        }
        await copy.CompleteAsync(cancellationToken);
        _rows.Clear();
    }
}
