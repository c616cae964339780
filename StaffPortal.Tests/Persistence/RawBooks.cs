using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Persistence;

/// <summary>The database as someone sees it who has a connection and no keys.</summary>
internal static class RawBooks
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Every value of every row of every table, with the column it stands in.</summary>
    public static async Task<IReadOnlyList<(string Column, object Value)>> ReadAllAsync(PortalUnderTest portal)
    {
        await using var owner = portal.OpenAsOwner();
        await owner.Database.OpenConnectionAsync(Cancelled);
        var connection = owner.Database.GetDbConnection();
        List<(string, object)> all = [];
        var tables = await RowsAsync(connection, "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'dbo')");
        foreach (var table in tables.Select(row => (string)row[0].Value))
        {
            all.AddRange((await RowsAsync(connection, $"SELECT * FROM \"{table}\"")).SelectMany(row => row.Select(field => ($"{table}.{field.Column}", field.Value))));
        }
        return all;
    }

    /// <summary>Runs a statement as the owner, who may do anything; says how many rows it touched.</summary>
    public static async Task<int> ExecuteAsOwnerAsync(PortalUnderTest portal, string sql)
    {
        await using var owner = portal.OpenAsOwner();
        return await owner.Database.ExecuteSqlRawAsync(sql, Cancelled);
    }

    /// <summary>Runs a statement as the portal's role; null where it went through, else how the engine refused it.</summary>
    public static async Task<DbException?> RefusalOfAsync(PortalUnderTest portal, string sql)
    {
        await using var books = await portal.OpenBooksAsync();
        try
        {
            await books.Database.ExecuteSqlRawAsync(sql, Cancelled);
            return null;
        }
        catch (DbException refusal)
        {
            return refusal;
        }
    }

    private static async Task<IReadOnlyList<IReadOnlyList<(string Column, object Value)>>> RowsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the names are those of this database's own tables
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Cancelled);
        List<IReadOnlyList<(string, object)>> rows = [];
        while (await reader.ReadAsync(Cancelled)) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.GetValue(i)))]);
        return rows;
    }
}
