using StaffPortal.Domain.Comparison;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-07: the officer's comparison of the photo with the live person; not done is never a match.</summary>
public sealed class ComparisonRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        // R-S-01: of a child without a card the guardian is compared instead
        if (UnissuedCardRule.IsChildWithoutCard(facts, edition)) return [];
        return (facts.Comparison ?? PhotoComparison.NotDone) switch
        {
            PhotoComparison.Match => [],
            PhotoComparison.Doubtful => Doubtful(facts),
            PhotoComparison.Mismatch => [new(ReasonCode.PhotoMismatch, Effect.Refuse, "R-C-07", NextStep.CallSupervisor)],
            PhotoComparison.NotDone => [new(ReasonCode.ComparisonMissing, Effect.Ask, "R-C-07", NextStep.Compare)],
            var other => throw new ArgumentOutOfRangeException(nameof(facts), other, "A comparison without a rule."),
        };
    }

    private static IEnumerable<Finding> Doubtful(CaseFacts facts)
    {
        if (!facts.HasPhotoEvidence) yield return new(ReasonCode.EvidenceMissing, Effect.Ask, "R-C-07", NextStep.ShowPhotoEvidence);
        yield return new(ReasonCode.PhotoDoubtful, Effect.Review, "R-C-07", NextStep.AwaitSupervisor);
    }
}
