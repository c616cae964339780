namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-09: household registration in transfer; a record that does not say counts as one in transfer.</summary>
public sealed class HouseholdTransferRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        if (facts.Register is not { Outcome: RegisterOutcome.Found, InTransfer: not false }) yield break;
        if (facts.Evidence.Count == 0) yield return new(ReasonCode.EvidenceMissing, Effect.Ask, "R-C-09", NextStep.ShowEvidence);
        yield return new(ReasonCode.HouseholdInTransfer, Effect.Review, "R-C-09", NextStep.AwaitSupervisor);
    }
}
