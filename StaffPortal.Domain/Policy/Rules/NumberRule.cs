using StaffPortal.Domain.Identity;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-ID-03 and R-ID-04: what the number says of itself beside what the register says.</summary>
public sealed class NumberRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        // a number or a sex that nobody supplied agrees with nothing
        if (facts.Register is { Outcome: RegisterOutcome.Found } record && (record.Sex is null || record.Sex != facts.Number?.Sex)) findings.Review(ReasonCode.SexDisagrees, "R-ID-03");
        if (facts.Number is { DocumentKind: IdentityDocumentKind.ResidentIdentityCard } number && !number.Region.IsKnown) findings.Note(ReasonCode.RegionUnknown, "R-ID-04");
    }
}
