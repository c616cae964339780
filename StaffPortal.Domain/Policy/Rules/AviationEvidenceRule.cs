using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-AW-02 and R-AW-03: for a flight a document besides the register, of any kind; who has nothing at all is asked orally, and reviewed.</summary>
public sealed class AviationEvidenceRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        if (facts.Mode is not TravelMode.Aviation || facts.Evidence.Count > 0) return [];
        if (!facts.NoEvidence) return [new(ReasonCode.EvidenceMissing, Effect.Ask, "R-AW-02", NextStep.ShowEvidence)];
        return (facts.OralCheck ?? OralCheck.NotDone) switch
        {
            OralCheck.NotDone => [new(ReasonCode.OralCheckMissing, Effect.Ask, "R-AW-03", NextStep.AskOrally)],
            OralCheck.Passed => [new(ReasonCode.OralCheckOnly, Effect.Review, "R-AW-03", NextStep.AwaitSupervisor)],
            OralCheck.Failed => [new(ReasonCode.OralCheckFailed, Effect.Refuse, "R-AW-03", NextStep.ShowEvidence)],
            var other => throw new ArgumentOutOfRangeException(nameof(facts), other, "An oral check without a rule."),
        };
    }
}
