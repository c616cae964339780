using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;

namespace StaffPortal.Domain.Reports;

/// <summary>Which category a case is counted in.</summary>
public static class CaseCategories
{
    /// <summary>
    /// The one category of a case. What the desk had to do otherwise comes first: the register was silent, a soldier, a child, nobody's card yet;
    /// then why he came to the window; then age.
    /// </summary>
    /// <param name="facts">As the last decision saw them.</param>
    /// <param name="overQuota">Whether the officer chose 超过电子次数, or the ledger said so.</param>
    /// <param name="edition">Where the ages begin and end.</param>
    public static CaseCategory Of(CaseFacts facts, bool overQuota, PolicyEdition edition)
    {
        AgeGroup? group = facts.AgeToday is { } age ? AgeGroups.Of(age, edition) : null;
        if (facts.Register?.Outcome is RegisterOutcome.Unavailable) return CaseCategory.Degraded;
        if (facts.ActiveMilitary) return CaseCategory.Military;
        if (group is AgeGroup.Infant) return CaseCategory.Infant;
        if (group is AgeGroup.Child) return CaseCategory.Child;
        if (facts.Register?.Card is CardStatus.NeverIssued) return CaseCategory.NoCard;
        if (overQuota) return CaseCategory.OverQuota;
        return group is AgeGroup.Elderly ? CaseCategory.Elderly : CaseCategory.Ordinary;
    }
}
