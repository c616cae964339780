using Microsoft.EntityFrameworkCore;

namespace StaffPortal.Persistence.Backup;

/// <summary>Reads what the books hold, in words that both engines and all forms of the books understand.</summary>
internal static class BooksReading
{
    /// <summary>The books' tables.</summary>
    public static async Task<IReadOnlyList<string>> TablesAsync(PortalDbContext books, CancellationToken cancellationToken) =>
        await books.Database.SqlQueryRaw<string>(
            """SELECT CAST(TABLE_NAME AS varchar(128)) AS "Value" FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA IN ('public', 'dbo')""")
            .ToListAsync(cancellationToken);

    /// <summary>All of it.</summary>
    public static async Task<BooksContents> ContentsAsync(PortalDbContext books, CancellationToken cancellationToken)
    {
        var migration = (await books.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault()
            ?? throw new InvalidOperationException("The database holds no books: it was never migrated.");
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync(books, cancellationToken)) rows.Add(table, await CountAsync(books, table, cancellationToken));
        var head = await books.AuditHead.AsNoTracking().SingleAsync(cancellationToken);
        var serials = await books.Serials.AsNoTracking().OrderBy(serial => serial.OfficeCode).ThenBy(serial => serial.Day)
            .Select(serial => new BackupSerial(serial.OfficeCode, serial.Day, serial.Last)).ToListAsync(cancellationToken);
        return new BooksContents(migration, head.Seq, head.Hash, rows, serials);
    }

    /// <summary>How many rows a table has.</summary>
    internal static async Task<long> CountAsync(PortalDbContext books, string table, CancellationToken cancellationToken)
    {
        // an identifier cannot be a parameter; this one was just read from the database's own catalogue
        var sql = $"""SELECT CAST(COUNT(*) AS bigint) AS "Value" FROM "{table.Replace("\"", "\"\"", StringComparison.Ordinal)}" """;
        return (await books.Database.SqlQueryRaw<long>(sql).ToListAsync(cancellationToken)).Single();
    }
}
