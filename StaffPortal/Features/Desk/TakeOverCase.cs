using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Brings a case of the office that is open, waits or is approved to this desk; the desk it came from is told at its next act. What another desk has before it is left there.</summary>
public sealed class TakeOverCase(DeskBooks desk, IDbContextFactory<PortalDbContext> books, CaseViews views, AuditWriter audit, CaseNews news, TimeProvider clock)
{
    /// <summary>Takes it over; a case that this desk has already is simply shown.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.RunAsync(requestId, caseId, officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            var row = await open.Cases.SingleOrDefaultAsync(c => c.Id == caseId && c.OfficeCode == officer.OfficeCode, cancellationToken);
            if (row is null) return new DeskResult(null, DeskFault.NoSuchCase);
            if (row.State is nameof(CaseState.Issued) or nameof(CaseState.Finished)) return new DeskResult(null, DeskFault.AlreadyDecided);
            if (row.DeskNumber == officer.DeskNumber) return new DeskResult(await views.OfAsync(open, row, cancellationToken));
            if (row.HeldUntil > clock.GetUtcNow()) return new DeskResult(null, DeskFault.Held, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row.DeskNumber}·{row.OfficerNumber}"));
            var from = row.DeskNumber;
            await VisitCases.TakeOverAsync(open, row, officer.DeskNumber, clock.GetUtcNow(), cancellationToken);
            // who only brings it over has not touched what it holds, but may not approve it either;
            // it is held from here, or a third desk could take it before this one's screen shows it
            (row.DeskNumber, row.OfficerNumber, row.SavedAt) = (officer.DeskNumber, officer.OfficerNumber, clock.GetUtcNow());
            row.HeldUntil = HoldCase.Until(row.SavedAt);
            row.Revision++;
            open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = caseId, At = row.SavedAt });
            await open.SaveChangesAsync(cancellationToken);
            var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["fromDesk"] = from.ToString(System.Globalization.CultureInfo.InvariantCulture) };
            await audit.AppendAsync(open, officer, [new(AuditAct.CaseTakenOver, AuditNote.Case(caseId), row.State, Detail: detail)], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            news.Tell(officer.OfficeCode);
            return new DeskResult(await views.OfAsync(open, row, cancellationToken));
        }, cancellationToken);
}
