namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-ID-03 and R-ID-04: what the number says of itself beside what the register says.</summary>
public sealed class NumberRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        // a number or a sex that nobody supplied agrees with nothing
        if (facts.Register is { Outcome: RegisterOutcome.Found } record && (record.Sex is null || record.Sex != facts.Number?.Sex))
        {
            yield return new(ReasonCode.SexDisagrees, Effect.Review, "R-ID-03", NextStep.AwaitSupervisor);
        }
        if (facts.Number is { } number && number.DocumentKind is Identity.IdentityDocumentKind.ResidentIdentityCard && !number.Region.IsKnown)
        {
            yield return new(ReasonCode.RegionUnknown, Effect.Note, "R-ID-04", NextStep.None);
        }
    }
}
