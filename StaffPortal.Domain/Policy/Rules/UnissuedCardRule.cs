using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Register;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>
/// R-S-01 and R-S-03: travellers whose card was never issued; a record that does not say counts as never issued.
/// For a child, who need not have one, a register without a record or without an answer shows no card either.
/// </summary>
public sealed class UnissuedCardRule : IPolicyRule
{
    /// <summary>Whether R-S-01 stands in place of R-C-07 and R-C-08.</summary>
    public static bool IsChildWithoutCard(CaseFacts facts, PolicyEdition edition) =>
        facts.AgeToday < edition.ChildUnder && facts.Register is not { Outcome: RegisterOutcome.Found, Card: CardStatus.Issued or CardStatus.Expired or CardStatus.ReportedLost };

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        if (IsChildWithoutCard(facts, edition)) return Child(facts);
        return facts.Register is { Outcome: RegisterOutcome.Found, Card: null or CardStatus.NeverIssued } ? Grown(facts) : [];
    }

    private static IEnumerable<Finding> Child(CaseFacts facts)
    {
        var family = facts.Evidence.Any(evidence => evidence.Kind is EvidenceKind.HouseholdRegister or EvidenceKind.BirthCertificate);
        if (!family) yield return new(ReasonCode.EvidenceMissing, Effect.Ask, "R-S-01", NextStep.ShowFamilyEvidence);
        if (facts.GuardianVerified is not true) yield return new(ReasonCode.GuardianMissing, Effect.Ask, "R-S-01", NextStep.BringGuardian);
        yield return new(ReasonCode.ChildWithoutCard, Effect.Review, "R-S-01", NextStep.AwaitSupervisor);
        // to fly, the household register or the birth certificate alone is enough
        if (facts.Mode is TravelMode.Aviation) yield return new(ReasonCode.OwnDocumentIsEnough, Effect.Note, "R-S-01", NextStep.None);
    }

    private static IEnumerable<Finding> Grown(CaseFacts facts)
    {
        if (facts.Evidence.Count == 0) yield return new(ReasonCode.EvidenceMissing, Effect.Ask, "R-S-03", NextStep.ShowEvidence);
        yield return new(ReasonCode.CardNeverIssued, Effect.Review, "R-S-03", NextStep.AwaitSupervisor);
    }
}
