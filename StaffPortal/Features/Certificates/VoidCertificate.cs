using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>Why a certificate is to be voided.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Fraud">Whether it is marked as fraud.</param>
/// <param name="Words">What else is to be said; may be empty.</param>
public sealed record VoidWish(VoidReason Reason, bool Fraud, string Words)
{
    /// <summary>Most characters of the words.</summary>
    public const int LongestWords = 200;

    /// <summary>Not the words: they may name somebody.</summary>
    public override string ToString() => $"{Reason} {Fraud}";
}

/// <summary>Voids a certificate (作废, R-P-05): at once for its own officer within ten minutes, otherwise it waits for a second person.</summary>
public sealed class VoidCertificate(CertificateBooks certificates, INewIds ids)
{
    /// <summary>Voids it or asks for it, once a request.</summary>
    public Task<CertificateFault?> RunAsync(Guid requestId, Guid certificateId, VoidWish wish, OfficerSession officer, CancellationToken cancellationToken) =>
        certificates.ChangeAsync(requestId, certificateId, officer, officer.Role is OfficerRole.Officer or OfficerRole.Supervisor, async (open, row, at) =>
        {
            if (wish.Words.Trim().Length > VoidWish.LongestWords) return CertificateStep.Refused(CertificateFault.WordsTooLong);
            if (row.State is not CertificateState.Issued) return CertificateStep.Refused(CertificateFault.NotInForce);
            if (await open.VoidRequests.AnyAsync(waiting => waiting.CertificateId == row.Id && waiting.State == VoidState.Waiting, cancellationToken))
            {
                return CertificateStep.Refused(CertificateFault.AlreadyAsked);
            }
            var alone = PaperRules.VoidsAlone(row.OfficerNumber, officer.OfficerNumber, row.IssuedAt, at);
            open.VoidRequests.Add(Row(requestId, row, wish, officer, at, alone));
            if (alone) return new CertificateStep([VoidPaper.Run(row, wish.Reason, wish.Fraud, officer.OfficerNumber, second: null, at)]);
            // of two who ask at once one is told that the other did
            row.Revision++;
            return new CertificateStep([new AuditNote(AuditAct.VoidAsked, AuditNote.Certificate(row.Id), nameof(VoidState.Waiting), wish.Reason.ToString())]);
        }, cancellationToken);

    private VoidRequestRow Row(Guid requestId, CertificateRow row, VoidWish wish, OfficerSession officer, DateTimeOffset at, bool alone) => new()
    {
        Id = ids.Next(), RequestId = requestId, CertificateId = row.Id, OfficeCode = row.OfficeCode, AskedAt = at, AskedBy = officer.OfficerNumber,
        Reason = wish.Reason, Fraud = wish.Fraud, Words = wish.Words.Trim() is { Length: > 0 } words ? words : null,
        State = alone ? VoidState.Confirmed : VoidState.Waiting, DecidedAt = alone ? at : null,
    };
}
