using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Finishes a case, with or without a certificate (结束业务); the desk is free and shows nothing of the traveller afterwards.</summary>
public sealed class FinishCase(DeskBooks desk, IDbContextFactory<PortalDbContext> books, AuditWriter audit, TimeProvider clock)
{
    /// <summary>Finishes it; finishing twice is the same as once.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.RunAsync(requestId, caseId, officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            var row = await open.Cases.SingleOrDefaultAsync(c => c.Id == caseId && c.OfficeCode == officer.OfficeCode, cancellationToken);
            if (row is null) return new DeskResult(null, DeskFault.NoSuchCase);
            if (row.DeskNumber != officer.DeskNumber) return DeskBooks.TakenOver(row);
            if (row.State is nameof(CaseState.Finished) or nameof(CaseState.Parked) or nameof(CaseState.Approved)) return new DeskResult(null);
            // a visit ends for all who came, except those of whom a supervisor still has the case
            CaseRow[] visit = [row, .. (await VisitCases.OthersAsync(open, row, cancellationToken)).Where(other => other.State is not (nameof(CaseState.Parked) or nameof(CaseState.Approved)))];
            foreach (var member in visit) Finish(member, clock.GetUtcNow());
            open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = caseId, At = row.SavedAt });
            await open.SaveChangesAsync(cancellationToken);
            await audit.AppendAsync(open, officer, [.. visit.Select(Note)], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new DeskResult(null);
        }, cancellationToken);

    private static AuditNote Note(CaseRow row) => new(AuditAct.CaseFinished, AuditNote.Case(row.Id), row.CertificateId is null ? row.Verdict.ToString() : nameof(CaseState.Issued));

    /// <summary>What finishing does to a case.</summary>
    internal static void Finish(CaseRow row, DateTimeOffset at)
    {
        (row.State, row.FinishedAt, row.SavedAt) = (nameof(CaseState.Finished), at, at);
        row.Revision++;
    }
}
