namespace StaffPortal.Domain.Identity;

/// <summary>Ages in completed years (rules.md 2).</summary>
public static class Age
{
    /// <summary>Completed years on <paramref name="date"/>: reached at the start of the birthday; 29 February falls on 1 March in other years.</summary>
    public static int On(DateOnly birthDate, DateOnly date) =>
        date.Year - birthDate.Year - ((date.Month, date.Day).CompareTo((birthDate.Month, birthDate.Day)) < 0 ? 1 : 0);
}
