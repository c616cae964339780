namespace StaffPortal.Domain.Identity;

/// <summary>Which birth dates an identity number may carry (R-ID-02); both ends are included.</summary>
/// <param name="Earliest">The oldest person believed in.</param>
/// <param name="Latest">Today in Shanghai: nobody is born tomorrow.</param>
public sealed record BirthDates(DateOnly Earliest, DateOnly Latest)
{
    /// <summary>The dates that can be on <paramref name="today"/>, at most <paramref name="oldestYears"/> years back.</summary>
    public static BirthDates On(DateOnly today, int oldestYears) => new(today.AddYears(-oldestYears), today);

    /// <summary>Whether the date lies between both ends.</summary>
    public bool Contain(DateOnly date) => date >= Earliest && date <= Latest;
}
