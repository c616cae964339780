using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-AE-02: for an electronic aviation certificate ethnic group and household place are given, and are those of the register.</summary>
public sealed class DetailsRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.Mode is not TravelMode.Aviation) return;
        var (group, place) = (facts.Details?.EthnicGroup, facts.Details?.HouseholdPlace);
        if (group is null || string.IsNullOrWhiteSpace(place)) findings.Refuse(ReasonCode.DetailsMissing, "R-AE-02", NextStep.GiveDetails);
        if (facts.Register is not { Outcome: RegisterOutcome.Found } record) return;
        // what the register does not tell agrees with nothing
        var disagrees = (group is not null && group != record.EthnicGroup) || (!string.IsNullOrWhiteSpace(place) && !IsSamePlace(place, record.HouseholdPlace));
        if (disagrees) findings.Refuse(ReasonCode.DetailsDisagree, "R-AE-02", NextStep.GiveDetails);
    }

    // spaces are a matter of typing
    private static bool IsSamePlace(string stated, string? registered) =>
        registered is not null && string.Equals(WithoutSpaces(stated), WithoutSpaces(registered), StringComparison.Ordinal);

    private static string WithoutSpaces(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
