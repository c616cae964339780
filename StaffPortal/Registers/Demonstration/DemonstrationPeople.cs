using System.Collections.Frozen;
using StaffPortal.Domain.Identity;

namespace StaffPortal.Registers.Demonstration;

/// <summary>Everybody whom the demonstration register knows or pretends not to know. All of them are invented.</summary>
public static class DemonstrationPeople
{
    private static readonly FrozenDictionary<string, DemonstrationPerson> s_byNumber;

    static DemonstrationPeople()
    {
        All = [.. OrdinaryPeople.All, .. SpecialCases.All, .. RegisterStates.All, .. RareNames.All];
        s_byNumber = All.ToFrozenDictionary(person => person.Number, StringComparer.Ordinal);
    }

    /// <summary>All of them; the first is an ordinary resident who is granted at once.</summary>
    public static IReadOnlyList<DemonstrationPerson> All { get; }

    /// <summary>The person of a number, or null.</summary>
    public static DemonstrationPerson? Find(CitizenIdNumber number) => s_byNumber.GetValueOrDefault(number.Value);
}
