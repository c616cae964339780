using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Seals;

namespace StaffPortal.Features.Verification;

/// <summary>What verifying gave.</summary>
/// <param name="Id">Of the record; part of the portrait's address.</param>
/// <param name="Outcome">One of R-V-01.</param>
/// <param name="ByNumber">Whether only a number was typed: then nothing is proven of the paper itself.</param>
/// <param name="At">When.</param>
/// <param name="Certificate">What the books say, masked; null where the code proves nothing.</param>
public sealed record VerificationResult(Guid Id, VerificationOutcome Outcome, bool ByNumber, DateTimeOffset At, VerifiedCertificate? Certificate)
{
    /// <summary>An unproven code shows no person: only what is signed by us, or asked for by number, and stands in the books as presented.</summary>
    internal static bool ShowsPerson(VerificationOutcome outcome) =>
        outcome is VerificationOutcome.Valid or VerificationOutcome.NotYetValid or VerificationOutcome.Expired or VerificationOutcome.Voided;
}

/// <summary>The certificate behind a verified paper, masked (R-V-04); a child may have no number.</summary>
public sealed record VerifiedCertificate(string Number, TravelMode Mode, Channel Channel, string MaskedName, string? MaskedNumber, Validity Validity);

/// <summary>The person in full, after an unmasking that the trail knows of (R-ID-08).</summary>
public sealed record UnmaskedPerson(string Name, string? Number);
