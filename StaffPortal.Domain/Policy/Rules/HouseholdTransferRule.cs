namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-09: household registration in transfer; a record that does not say counts as one in transfer.</summary>
public sealed class HouseholdTransferRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.Register is not { Outcome: RegisterOutcome.Found, InTransfer: not false }) return;
        findings.ReviewWithEvidence(ReasonCode.HouseholdInTransfer, "R-C-09", facts.Evidence.Count > 0, NextStep.ShowEvidence);
    }
}
