using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Takes a case back from the supervisors (撤回复核), decided by one or not: only then can anything of it be changed, and what was approved is gone.</summary>
public sealed class WithdrawCase(DeskBooks desk, IDbContextFactory<PortalDbContext> books, CaseViews views, AuditWriter audit, CaseNews news, TimeProvider clock)
{
    /// <summary>Takes it back; a case that is open already is simply shown.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.RunAsync(requestId, caseId, officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            var row = await open.Cases.SingleOrDefaultAsync(c => c.Id == caseId && c.OfficeCode == officer.OfficeCode, cancellationToken);
            if (row is null) return new DeskResult(null, DeskFault.NoSuchCase);
            if (row.DeskNumber != officer.DeskNumber) return DeskBooks.TakenOver(row);
            if (row.State == nameof(CaseState.Open)) return new DeskResult(await views.OfAsync(open, row, cancellationToken));
            if (row.State is not (nameof(CaseState.Parked) or nameof(CaseState.Approved))) return new DeskResult(null, DeskFault.AlreadyDecided);
            var from = row.State;
            Withdraw(row, await open.Approvals.Where(a => a.CaseId == caseId).OrderByDescending(a => a.ProposedAt).FirstAsync(cancellationToken), officer, clock.GetUtcNow());
            open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = caseId, At = row.SavedAt });
            await open.SaveChangesAsync(cancellationToken);
            await audit.AppendAsync(open, officer, [new(AuditAct.ApprovalWithdrawn, AuditNote.Case(caseId), nameof(CaseState.Open), from)], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            news.Tell(officer.OfficeCode);
            return new DeskResult(await views.OfAsync(open, row, cancellationToken));
        }, cancellationToken);

    private static void Withdraw(CaseRow row, ApprovalRow approval, OfficerSession officer, DateTimeOffset at)
    {
        (row.State, row.OfficerNumber, row.SavedAt) = (nameof(CaseState.Open), officer.OfficerNumber, at);
        row.Revision++;
        // a decision stays in the history as it was made; the case alone has left it behind
        if (approval.State is ApprovalState.Waiting) (approval.State, approval.DecidedAt, approval.DecidedBy) = (ApprovalState.Withdrawn, at, officer.OfficerNumber);
        approval.Revision++;
    }
}
