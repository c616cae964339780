using System.Globalization;
using System.Text.RegularExpressions;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;
using StaffPortal.Registers.Demonstration;

namespace StaffPortal.Tests.Registers;

public sealed partial class DemonstrationPeopleTests
{
    /// <summary>The first and the last day for which the ages of the tables are promised.</summary>
    public static TheoryData<DateOnly> PromisedDays => [new DateOnly(2026, 11, 11), new DateOnly(2027, 12, 31)];

    [Fact]
    public void All_Counted_HoldsFortyOfWhomTwentyAreOrdinary()
    {
        Assert.True(DemonstrationPeople.All.Count >= 40);
        Assert.True(DemonstrationPeople.All.Count(person => person.Row is DemonstrationRow.Ordinary) >= 20);
    }

    [Fact]
    public void All_EveryRow_HasAPerson() =>
        Assert.Equal(Enum.GetValues<DemonstrationRow>(), DemonstrationPeople.All.Select(person => person.Row).Distinct().Order());

    [Fact]
    public void All_CardStates_AreAllThere() => Assert.Equal(Enum.GetValues<CardStatus>(), Records().Select(record => record.Card).Distinct().Order());

    [Fact]
    public void All_EthnicGroups_AreSeveral() => Assert.True(Records().Select(record => record.EthnicGroup).Distinct().Count() >= 10);

    [Theory]
    [MemberData(nameof(PromisedDays))]
    public void Number_EveryPerson_IsValidUniqueAndNobodys(DateOnly today)
    {
        var dates = BirthDates.On(today, oldestYears: 150);
        foreach (var person in DemonstrationPeople.All)
        {
            Assert.True(CitizenIdNumber.TryParse(person.Number, dates, out var number, out var fault), $"{person}: {fault}");
            Assert.Equal(person.Number, number.Value);
            Assert.Equal("0000", person.Number[2..6]);
        }
        Assert.Equal(DemonstrationPeople.All.Count, DemonstrationPeople.All.Select(person => person.Number).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Number_PermitsOfHongKongMacaoTaiwan_AreOfAYearThatNoHolderWasBornIn()
    {
        // real ones do begin with 810000, 820000, 830000; the first were issued in 2018
        foreach (var person in DemonstrationPeople.All.Where(person => person.Row is DemonstrationRow.HkMacaoTaiwan))
        {
            Assert.True(CitizenIdNumber.Stored(person.Number).AgeOn(new DateOnly(2018, 9, 1)) >= 125);
        }
    }

    [Fact]
    public void Number_OtherRowsThanTheUnknownRegion_HaveARealProvince()
    {
        var unknown = DemonstrationPeople.All.Where(person => person.Record is not null && !CitizenIdNumber.Stored(person.Number).Region.IsKnown);
        Assert.Equal([DemonstrationRow.RegionUnknown], unknown.Select(person => person.Row));
    }

    [Fact]
    public void First_OfAll_IsZhouMingyuan()
    {
        var record = DemonstrationPeople.All[0].Record;
        Assert.NotNull(record);
        Assert.Equal(("周明远", Sex.Male, "汉族", new DateOnly(1990, 3, 7)), (record.Name.Value, record.Sex, record.EthnicGroup.Name, record.Number.BirthDate));
        Assert.Equal(("北京市示范区样例街道 12 号", CardStatus.Issued, 2019, 6), (record.HouseholdPlace, record.Card, record.PhotoTakenOn?.Year, record.PhotoTakenOn?.Month));
    }

    [Theory]
    [MemberData(nameof(PromisedDays))]
    public void Record_Dates_AgreeWithEachOther(DateOnly today)
    {
        foreach (var person in DemonstrationPeople.All)
        {
            if (person.Record is not { } record) continue;
            Assert.Equal(person.Number, record.Number.Value);
            Assert.True(record.Card is not CardStatus.Expired || record.CardValidUntil < today, $"{person} is not expired");
            Assert.True(record.Card is not CardStatus.Issued || record.CardValidUntil is null || record.CardValidUntil >= today, $"{person} is expired");
            Assert.Equal(record.Card is CardStatus.ReportedLost, record.CardReportedLostOn is not null);
            Assert.True(record.PhotoTakenOn is null || (record.PhotoTakenOn > record.Number.BirthDate && record.PhotoTakenOn < today), $"{person}: photo");
            Assert.InRange(record.HouseholdPlace.Length, 6, 200);
            Assert.Equal(record.PhotoTakenOn is null, person.PortraitName is null);
        }
    }

    [Theory]
    [MemberData(nameof(PromisedDays))]
    public void Age_RowsThatWantOne_HoldIt(DateOnly today)
    {
        foreach (var person in DemonstrationPeople.All)
        {
            var (youngest, oldest) = person.Row switch
            {
                DemonstrationRow.Infant => (0, 2),
                DemonstrationRow.ChildWithoutCard or DemonstrationRow.ChildWithCard => (3, 15),
                DemonstrationRow.NeverIssued => (16, 40),
                DemonstrationRow.Elderly => (60, 99),
                DemonstrationRow.Centenarian => (100, 110),
                DemonstrationRow.HkMacaoTaiwan => (125, 150),
                _ => (18, 99),
            };
            Assert.InRange(CitizenIdNumber.Stored(person.Number).AgeOn(today), youngest, oldest);
        }
    }

    [Fact]
    public void Names_HardOnes_AreThere()
    {
        var names = Records().Select(record => record.Name.Value).ToArray();
        Assert.Contains(names, name => name.EnumerateRunes().Count() == PersonName.LongestName);
        Assert.Contains(names, name => name.Contains(PersonName.Interpunct, StringComparison.Ordinal) && name.EnumerateRunes().Count() is >= 18 and < 25);
        Assert.True(names.Count(name => name.EnumerateRunes().Any(rune => rune.Plane == 2)) >= 4);
        Assert.Contains(Records(), record => record.Number.BirthDate is { Month: 2, Day: 29 });
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Shows_EveryPerson_SaysWhatInBothLanguages()
    {
        foreach (var person in DemonstrationPeople.All)
        {
            Assert.Matches(Han(), person.ShowsZh);
            Assert.NotEqual("", person.ShowsEn);
        }
    }

    [Fact]
    public void ToString_EveryPerson_ShowsNoNumber() =>
        Assert.All(DemonstrationPeople.All, person => Assert.DoesNotContain(person.Number, string.Create(CultureInfo.InvariantCulture, $"{person}"), StringComparison.Ordinal));

    private static IEnumerable<CitizenRecord> Records() => DemonstrationPeople.All.Select(person => person.Record).OfType<CitizenRecord>();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{3}")]
    private static partial Regex Han();
}
