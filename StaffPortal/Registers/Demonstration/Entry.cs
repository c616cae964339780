using System.Globalization;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;

namespace StaffPortal.Registers.Demonstration;

/// <summary>The words in which the tables of people are written. Days are written <c>yyyy-MM-dd</c>.</summary>
internal static class Entry
{
    /// <summary>A resident with a valid card that was issued on the day of the photo.</summary>
    public static DemonstrationPerson Resident(string number, string name, string ethnicGroup, string householdPlace, string? photo, string? portrait)
    {
        var id = CitizenIdNumber.Stored(number);
        DateOnly? photoTakenOn = photo is null ? null : Day(photo);
        var record = new CitizenRecord
        {
            Number = id, Name = PersonName.Stored(name), Sex = id.Sex,
            EthnicGroup = EthnicGroup.All.Single(group => group.Name == ethnicGroup), HouseholdPlace = householdPlace,
            Card = CardStatus.Issued, CardValidUntil = ValidUntil(id, photoTakenOn), PhotoTakenOn = photoTakenOn,
        };
        return new DemonstrationPerson(record, number, DemonstrationRow.Ordinary, "", "", portrait, TimeSpan.Zero);
    }

    /// <summary>A number about which the register says nothing.</summary>
    public static DemonstrationPerson Stranger(string number) =>
        new(null, CitizenIdNumber.Stored(number).Value, DemonstrationRow.NotInRegister, "", "", null, TimeSpan.Zero);

    /// <summary>What the person is there to show.</summary>
    public static DemonstrationPerson Shows(this DemonstrationPerson person, DemonstrationRow row, string zh, string en) =>
        person with { Row = row, ShowsZh = zh, ShowsEn = en };

    /// <summary>The validity of the card has ended.</summary>
    public static DemonstrationPerson Expired(this DemonstrationPerson person) => person.But(record => record with { Card = CardStatus.Expired });

    /// <summary>The card was reported lost on a day.</summary>
    public static DemonstrationPerson ReportedLost(this DemonstrationPerson person, string day) =>
        person.But(record => record with { Card = CardStatus.ReportedLost, CardReportedLostOn = Day(day) });

    /// <summary>No card was ever issued; a photo may have been taken.</summary>
    public static DemonstrationPerson WithoutCard(this DemonstrationPerson person) =>
        person.But(record => record with { Card = CardStatus.NeverIssued, CardValidUntil = null });

    /// <summary>The record says something else in one point.</summary>
    public static DemonstrationPerson But(this DemonstrationPerson person, Func<CitizenRecord, CitizenRecord> change) =>
        person with { Record = change(person.Record ?? throw new InvalidOperationException("There is no record to change.")) };

    // terms of the Resident Identity Card Law, article 5: under 16 five years, to 25 ten, to 45 twenty, then without end
    private static DateOnly? ValidUntil(CitizenIdNumber id, DateOnly? issuedOn) => issuedOn is not { } day ? null : id.AgeOn(day) switch
    {
        < 16 => day.AddYears(5),
        < 26 => day.AddYears(10),
        < 46 => day.AddYears(20),
        _ => null,
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
