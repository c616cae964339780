using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StaffPortal.Tests.Features.Alerts;

/// <summary>Every statement as it goes to the database: its words, and of each value the type and the length, never the value.</summary>
internal sealed class SentToTheBooks : DbCommandInterceptor
{
    private readonly List<string> _sent = [];

    /// <summary>What was sent since the last time it was taken.</summary>
    public IReadOnlyList<string> Take()
    {
        string[] taken = [.. _sent];
        _sent.Clear();
        return taken;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return new(result);
    }

    private void Keep(DbCommand command) => _sent.Add(
        $"{command.CommandText} ← {string.Join(", ", command.Parameters.Cast<DbParameter>().Select(value => $"{value.ParameterName} {value.Value?.GetType().Name} {LengthOf(value.Value)}"))}");

    private static int LengthOf(object? value) => value switch { string text => text.Length, byte[] bytes => bytes.Length, _ => 0 };
}
