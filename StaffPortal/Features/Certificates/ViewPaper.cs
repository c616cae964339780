using Microsoft.EntityFrameworkCore;
using StaffPortal.Documents;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>Shows a certificate's paper on the screen (看纸面), marked across and without its seal's code, so that it is good for looking at alone; the trail keeps it (R-ID-08).</summary>
public sealed class ViewPaper(CertificateBooks certificates, CertificatePaper paper)
{
    /// <summary>The sheet, for those who may see the whole person.</summary>
    public Task<CertificateResult<CertificateSheet>> RunAsync(Guid certificateId, OfficerSession officer, CancellationToken cancellationToken) =>
        certificates.ReadAsync<CertificateSheet>(AuditNote.Certificate(certificateId), officer, officer.Role is OfficerRole.Officer or OfficerRole.Supervisor, async open =>
        {
            var row = await (await certificates.SeenByAsync(open, officer, cancellationToken)).AsNoTracking().SingleOrDefaultAsync(c => c.Id == certificateId, cancellationToken);
            if (row is null) return (new(null, CertificateFault.NoSuchCertificate), null);
            if (CertificateBooks.AgainstWhole(officer, HolderContent.FromJson(row.Holder), (row.OfficeCode, row.OfficerNumber, row.Day)) is { } fault)
                return (new(null, fault), new AuditNote(AuditAct.AccessDenied, AuditNote.Certificate(certificateId), fault.ToString()));
            return (new(await paper.ComposeViewAsync(open, row, cancellationToken)), new AuditNote(AuditAct.Unmasked, AuditNote.Certificate(certificateId), "Shown", "Paper"));
        }, cancellationToken);
}
