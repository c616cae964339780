namespace StaffPortal.Domain.Policy.Rules;

/// <summary>
/// R-RW-06, and R-AW-07 for aviation: while paper of the same mode is valid another one is given for a reason, and takes its place.
/// Books that nobody read count as holding one; an electronic certificate is no obstacle.
/// </summary>
public sealed class EarlierPaperRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        var isValid = facts.History?.PaperValidUntil is not { } until || until.Of(facts.Mode) > facts.At;
        if (!isValid) return;
        if (facts.ReplacementReason is null) findings.Ask(ReasonCode.EarlierPaperValid, "R-RW-06", NextStep.StateReplacement);
        else findings.Note(ReasonCode.ReplacesEarlier, "R-RW-06");
    }
}
