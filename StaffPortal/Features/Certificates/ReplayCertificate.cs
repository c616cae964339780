using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>What the rules of its own day say of a certificate's case when they are asked once more.</summary>
/// <param name="Edition">The edition that was asked.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="IsSame">Whether verdict, validity and every finding are those that were stored.</param>
public sealed record CertificateReplay(string Edition, Verdict Verdict, bool IsSame);

/// <summary>Decides a certificate's case anew from its stored facts, under the edition it was decided under (按当时的规则重演); the trail keeps what came of it.</summary>
public sealed class ReplayCertificate(CertificateBooks certificates, EditionsInForce editions)
{
    /// <summary>Decides it.</summary>
    public Task<CertificateResult<CertificateReplay>> RunAsync(Guid certificateId, OfficerSession officer, CancellationToken cancellationToken) =>
        certificates.ReadAsync<CertificateReplay>(AuditNote.Certificate(certificateId), officer, officer.Role is not OfficerRole.Administrator, async open =>
        {
            var seen = await certificates.SeenByAsync(open, officer, cancellationToken);
            var stored = await (
                from certificate in seen
                join @case in open.Cases on certificate.CaseId equals @case.Id
                where certificate.Id == certificateId
                select new { certificate.Edition, @case.Content }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (stored is null) return (new(null, CertificateFault.NoSuchCertificate), null);
            var edition = await editions.ApprovedAsync(open, stored.Edition, cancellationToken) ?? throw new InvalidOperationException("A certificate names an edition that nobody approved.");
            var content = CaseContent.FromJson(stored.Content);
            var replayed = IssuancePolicy.Decide(content.ToFacts(edition), edition);
            var same = content.Decision is { } decision && replayed.SaysTheSameAs(decision);
            return (new(new CertificateReplay(edition.Name, replayed.Verdict, same)), new AuditNote(AuditAct.PolicyReplayed, AuditNote.Certificate(certificateId), same ? "Same" : "Differs"));
        }, cancellationToken);
}
