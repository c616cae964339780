using StaffPortal.Domain.Identity;
using StaffPortal.Security;

namespace StaffPortal.Issuance;

/// <summary>Look-up values of numbers and names: exact match only, worthless without the key ring.</summary>
public static class TravellerLookup
{
    /// <summary>Of a number.</summary>
    public static string OfNumber(this PersonalDataProtector protector, CitizenIdNumber number) => protector.LookupOf(number.Value, "citizen-id-number");

    /// <summary>Of a child without a number, by its name and birth date (R-S-01); for a purpose of its own, so that it is nobody's number.</summary>
    public static string OfChild(this PersonalDataProtector protector, PersonName name, DateOnly birthDate) =>
        protector.LookupOf(FormattableString.Invariant($"{name.Value}\n{birthDate:yyyy-MM-dd}"), "child-name-and-birth-date");

    /// <summary>Of a name.</summary>
    public static string OfName(this PersonalDataProtector protector, PersonName name) => protector.LookupOf(name.Value, "person-name");
}
