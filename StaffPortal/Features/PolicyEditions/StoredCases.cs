using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>A case as it is stored.</summary>
/// <param name="Id">Which.</param>
/// <param name="SavedAt">Its last write.</param>
/// <param name="OfficeCode">Where.</param>
/// <param name="Content">What it holds; null where that cannot be decrypted.</param>
internal sealed record StoredCase(Guid Id, DateTimeOffset SavedAt, string OfficeCode, string? Content)
{
    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(StoredCase);
}

/// <summary>
/// Reads the cases of a period batch by batch in the order of their last write, each batch in books of its own. A case that is written meanwhile
/// leaves the period, whose end is not to come, and so is never read twice.
/// </summary>
/// <param name="books">The books.</param>
/// <param name="from">First instant of the period.</param>
/// <param name="until">First instant after it.</param>
internal sealed class StoredCases(IDbContextFactory<PortalDbContext> books, DateTimeOffset from, DateTimeOffset until)
{
    /// <summary>Most cases in memory at a time.</summary>
    public const int Batch = 500;

    private (DateTimeOffset SavedAt, Guid Id) _last = (from, Guid.Empty);

    /// <summary>How many there are.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        return await open.Cases.CountAsync(@case => @case.SavedAt >= from && @case.SavedAt < until, cancellationToken);
    }

    /// <summary>The next ones; none at the end.</summary>
    public async Task<IReadOnlyList<StoredCase>> NextAsync(CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var cases = await ReadAsync(open, Next(open), cancellationToken);
        if (cases is [.., var last]) _last = (last.SavedAt, last.Id);
        return cases;
    }

    private IQueryable<CaseRow> Next(PortalDbContext open)
    {
        var (savedAt, id) = _last;
        return open.Cases.AsNoTracking()
            .Where(@case => @case.SavedAt >= savedAt && @case.SavedAt < until && (@case.SavedAt > savedAt || @case.Id > id))
            .OrderBy(@case => @case.SavedAt).ThenBy(@case => @case.Id).Take(Batch);
    }

    private static async Task<List<StoredCase>> ReadAsync(PortalDbContext open, IQueryable<CaseRow> next, CancellationToken cancellationToken)
    {
        try
        {
            return await next.Select(@case => new StoredCase(@case.Id, @case.SavedAt, @case.OfficeCode, @case.Content)).ToListAsync(cancellationToken);
        }
        catch (CryptographicException)
        {
            // one of them is damaged: found out by reading them one by one
            var cases = await next.Select(@case => new StoredCase(@case.Id, @case.SavedAt, @case.OfficeCode, null)).ToListAsync(cancellationToken);
            for (var i = 0; i < cases.Count; i++) cases[i] = cases[i] with { Content = await ContentAsync(open, cases[i].Id, cancellationToken) };
            return cases;
        }
    }

    private static async Task<string?> ContentAsync(PortalDbContext open, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return await open.Cases.AsNoTracking().Where(@case => @case.Id == id).Select(@case => @case.Content).SingleOrDefaultAsync(cancellationToken);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
