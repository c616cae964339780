using StaffPortal.Domain.Identity;

namespace StaffPortal.Domain.Certificates;

/// <summary>Whose data fewer people see: a child's, which is sensitive as a whole (R-X-08), and a soldier's (R-S-05).</summary>
public static class NarrowAccess
{
    /// <summary>Years of age from which a child's data is no longer sensitive as a whole; source: Personal Information Protection Law, article 28.</summary>
    public const int AgeOfChildren = 14;

    /// <summary>Whether it holds for a person on a day in Shanghai.</summary>
    public static bool HoldsFor(DateOnly birthDate, bool activeMilitary, DateOnly day) => activeMilitary || Age.On(birthDate, day) < AgeOfChildren;
}
