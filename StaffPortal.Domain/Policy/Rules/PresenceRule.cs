namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-01: the traveller is here in person; unknown is not here.</summary>
public sealed class PresenceRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition) =>
        facts.InPerson is true ? [] : [new(ReasonCode.NotInPerson, Effect.Refuse, "R-C-01", NextStep.ComeInPerson)];
}
