using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Issuance;

/// <summary>
/// A case read while nobody else can issue to its traveller; only such a one is issued. Read before the lock, the case could have been issued in between,
/// and its own certificate would be taken for an earlier paper (R-RW-06).
/// </summary>
public sealed class LockedCase
{
    private LockedCase(PortalDbContext books, CaseRow row) => (Books, Row) = (books, row);

    /// <summary>The books, in the transaction that holds the lock.</summary>
    public PortalDbContext Books { get; }

    /// <summary>The case's row, tracked.</summary>
    public CaseRow Row { get; }

    /// <summary>Locks the traveller of a case of an office, then reads the case; null where there is none. Within the caller's transaction.</summary>
    public static async Task<LockedCase?> ReadAsync(PortalDbContext books, Guid caseId, string officeCode, CancellationToken cancellationToken)
    {
        var cases = books.Cases.Where(c => c.Id == caseId && c.OfficeCode == officeCode);
        if (await cases.Select(c => c.TravellerLookup).SingleOrDefaultAsync(cancellationToken) is not { } traveller) return null;
        await books.LockTravellerAsync(traveller, cancellationToken);
        return new LockedCase(books, await cases.SingleAsync(cancellationToken));
    }
}
