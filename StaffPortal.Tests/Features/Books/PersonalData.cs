using StaffPortal.Registers.Demonstration;

namespace StaffPortal.Tests.Features.Books;

/// <summary>What must stand nowhere but on screen, on paper and, encrypted, in the books.</summary>
internal static class PersonalData
{
    /// <summary>Numbers, names and household places of everybody whom the demonstration register knows.</summary>
    public static IReadOnlyList<string> OfDemonstration { get; } =
    [
        .. DemonstrationPeople.All.Select(person => person.Number),
        .. DemonstrationPeople.All.Where(person => person.Record is not null).SelectMany(person => new[] { person.Record!.Name.Value, person.Record.HouseholdPlace }),
    ];

    /// <summary>Fails where a text holds any of it; the message names the place and the text.</summary>
    public static void AssertNoneIn(IEnumerable<string> texts, string place)
    {
        foreach (var text in texts)
        {
            var found = OfDemonstration.FirstOrDefault(value => text.Contains(value, StringComparison.Ordinal));
            Assert.True(found is null, $"{place} holds {found}: {text}");
        }
    }
}
