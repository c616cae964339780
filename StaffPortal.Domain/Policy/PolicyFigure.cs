namespace StaffPortal.Domain.Policy;

/// <summary>In what a figure is counted.</summary>
public enum FigureUnit
{
    /// <summary>次, 张: how often.</summary>
    Times,

    /// <summary>岁, 年.</summary>
    Years,

    /// <summary>个月.</summary>
    Months,

    /// <summary>天.</summary>
    Days,

    /// <summary>小时.</summary>
    Hours,

    /// <summary>分钟.</summary>
    Minutes,

    /// <summary>秒.</summary>
    Seconds,

    /// <summary>分, of 100.</summary>
    Points,

    /// <summary>‰.</summary>
    PerThousand,

    /// <summary>A choice between ways; the number is that of the enum's member.</summary>
    Way,
}

/// <summary>One figure of an edition, seen as a whole number: what it is counted in, within which bounds it makes sense, and which rule it is of.</summary>
/// <param name="Name">The member of <see cref="PolicyEdition"/>; stored and entered in the trail, never renamed.</param>
/// <param name="Rule">The rule's number, as in RULES.md.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Least">Smallest number allowed, itself included.</param>
/// <param name="Most">Largest number allowed, itself included.</param>
/// <param name="Read">The number in an edition.</param>
/// <param name="Write">The edition with another number.</param>
public sealed record PolicyFigure(string Name, string Rule, FigureUnit Unit, int Least, int Most, Func<PolicyEdition, int> Read, Func<PolicyEdition, int, PolicyEdition> Write)
{
    /// <summary>All figures of an edition, in the order of the rules.</summary>
    public static IReadOnlyList<PolicyFigure> All { get; } =
    [
        new(nameof(PolicyEdition.OldestYears), "R-ID-02", FigureUnit.Years, 100, 200, edition => edition.OldestYears, (edition, number) => edition with { OldestYears = number }),
        new(nameof(PolicyEdition.SystemChecksPerThousand), "R-C-12", FigureUnit.PerThousand, 1, 200, edition => edition.SystemChecksPerThousand, (edition, number) => edition with { SystemChecksPerThousand = number }),
        new(nameof(PolicyEdition.FaceScorePass), "R-C-13", FigureUnit.Points, 1, 100, edition => edition.FaceScorePass, (edition, number) => edition with { FaceScorePass = number }),
        new(nameof(PolicyEdition.FaceScoreLookAgain), "R-C-13", FigureUnit.Points, 1, 100, edition => edition.FaceScoreLookAgain, (edition, number) => edition with { FaceScoreLookAgain = number }),
        Minutes(nameof(PolicyEdition.LiveCheckReferenceLife), "R-RE-03", 1, 60, edition => edition.LiveCheckReferenceLife, (edition, life) => edition with { LiveCheckReferenceLife = life }),
        new(nameof(PolicyEdition.ElectronicRailQuota), "R-RE-04", FigureUnit.Times, 1, 31, edition => edition.ElectronicRailQuota, (edition, number) => edition with { ElectronicRailQuota = number }),
        Hours(nameof(PolicyEdition.ElectronicRailValidity), "R-RE-05", 1, 168, edition => edition.ElectronicRailValidity, (edition, length) => edition with { ElectronicRailValidity = length }),
        Hours(nameof(PolicyEdition.ElectronicRailRenewal), "R-RE-06", 0, 168, edition => edition.ElectronicRailRenewal, (edition, length) => edition with { ElectronicRailRenewal = length }),
        Seconds(nameof(PolicyEdition.CodeStep), "R-RE-07", 10, 600, edition => edition.CodeStep, (edition, length) => edition with { CodeStep = length }),
        Minutes(nameof(PolicyEdition.LiveCheckSession), "R-RE-08", 1, 240, edition => edition.LiveCheckSession, (edition, length) => edition with { LiveCheckSession = length }),
        new(nameof(PolicyEdition.OwnApplicationsMonths), "R-RE-11", FigureUnit.Months, 1, 24, edition => edition.OwnApplicationsMonths, (edition, number) => edition with { OwnApplicationsMonths = number }),
        new(nameof(PolicyEdition.ElectronicAviationDays), "R-AE-03", FigureUnit.Days, 1, 60, edition => edition.ElectronicAviationDays, (edition, number) => edition with { ElectronicAviationDays = number }),
        Hours(nameof(PolicyEdition.RailPaperValidity), "R-RW-03", 1, 168, edition => edition.RailPaperValidity, (edition, length) => edition with { RailPaperValidity = length }),
        new(nameof(PolicyEdition.FrequentOnOneDay), "R-RW-04", FigureUnit.Times, 2, 100, edition => edition.FrequentOnOneDay, (edition, number) => edition with { FrequentOnOneDay = number }),
        new(nameof(PolicyEdition.FrequentInSevenDays), "R-RW-04", FigureUnit.Times, 2, 100, edition => edition.FrequentInSevenDays, (edition, number) => edition with { FrequentInSevenDays = number }),
        new(nameof(PolicyEdition.EarlierCertificateMonths), "R-AW-02", FigureUnit.Months, 1, 24, edition => edition.EarlierCertificateMonths, (edition, number) => edition with { EarlierCertificateMonths = number }),
        Minutes(nameof(PolicyEdition.TooCloseToDeparture), "R-AW-04", 0, 600, edition => edition.TooCloseToDeparture, (edition, length) => edition with { TooCloseToDeparture = length }),
        Minutes(nameof(PolicyEdition.DepartureSoon), "R-AW-04", 0, 1_440, edition => edition.DepartureSoon, (edition, length) => edition with { DepartureSoon = length }),
        new(nameof(PolicyEdition.AviationShortestDays), "R-AW-05", FigureUnit.Days, 1, 60, edition => edition.AviationShortestDays, (edition, number) => edition with { AviationShortestDays = number }),
        new(nameof(PolicyEdition.AviationLongestDays), "R-AW-05", FigureUnit.Days, 1, 60, edition => edition.AviationLongestDays, (edition, number) => edition with { AviationLongestDays = number }),
        new(nameof(PolicyEdition.AviationPresetDays), "R-AW-05", FigureUnit.Days, 1, 60, edition => edition.AviationPresetDays, (edition, number) => edition with { AviationPresetDays = number }),
        new(nameof(PolicyEdition.InfantUnder), "R-S-01", FigureUnit.Years, 1, 18, edition => edition.InfantUnder, (edition, number) => edition with { InfantUnder = number }),
        new(nameof(PolicyEdition.ChildUnder), "R-S-01", FigureUnit.Years, 1, 18, edition => edition.ChildUnder, (edition, number) => edition with { ChildUnder = number }),
        new(nameof(PolicyEdition.ChildWithoutCard), "R-S-01", FigureUnit.Way, 0, 1, edition => (int)edition.ChildWithoutCard, (edition, number) => edition with { ChildWithoutCard = (ChildWithoutCard)number }),
        new(nameof(PolicyEdition.GuardianFrom), "R-S-01", FigureUnit.Years, 16, 30, edition => edition.GuardianFrom, (edition, number) => edition with { GuardianFrom = number }),
        new(nameof(PolicyEdition.ElderlyFrom), "R-S-04", FigureUnit.Years, 50, 100, edition => edition.ElderlyFrom, (edition, number) => edition with { ElderlyFrom = number }),
        new(nameof(PolicyEdition.OldPhotoYears), "R-S-04", FigureUnit.Years, 1, 50, edition => edition.OldPhotoYears, (edition, number) => edition with { OldPhotoYears = number }),
        new(nameof(PolicyEdition.KioskAttempts), "R-K-02", FigureUnit.Times, 1, 10, edition => edition.KioskAttempts, (edition, number) => edition with { KioskAttempts = number }),
        Hours(nameof(PolicyEdition.KioskRailValidity), "R-K-03", 1, 168, edition => edition.KioskRailValidity, (edition, length) => edition with { KioskRailValidity = length }),
        new(nameof(PolicyEdition.KioskAviationDays), "R-K-03", FigureUnit.Days, 1, 60, edition => edition.KioskAviationDays, (edition, number) => edition with { KioskAviationDays = number }),
        Seconds(nameof(PolicyEdition.KioskIdle), "R-K-04", 10, 600, edition => edition.KioskIdle, (edition, length) => edition with { KioskIdle = length }),
    ];

