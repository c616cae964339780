using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>The second person agrees to void a certificate, or does not (R-P-05): a supervisor of the office who did not ask for it.</summary>
public sealed class AnswerVoidWish(CertificateBooks certificates)
{
    /// <summary>Answers it, once a request.</summary>
    public Task<CertificateFault?> RunAsync(Guid requestId, Guid certificateId, Guid wishId, bool agrees, OfficerSession officer, CancellationToken cancellationToken) =>
        certificates.ChangeAsync(requestId, certificateId, officer, officer.Role is OfficerRole.Supervisor, async (open, row, at) =>
        {
            var wish = await open.VoidRequests.SingleOrDefaultAsync(asked => asked.Id == wishId && asked.CertificateId == row.Id, cancellationToken);
            if (wish is not { State: VoidState.Waiting }) return CertificateStep.Refused(CertificateFault.AlreadyAnswered);
            if (wish.AskedBy == officer.OfficerNumber) return CertificateStep.Refused(CertificateFault.OwnWish);
            if (agrees && row.State is not CertificateState.Issued) return CertificateStep.Refused(CertificateFault.NotInForce);
            (wish.State, wish.DecidedAt, wish.DecidedBy) = (agrees ? VoidState.Confirmed : VoidState.Declined, at, officer.OfficerNumber);
            wish.Revision++;
            row.Revision++;
            return new CertificateStep([agrees
                ? VoidPaper.Run(row, wish.Reason, wish.Fraud, wish.AskedBy, officer.OfficerNumber, at)
                : new AuditNote(AuditAct.VoidDeclined, AuditNote.Certificate(row.Id), nameof(VoidState.Declined), wish.Reason.ToString())]);
        }, cancellationToken);
}
