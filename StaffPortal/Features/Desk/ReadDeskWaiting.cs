using Microsoft.EntityFrameworkCore;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>What of a desk is with the supervisors.</summary>
/// <param name="Waiting">Sent and not decided.</param>
/// <param name="Approved">Approved and not issued.</param>
/// <param name="Asked">Where the case stands that was asked about; null where it is not this desk's any more, or finished.</param>
public sealed record DeskWaiting(int Waiting, int Approved, CaseState? Asked);

/// <summary>Counts a desk's cases that wait or are approved, and tells where one of them stands; read every few seconds.</summary>
public sealed class ReadDeskWaiting(IDbContextFactory<PortalDbContext> books)
{
    /// <summary>Reads it; null where the books do not answer.</summary>
    public async Task<DeskWaiting?> RunAsync(Guid? caseId, OfficerSession officer, CancellationToken cancellationToken)
    {
        if (officer is not { Role: OfficerRole.Officer, DeskNumber: > 0 }) return new DeskWaiting(0, 0, null);
        try
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            var states = await open.Cases.AsNoTracking()
                .Where(c => c.OfficeCode == officer.OfficeCode && c.DeskNumber == officer.DeskNumber)
                .Where(c => c.State == nameof(CaseState.Parked) || c.State == nameof(CaseState.Approved) || (c.Id == caseId && c.State != nameof(CaseState.Finished)))
                .Select(c => new { c.Id, c.State }).ToListAsync(cancellationToken);
            return new DeskWaiting(
                states.Count(c => c.State == nameof(CaseState.Parked)), states.Count(c => c.State == nameof(CaseState.Approved)),
                states.Where(c => c.Id == caseId).Select(c => (CaseState?)Enum.Parse<CaseState>(c.State)).FirstOrDefault());
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            return null;
        }
    }
}
