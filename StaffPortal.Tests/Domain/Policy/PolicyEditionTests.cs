using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Tests.Domain.Identity;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>Figures, what makes an edition whole, and which one is in force.</summary>
public sealed class PolicyEditionTests
{
    public static TheoryData<string> Figures => [.. PolicyFigure.All.Select(figure => figure.Name)];

    [Fact]
    public void Shipped_Edition_HasTheFiguresOfTheRules() => Assert.Equal(
        """
        OldestYears 150 Years, SystemChecksPerThousand 5 PerThousand, FaceScorePass 80 Points, FaceScoreLookAgain 60 Points, LiveCheckReferenceLife 5 Minutes,
        ElectronicRailQuota 3 Times, ElectronicRailValidity 24 Hours, ElectronicRailRenewal 3 Hours, CodeStep 60 Seconds, LiveCheckSession 30 Minutes,
        OwnApplicationsMonths 1 Months, ElectronicAviationDays 15 Days, RailPaperValidity 24 Hours, FrequentOnOneDay 2 Times, FrequentInSevenDays 3 Times,
        EarlierCertificateMonths 6 Months, TooCloseToDeparture 50 Minutes, DepartureSoon 120 Minutes, AviationShortestDays 7 Days, AviationLongestDays 15 Days,
        AviationPresetDays 15 Days, InfantUnder 3 Years, ChildUnder 16 Years, ChildWithoutCard 0 Way, GuardianFrom 18 Years, ElderlyFrom 60 Years, OldPhotoYears 10 Years,
        KioskAttempts 3 Times, KioskRailValidity 24 Hours, KioskAviationDays 7 Days, KioskIdle 30 Seconds
        """.ReplaceLineEndings(" "),
        string.Join(", ", PolicyFigure.All.Select(figure => $"{figure.Name} {figure.Read(PolicyEdition.Shipped)} {figure.Unit}")));

    [Fact]
    public void Shipped_Edition_BeginsOnThe15thOfJanuaryInShanghai() =>
        Assert.Equal(("2022-01", new DateTimeOffset(2022, 1, 14, 16, 0, 0, TimeSpan.Zero)), (PolicyEdition.Shipped.Name, PolicyEdition.Shipped.EffectiveFrom));

