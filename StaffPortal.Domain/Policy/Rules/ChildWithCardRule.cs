namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-S-02: a child with a card is served as anyone; how its guardian can be reached is recorded.</summary>
public sealed class ChildWithCardRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.AgeToday < edition.ChildUnder && !facts.IsChildWithoutCard(edition)) findings.Note(ReasonCode.GuardianContact, "R-S-02", NextStep.RecordGuardianContact);
    }
}
