namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-12: one neutral finding for a wanted person and for the ordinary cases drawn beside, so that it gives nothing away.</summary>
public sealed class SystemCheckRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition) =>
        facts.SystemCheckDrawn || facts.Register is { Outcome: RegisterOutcome.Found, Wanted: not false }
            ? [new(ReasonCode.SystemCheckPending, Effect.Review, "R-C-12", NextStep.AwaitSupervisor)]
            : [];
}