    [Fact]
    public void Figures_AllMembers_AreThereOnceEach() => Assert.Equal(
        typeof(PolicyEdition).GetProperties().Where(member => member.SetMethod is not null).Select(member => member.Name)
            .Except([nameof(PolicyEdition.Name), nameof(PolicyEdition.EffectiveFrom)], StringComparer.Ordinal).Order(StringComparer.Ordinal),
        PolicyFigure.All.Select(figure => figure.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Figures))]
    public void Write_AnotherNumber_ChangesThatFigureAlone(string name)
    {
        var figure = PolicyFigure.Named(name)!;
        var other = figure.Read(PolicyEdition.Shipped) == figure.Most ? figure.Least : figure.Most;
        var changed = figure.Write(PolicyEdition.Shipped, other);
        Assert.Equal(other, figure.Read(changed));
        Assert.Equal([figure], PolicyEditionCheck.Differences(PolicyEdition.Shipped, changed));
        Assert.Equal(PolicyEdition.Shipped, figure.Write(changed, figure.Read(PolicyEdition.Shipped)));
    }

    [Fact]
    public void Problems_ShippedAndSecond_AreNone() => Assert.All(TestEditions.Both, edition => Assert.Empty(PolicyEditionCheck.Problems(edition)));

    [Theory]
    [MemberData(nameof(Figures))]
    public void Problems_FigureOutsideItsBounds_IsNamed(string name)
    {
        var figure = PolicyFigure.Named(name)!;
        var problem = new EditionProblem(EditionFault.OutOfBounds, name);
        Assert.Contains(problem, PolicyEditionCheck.Problems(figure.Write(PolicyEdition.Shipped, figure.Least - 1)));
        Assert.Contains(problem, PolicyEditionCheck.Problems(figure.Write(PolicyEdition.Shipped, figure.Most + 1)));
        Assert.DoesNotContain(problem, PolicyEditionCheck.Problems(figure.Write(PolicyEdition.Shipped, figure.Least)));
        Assert.DoesNotContain(problem, PolicyEditionCheck.Problems(figure.Write(PolicyEdition.Shipped, figure.Most)));
    }

    [Theory]
    [InlineData(nameof(PolicyEdition.FrequentOnOneDay), 4, EditionFault.LessThan, nameof(PolicyEdition.FrequentInSevenDays), nameof(PolicyEdition.FrequentOnOneDay))]
    [InlineData(nameof(PolicyEdition.AviationPresetDays), 6, EditionFault.LessThan, nameof(PolicyEdition.AviationPresetDays), nameof(PolicyEdition.AviationShortestDays))]
    [InlineData(nameof(PolicyEdition.AviationPresetDays), 16, EditionFault.LessThan, nameof(PolicyEdition.AviationLongestDays), nameof(PolicyEdition.AviationPresetDays))]
    [InlineData(nameof(PolicyEdition.KioskAviationDays), 16, EditionFault.LessThan, nameof(PolicyEdition.AviationLongestDays), nameof(PolicyEdition.KioskAviationDays))]
    [InlineData(nameof(PolicyEdition.ElectronicRailRenewal), 25, EditionFault.LessThan, nameof(PolicyEdition.ElectronicRailValidity), nameof(PolicyEdition.ElectronicRailRenewal))]
    [InlineData(nameof(PolicyEdition.ChildUnder), 18, null, null, null)]
    [InlineData(nameof(PolicyEdition.GuardianFrom), 16, null, null, null)]
    [InlineData(nameof(PolicyEdition.FaceScoreLookAgain), 80, EditionFault.NotMoreThan, nameof(PolicyEdition.FaceScorePass), nameof(PolicyEdition.FaceScoreLookAgain))]
    [InlineData(nameof(PolicyEdition.TooCloseToDeparture), 120, EditionFault.NotMoreThan, nameof(PolicyEdition.DepartureSoon), nameof(PolicyEdition.TooCloseToDeparture))]
    [InlineData(nameof(PolicyEdition.InfantUnder), 16, EditionFault.NotMoreThan, nameof(PolicyEdition.ChildUnder), nameof(PolicyEdition.InfantUnder))]
    public void Problems_FigureBesideAnother_MustNotContradictIt(string name, int number, EditionFault? fault, string? figure, string? other)
    {
        EditionProblem[] problems = fault is { } found ? [new(found, figure!, other)] : [];
        Assert.Equal(problems, PolicyEditionCheck.Problems(PolicyFigure.Named(name)!.Write(PolicyEdition.Shipped, number)));
    }

    [Fact]
    public void Problems_ChildOlderThanGuardian_IsNamed() =>
        Assert.Equal(
            [new EditionProblem(EditionFault.LessThan, nameof(PolicyEdition.GuardianFrom), nameof(PolicyEdition.ChildUnder))],
            PolicyEditionCheck.Problems(PolicyEdition.Shipped with { ChildUnder = 18, GuardianFrom = 17 }));

    [Theory]
    [InlineData("2026-12", true)]
    [InlineData("a", true)]
    [InlineData("2026.12-b", true)]
    [InlineData("", false)]
    [InlineData("-2026", false)]
    [InlineData("2026/12", false)]
    [InlineData("二〇二六", false)]
    [InlineData("2026-12-abcdefghijklmnopqrstuvwxy", false)]
    public void Problems_Name_IsShortAndFitForAnAddress(string name, bool fits) =>
        Assert.Equal(fits ? [] : [new(EditionFault.NameShape, nameof(PolicyEdition.Name))], PolicyEditionCheck.Problems(PolicyEdition.Shipped with { Name = name }));

    [Theory]
    [InlineData("2022-01-14T15:59:59.9999999Z", null)]
    [InlineData("2022-01-14T16:00:00Z", "2022-01")]
    [InlineData("2026-01-31T15:59:59.9999999Z", "2022-01")]
    [InlineData("2026-01-31T16:00:00Z", "2026-02")]
    [InlineData("2030-01-01T00:00:00Z", "2026-02")]
    public void At_Instant_IsTheLastThatHasBegun(string at, string? name) =>
        Assert.Equal(name, EditionsInTime.At([new(TestEditions.Second, DateTimeOffset.UnixEpoch)], DateTimeOffset.Parse(at, null))?.Name);

    [Fact]
    public void At_TwoForTheSameInstant_IsTheOneApprovedLater()
    {
        var at = TestEditions.Second.EffectiveFrom;
        ApprovedEdition[] approved = [new(TestEditions.Second with { Name = "later" }, at.AddDays(-1)), new(TestEditions.Second with { Name = "earlier" }, at.AddDays(-2))];
        Assert.Equal("later", EditionsInTime.At(approved, at)?.Name);
        Assert.Equal("later", EditionsInTime.At(approved.Reverse(), at)?.Name);
    }

    [Theory]
    [InlineData("18760131", CitizenIdFault.None)]
    [InlineData("18760130", CitizenIdFault.Date)]
    public void OldestYears_BirthDate_IsBelievedAHundredAndFiftyYearsBack(string birthDate, CitizenIdFault fault) =>
        Assert.Equal(fault, Numbers.Read(Numbers.Text(birthDate), BirthDates.On(Numbers.Today, PolicyEdition.Shipped.OldestYears)).Fault);
}
