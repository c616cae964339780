using StaffPortal.Domain.Comparison;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-07: the officer's comparison of the photo with the live person; not done is never a match.</summary>
public sealed class ComparisonRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        // R-S-01: of a child without a card the guardian is compared instead
        if (facts.GuardianIsComparedInstead(edition)) return;
        switch (facts.Comparison ?? PhotoComparison.NotDone)
        {
            case PhotoComparison.Match:
                break;
            case PhotoComparison.Doubtful:
                findings.ReviewWithEvidence(ReasonCode.PhotoDoubtful, "R-C-07", facts.HasPhotoEvidence, NextStep.ShowPhotoEvidence);
                break;
            case PhotoComparison.Mismatch:
                findings.Refuse(ReasonCode.PhotoMismatch, "R-C-07", NextStep.CallSupervisor);
                break;
            case PhotoComparison.NotDone:
                findings.Ask(ReasonCode.ComparisonMissing, "R-C-07", NextStep.Compare);
                break;
            case var other:
                throw new ArgumentOutOfRangeException(nameof(facts), other, "A comparison without a rule.");
        }
    }
}
