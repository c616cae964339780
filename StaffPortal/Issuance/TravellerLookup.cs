using StaffPortal.Domain.Identity;
using StaffPortal.Security;

namespace StaffPortal.Issuance;

/// <summary>Look-up values of numbers and names: exact match only, worthless without the key ring.</summary>
public static class TravellerLookup
{
    /// <summary>Of a number.</summary>
    public static string OfNumber(this PersonalDataProtector protector, CitizenIdNumber number) => protector.LookupOf(number.Value, "citizen-id-number");

    /// <summary>Of a name.</summary>
    public static string OfName(this PersonalDataProtector protector, PersonName name) => protector.LookupOf(name.Value, "person-name");
}
