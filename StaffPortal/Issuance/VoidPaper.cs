using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Issuance;

/// <summary>The one place where a certificate is voided for a reason (作废, R-P-05); from then on it verifies as voided, and the traveller may get a new one.</summary>
public static class VoidPaper
{
    /// <summary>Voids a certificate in force, tracked in the caller's transaction.</summary>
    /// <param name="certificate">In force.</param>
    /// <param name="reason">Why.</param>
    /// <param name="fraud">Whether it is marked as fraud.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="second">Who agreed; null where its own officer did it alone in time.</param>
    /// <param name="at">When.</param>
    /// <returns>What goes into the trail.</returns>
    public static AuditNote Run(CertificateRow certificate, VoidReason reason, bool fraud, string by, string? second, DateTimeOffset at)
    {
        if (certificate.State is not CertificateState.Issued) throw new InvalidOperationException("Only a certificate in force is voided.");
        (certificate.State, certificate.StateAt, certificate.StateReason) = (CertificateState.Voided, at, reason.ToString());
        (certificate.StateBy, certificate.StateSecond, certificate.Fraud) = (by, second, fraud);
        certificate.Revision++;
        var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["by"] = by, ["fraud"] = fraud ? "yes" : "no" };
        if (second is not null) detail["second"] = second;
        return new AuditNote(AuditAct.Voided, AuditNote.Certificate(certificate.Id), nameof(CertificateState.Voided), reason.ToString(), detail);
    }
}
