namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-03 and R-C-04: no record, or no answer. A register nobody asked counts as one that did not answer.</summary>
public sealed class RegisterAnswerRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        var outcome = facts.Register?.Outcome ?? RegisterOutcome.Unavailable;
        return outcome switch
        {
            RegisterOutcome.Found => [],
            RegisterOutcome.NotFound => With(facts.Evidence.Count > 0, ReasonCode.NotInRegister, "R-C-03", NextStep.ShowEvidence),
            RegisterOutcome.Unavailable => With(facts.HasPhotoEvidence, ReasonCode.RegisterUnavailable, "R-C-04", NextStep.ShowPhotoEvidence),
            _ => throw new ArgumentOutOfRangeException(nameof(facts), outcome, "An answer without a rule."),
        };
    }

    private static IEnumerable<Finding> With(bool evidenceSeen, ReasonCode code, string rule, NextStep show)
    {
        if (!evidenceSeen) yield return new(ReasonCode.EvidenceMissing, Effect.Ask, rule, show);
        yield return new(code, Effect.Review, rule, NextStep.AwaitSupervisor);
    }
}
