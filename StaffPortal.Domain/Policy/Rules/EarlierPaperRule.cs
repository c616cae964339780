namespace StaffPortal.Domain.Policy.Rules;

/// <summary>
/// R-RW-06, and R-AW-07 for aviation: while paper of the same mode is valid another one is given for a reason, and takes its place.
/// Books that nobody read count as holding one.
/// </summary>
public sealed class EarlierPaperRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        var isValid = facts.History?.PaperValidUntil is not { } until || until.Of(facts.Mode) > facts.At;
        if (!isValid) return [];
        return facts.ReplacementReason is null
            ? [new(ReasonCode.EarlierPaperValid, Effect.Ask, "R-RW-06", NextStep.StateReplacement)]
            : [new(ReasonCode.ReplacesEarlier, Effect.Note, "R-RW-06", NextStep.None)];
    }
}
