namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-05: the stated name is the register's; at the window one that was not asked for is no obstacle.</summary>
public sealed class NameRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        var disagrees = facts.StatedName is not null && facts.Register is { Outcome: RegisterOutcome.Found } record && facts.StatedName != record.Name;
        return disagrees ? [new(ReasonCode.NameDisagrees, Effect.Refuse, "R-C-05", NextStep.AskAgain)] : [];
    }
}
