namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-01: the traveller is here in person; unknown is not here. Electronically the live check tells it.</summary>
public sealed class PresenceRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.InPerson is not true) findings.Refuse(ReasonCode.NotInPerson, "R-C-01", NextStep.ComeInPerson);
    }
}