    /// <summary>The figure of a name; null where there is none.</summary>
    public static PolicyFigure? Named(string name) => All.FirstOrDefault(figure => figure.Name == name);

    private static PolicyFigure Hours(string name, string rule, int least, int most, Func<PolicyEdition, TimeSpan> read, Func<PolicyEdition, TimeSpan, PolicyEdition> write) =>
        new(name, rule, FigureUnit.Hours, least, most, edition => (int)read(edition).TotalHours, (edition, number) => write(edition, TimeSpan.FromHours(number)));

    private static PolicyFigure Minutes(string name, string rule, int least, int most, Func<PolicyEdition, TimeSpan> read, Func<PolicyEdition, TimeSpan, PolicyEdition> write) =>
        new(name, rule, FigureUnit.Minutes, least, most, edition => (int)read(edition).TotalMinutes, (edition, number) => write(edition, TimeSpan.FromMinutes(number)));

    private static PolicyFigure Seconds(string name, string rule, int least, int most, Func<PolicyEdition, TimeSpan> read, Func<PolicyEdition, TimeSpan, PolicyEdition> write) =>
        new(name, rule, FigureUnit.Seconds, least, most, edition => (int)read(edition).TotalSeconds, (edition, number) => write(edition, TimeSpan.FromSeconds(number)));
}
