using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>
/// Says that a desk has a case before it, for a minute at a time: no other desk takes it over meanwhile. Nothing of the case itself is touched,
/// so that no act of the desk finds it changed.
/// </summary>
public sealed class HoldCase(IDbContextFactory<PortalDbContext> books, TimeProvider clock)
{
    /// <summary>How long a case is held without being held again.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a desk says so again.</summary>
    public static TimeSpan Renewal { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Until when a case is held that is held from an instant on.</summary>
    public static DateTimeOffset Until(DateTimeOffset at) => ShanghaiTime.ToMicroseconds(at + Lease);

    /// <summary>Holds this desk's case.</summary>
    /// <returns>Until when, which <see cref="ReleaseAsync"/> is told; null where the case is not this desk's, or the books do not answer.</returns>
    public async Task<DateTimeOffset?> RunAsync(Guid caseId, OfficerSession officer, CancellationToken cancellationToken)
    {
        var until = Until(clock.GetUtcNow());
        return await SetAsync(caseId, officer, before: null, until, cancellationToken) ? until : null;
    }

    /// <summary>Does not hold it any longer; what the same desk said anew meanwhile stays.</summary>
    public Task ReleaseAsync(Guid caseId, DateTimeOffset until, OfficerSession officer, CancellationToken cancellationToken) =>
        SetAsync(caseId, officer, until, null, cancellationToken);

    private async Task<bool> SetAsync(Guid caseId, OfficerSession officer, DateTimeOffset? before, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        if (officer is not { Role: OfficerRole.Officer, DeskNumber: > 0 }) return false;
        try
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            return await open.Cases
                .Where(c => c.Id == caseId && c.OfficeCode == officer.OfficeCode && c.DeskNumber == officer.DeskNumber && c.State != nameof(CaseState.Finished))
                .Where(c => before == null || c.HeldUntil == before)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.HeldUntil, until), cancellationToken) > 0;
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            return false;
        }
    }
}
