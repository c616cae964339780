namespace StaffPortal.Domain.Policy;

// Long because an edition is one whole: every figure stands here with its rule, and beside it the number shipped.
/// <summary>Every figure of the rules, as one dated whole. What each means, its unit and its bounds stand in <see cref="PolicyFigure"/>.</summary>
public sealed record PolicyEdition
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 32;

    /// <summary>The name by which decisions remember it, such as <c>2022-01</c>.</summary>
    public required string Name { get; init; }

    /// <summary>First instant at which it is in force; it is until the next one is.</summary>
    public required DateTimeOffset EffectiveFrom { get; init; }

    /// <summary>Oldest birth date believed in, years back from today (R-ID-02).</summary>
    public required int OldestYears { get; init; }

    /// <summary>Of a thousand ordinary cases so many are drawn for a system check (R-C-12).</summary>
    public required int SystemChecksPerThousand { get; init; }

    /// <summary>A machine's face score from which it advises to pass, of 100, itself included (R-C-13).</summary>
    public required int FaceScorePass { get; init; }

    /// <summary>A machine's face score from which it advises to look again, of 100, itself included; under it a second officer looks (R-C-13).</summary>
    public required int FaceScoreLookAgain { get; init; }

    /// <summary>A live check's reference is believed while it is younger than this (R-RE-03).</summary>
    public required TimeSpan LiveCheckReferenceLife { get; init; }

    /// <summary>Electronic rail applications per traveller and calendar month (R-RE-04).</summary>
    public required int ElectronicRailQuota { get; init; }

    /// <summary>Validity of an electronic rail certificate from approval (R-RE-05).</summary>
    public required TimeSpan ElectronicRailValidity { get; init; }

    /// <summary>In the last part of an electronic rail certificate, itself included, a new one may be had (R-RE-06).</summary>
    public required TimeSpan ElectronicRailRenewal { get; init; }

    /// <summary>The code shown changes every so often (R-RE-07, R-AE-07).</summary>
    public required TimeSpan CodeStep { get; init; }

    /// <summary>On or away from the code page for so long, the live check is repeated (R-RE-08, R-AE-07).</summary>
    public required TimeSpan LiveCheckSession { get; init; }

    /// <summary>Months back that a registered user sees his own applications (R-RE-11).</summary>
    public required int OwnApplicationsMonths { get; init; }

    /// <summary>Days of validity of an electronic aviation certificate (R-AE-03).</summary>
    public required int ElectronicAviationDays { get; init; }

    /// <summary>Validity of rail paper from issue (R-RW-03).</summary>
    public required TimeSpan RailPaperValidity { get; init; }

    /// <summary>The paper of a day, this one counted, that is noted as frequent (R-RW-04).</summary>
    public required int FrequentOnOneDay { get; init; }

    /// <summary>The paper of seven days, this one counted, that is noted as frequent (R-RW-04).</summary>
    public required int FrequentInSevenDays { get; init; }

    /// <summary>A certificate of the last so many months counts as evidence (R-AW-02).</summary>
    public required int EarlierCertificateMonths { get; init; }

    /// <summary>A departure that is less than this away is refused (R-AW-04).</summary>
    public required TimeSpan TooCloseToDeparture { get; init; }

    /// <summary>A departure that is less than this away is noted (R-AW-04).</summary>
    public required TimeSpan DepartureSoon { get; init; }

    /// <summary>Fewest days of validity of aviation paper, itself included (R-AW-05).</summary>
    public required int AviationShortestDays { get; init; }

    /// <summary>Most days of validity of aviation paper, itself included (R-AW-05).</summary>
    public required int AviationLongestDays { get; init; }

    /// <summary>The days of validity that are preset (R-AW-05).</summary>
    public required int AviationPresetDays { get; init; }

    /// <summary>Under this age one is an infant (R-S-01).</summary>
    public required int InfantUnder { get; init; }

    /// <summary>Under this age one is a child (R-S-01).</summary>
    public required int ChildUnder { get; init; }

    /// <summary>What becomes of a traveller whose card was never issued, at a rail window (R-S-01, R-S-03).</summary>
    public required ChildWithoutCard ChildWithoutCard { get; init; }

    /// <summary>From this age, itself included, one can be a guardian (R-S-01).</summary>
    public required int GuardianFrom { get; init; }

    /// <summary>From this age, itself included, one is elderly (R-S-04).</summary>
    public required int ElderlyFrom { get; init; }

    /// <summary>A register photo of this many years, itself included, is noted as old (R-S-04).</summary>
    public required int OldPhotoYears { get; init; }

    /// <summary>Live checks that a kiosk allows; with the last failed one the case goes to the window (R-K-02).</summary>
    public required int KioskAttempts { get; init; }

    /// <summary>Validity of rail paper from a kiosk (R-K-03).</summary>
    public required TimeSpan KioskRailValidity { get; init; }

    /// <summary>Days of validity of aviation paper from a kiosk (R-K-03).</summary>
    public required int KioskAviationDays { get; init; }

    /// <summary>After so long without a touch a kiosk clears itself (R-K-04).</summary>
    public required TimeSpan KioskIdle { get; init; }

    /// <summary>The edition shipped, in force from 15 January 2022 in Shanghai.</summary>
    public static PolicyEdition Shipped { get; } = new()
    {
        Name = "2022-01",
        EffectiveFrom = ShanghaiTime.StartOf(new DateOnly(2022, 1, 15)),
        OldestYears = 150,
        SystemChecksPerThousand = 5,
        FaceScorePass = 80,
        FaceScoreLookAgain = 60,
        LiveCheckReferenceLife = TimeSpan.FromMinutes(5),
        ElectronicRailQuota = 3,
        ElectronicRailValidity = TimeSpan.FromHours(24),
        ElectronicRailRenewal = TimeSpan.FromHours(3),
        CodeStep = TimeSpan.FromSeconds(60),
        LiveCheckSession = TimeSpan.FromMinutes(30),
        OwnApplicationsMonths = 1,
        ElectronicAviationDays = 15,
        RailPaperValidity = TimeSpan.FromHours(24),
        FrequentOnOneDay = 2,
        FrequentInSevenDays = 3,
        EarlierCertificateMonths = 6,
        TooCloseToDeparture = TimeSpan.FromMinutes(50),
        DepartureSoon = TimeSpan.FromMinutes(120),
        AviationShortestDays = 7,
        AviationLongestDays = 15,
        AviationPresetDays = 15,
        InfantUnder = 3,
        ChildUnder = 16,
        ChildWithoutCard = ChildWithoutCard.AcceptWithEvidence,
        GuardianFrom = 18,
        ElderlyFrom = 60,
        OldPhotoYears = 10,
        KioskAttempts = 3,
        KioskRailValidity = TimeSpan.FromHours(24),
        KioskAviationDays = 7,
        KioskIdle = TimeSpan.FromSeconds(30),
    };
}

/// <summary>What becomes of a traveller at a rail window whose card was never issued (R-S-01, R-S-03).</summary>
public enum ChildWithoutCard
{
    /// <summary>凭证件复核办理: evidence, for a child a verified guardian too, then review.</summary>
    AcceptWithEvidence,

    /// <summary>引导使用本人证件: refused, for the documents that would be evidence are themselves valid to travel.</summary>
    Refer,
}
