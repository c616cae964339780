using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Register;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>
/// R-S-01 and R-S-03, at the window: travellers whose card was never issued; a record that does not say counts as never issued.
/// An edition may refer them at a rail window to the documents that they would show, which are themselves valid to travel.
/// </summary>
public sealed class UnissuedCardRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        var isChild = facts.IsChildWithoutCard(edition);
        if (!isChild && facts.Register is not { Outcome: RegisterOutcome.Found, Card: null or CardStatus.NeverIssued }) return;
        var refers = facts.Mode is TravelMode.Rail && edition.ChildWithoutCard is ChildWithoutCard.Refer;
        if (refers) findings.Refuse(ReasonCode.ReferToOwnDocument, isChild ? "R-S-01" : "R-S-03", NextStep.UseOwnDocument);
        else if (isChild) Child(facts, findings);
        else findings.ReviewWithEvidence(ReasonCode.CardNeverIssued, "R-S-03", facts.Evidence.Count > 0, NextStep.ShowEvidence);
    }

    private static void Child(CaseFacts facts, Findings findings)
    {
        var family = facts.HasEvidence(EvidenceKind.HouseholdRegister) || facts.HasEvidence(EvidenceKind.BirthCertificate);
        if (!family) findings.Ask(ReasonCode.EvidenceMissing, "R-S-01", NextStep.ShowFamilyEvidence);
        if (facts.GuardianVerified is not true) findings.Ask(ReasonCode.GuardianMissing, "R-S-01", NextStep.BringGuardian);
        findings.Review(ReasonCode.ChildWithoutCard, "R-S-01");
        // to fly, the household register or the birth certificate alone is enough
        if (facts.Mode is TravelMode.Aviation) findings.Note(ReasonCode.OwnDocumentIsEnough, "R-S-01");
    }
}
