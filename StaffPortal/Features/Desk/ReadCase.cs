using Microsoft.EntityFrameworkCore;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Shows a case again after a reload, a lost connection or a restart.</summary>
public sealed class ReadCase(DeskBooks desk, IDbContextFactory<PortalDbContext> books, CaseViews views)
{
    /// <summary>By its id, whatever its state short of finished; or without one this desk's open case, or else its approved one, never an issued one. Null where there is none.</summary>
    public async Task<DeskResult?> RunAsync(Guid? caseId, OfficerSession officer, CancellationToken cancellationToken)
    {
        var result = await desk.RunAsync(null, caseId, officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            var row = await open.Cases.AsNoTracking()
                .Where(c => c.OfficeCode == officer.OfficeCode)
                .Where(c => caseId == null ? c.DeskNumber == officer.DeskNumber && (c.State == nameof(CaseState.Open) || c.State == nameof(CaseState.Approved)) : c.Id == caseId)
                .OrderByDescending(c => c.State == nameof(CaseState.Open)).ThenByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);
            if (row is null || row.State == nameof(CaseState.Finished)) return new DeskResult(null);
            return row.DeskNumber != officer.DeskNumber ? DeskBooks.TakenOver(row) : new DeskResult(await views.OfAsync(open, row, cancellationToken));
        }, cancellationToken);
        return result is { Case: null, Fault: null } ? null : result;
    }
}
