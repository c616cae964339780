using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Records that the case's paper was sent to the printer.</summary>
public sealed class RecordPrint(DeskBooks desk, IDbContextFactory<PortalDbContext> books, CaseViews views, AuditWriter audit, INewIds ids, TimeProvider clock)
{
    /// <summary>Records it, once a request.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.RunAsync(requestId, caseId, officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            var row = await open.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId && c.OfficeCode == officer.OfficeCode, cancellationToken);
            if (row?.CertificateId is not { } certificateId) return new DeskResult(null, DeskFault.NoSuchCase);
            if (row.DeskNumber != officer.DeskNumber) return DeskBooks.TakenOver(row);
            // once finished it would be a reprint, which must say so (R-P-04), and nothing of the traveller is shown again
            if (row.State != nameof(CaseState.Issued)) return new DeskResult(null, DeskFault.AlreadyDecided);
            // the original is sent once: what comes after it is a reprint too
            if (!await open.Prints.AnyAsync(print => print.CertificateId == certificateId, cancellationToken))
            {
                var at = clock.GetUtcNow();
                open.Prints.Add(new PrintRow
                {
                    Id = ids.Next(), RequestId = requestId, CertificateId = certificateId, Copy = 0, At = at,
                    OfficerNumber = officer.OfficerNumber, DeskNumber = officer.DeskNumber,
                });
                open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = caseId, At = at });
                await open.SaveChangesAsync(cancellationToken);
                await audit.AppendAsync(open, officer, [new(AuditAct.Printed, AuditNote.Certificate(certificateId), "SentToPrinter")], cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
            return new DeskResult(await views.OfAsync(open, row, cancellationToken));
        }, cancellationToken);
}
