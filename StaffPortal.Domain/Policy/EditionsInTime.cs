namespace StaffPortal.Domain.Policy;

/// <summary>An edition that a second supervisor has approved.</summary>
/// <param name="Edition">It.</param>
/// <param name="ApprovedAt">When; of two for the same instant the one approved later counts.</param>
public sealed record ApprovedEdition(PolicyEdition Edition, DateTimeOffset ApprovedAt);

/// <summary>Which edition is in force at an instant.</summary>
public static class EditionsInTime
{
    /// <summary>The last one that has begun; the shipped one begins before all others. Null before the first.</summary>
    /// <param name="approved">Approved editions beside the shipped one, in any order.</param>
    /// <param name="at">Any instant.</param>
    public static PolicyEdition? At(IEnumerable<ApprovedEdition> approved, DateTimeOffset at) =>
        approved.Prepend(new ApprovedEdition(PolicyEdition.Shipped, PolicyEdition.Shipped.EffectiveFrom))
            .Where(candidate => candidate.Edition.EffectiveFrom <= at)
            .OrderByDescending(candidate => candidate.Edition.EffectiveFrom).ThenByDescending(candidate => candidate.ApprovedAt)
            .FirstOrDefault()?.Edition;
}
