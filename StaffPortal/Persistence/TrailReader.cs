using Microsoft.EntityFrameworkCore;

namespace StaffPortal.Persistence;

/// <summary>An entry as its row holds it, whatever stands there: also what no entry of ours could be.</summary>
public sealed record TrailRow(long Seq, DateTimeOffset At, string Officer, string Act, string Object, string Json);

/// <summary>Reads the trail row by row, without making sense of a column: a damaged one must not hinder the check that looks for it.</summary>
public static class TrailReader
{
    /// <summary>The whole trail in the order of its numbers.</summary>
    public static IAsyncEnumerable<TrailRow> ReadAsync(PortalDbContext books) => Rows(books).OrderBy(row => row.Seq).AsAsyncEnumerable();

    /// <summary>Some entries, in the order of their numbers.</summary>
    /// <param name="books">The books.</param>
    /// <param name="after">The number before the first.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static Task<List<TrailRow>> ReadAsync(PortalDbContext books, long after, int most, CancellationToken cancellationToken) =>
        Rows(books).Where(row => row.Seq > after).OrderBy(row => row.Seq).Take(most).ToListAsync(cancellationToken);

    private static IQueryable<TrailRow> Rows(PortalDbContext books) =>
        books.Database.SqlQuery<TrailRow>($"""SELECT "Seq", "At", "Officer", "Act", "Object", "Json" FROM "AuditEntries" """);
}
