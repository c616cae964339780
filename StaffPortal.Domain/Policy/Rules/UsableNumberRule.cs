namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-06: a number registered as deceased cannot be used; a record that does not say so counts as one that does.</summary>
public sealed class UsableNumberRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.Register is { Outcome: RegisterOutcome.Found, Deceased: not false }) findings.Refuse(ReasonCode.NumberNotUsable, "R-C-06", NextStep.GoToHouseholdPolice);
    }
}
