using Microsoft.EntityFrameworkCore;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Shows a case again after a reload, a lost connection or a restart.</summary>
public sealed class ReadCase(DeskBooks desk, IDbContextFactory<PortalDbContext> books, CaseViews views)
{
    /// <summary>By its id, issued or not; or without one this desk's open case, never an issued one. Null where there is none.</summary>
    public async Task<DeskResult?> RunAsync(Guid? caseId, OfficerSession officer, CancellationToken cancellationToken)
    {
        var result = await desk.RunAsync(null, caseId, officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            var row = await open.Cases.AsNoTracking()
                .Where(c => c.OfficeCode == officer.OfficeCode)
                .Where(c => caseId == null ? c.DeskNumber == officer.DeskNumber && c.State == nameof(CaseState.Open) : c.Id == caseId)
                .OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);
            if (row is null || row.State is nameof(CaseState.Finished) or nameof(CaseState.Parked)) return new DeskResult(null);
            return row.DeskNumber != officer.DeskNumber ? DeskBooks.TakenOver(row) : new DeskResult(await views.OfAsync(open, row, cancellationToken));
        }, cancellationToken);
        return result is { Case: null, Fault: null } ? null : result;
    }
}
