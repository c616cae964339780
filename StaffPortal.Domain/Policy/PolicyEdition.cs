namespace StaffPortal.Domain.Policy;

/// <summary>Every figure of the rules, as one dated whole. Ages in completed years, both "from" figures included.</summary>
public sealed record PolicyEdition
{
    /// <summary>The name by which decisions remember it, such as <c>2022-01</c>.</summary>
    public required string Name { get; init; }

    /// <summary>First instant at which it is in force.</summary>
    public required DateTimeOffset EffectiveFrom { get; init; }

    /// <summary>Oldest birth date believed in, years back from today (R-ID-02).</summary>
    public required int OldestYears { get; init; }

    /// <summary>Validity of rail paper from issue (R-RW-03).</summary>
    public required TimeSpan RailPaperValidity { get; init; }

    /// <summary>Electronic rail applications per traveller and calendar month (R-RE-04); here for the note of R-RW-02.</summary>
    public required int ElectronicRailQuota { get; init; }

    /// <summary>The paper of a day, this one counted, that is noted as frequent (R-RW-04).</summary>
    public required int FrequentOnOneDay { get; init; }

    /// <summary>The paper of seven days, this one counted, that is noted as frequent (R-RW-04).</summary>
    public required int FrequentInSevenDays { get; init; }

    /// <summary>Under this age one is a child (R-S-01).</summary>
    public required int ChildUnder { get; init; }

    /// <summary>A register photo of this many years is noted as old (R-S-04).</summary>
    public required int OldPhotoYears { get; init; }

    /// <summary>Fewest days of validity of aviation paper, itself included (R-AW-05).</summary>
    public required int AviationShortestDays { get; init; }

    /// <summary>Most days of validity of aviation paper, itself included (R-AW-05).</summary>
    public required int AviationLongestDays { get; init; }

    /// <summary>The days of validity that are preset (R-AW-05).</summary>
    public required int AviationPresetDays { get; init; }

    /// <summary>A departure that is less than this away is refused (R-AW-04).</summary>
    public required TimeSpan TooCloseToDeparture { get; init; }

    /// <summary>A departure that is less than this away is noted (R-AW-04).</summary>
    public required TimeSpan DepartureSoon { get; init; }

    /// <summary>The edition shipped, in force from 15 January 2022 in Shanghai.</summary>
    public static PolicyEdition Shipped { get; } = new()
    {
        Name = "2022-01",
        EffectiveFrom = ShanghaiTime.StartOf(new DateOnly(2022, 1, 15)),
        OldestYears = 150,
        RailPaperValidity = TimeSpan.FromHours(24),
        ElectronicRailQuota = 3,
        FrequentOnOneDay = 2,
        FrequentInSevenDays = 3,
        ChildUnder = 16,
        OldPhotoYears = 10,
        AviationShortestDays = 7,
        AviationLongestDays = 15,
        AviationPresetDays = 15,
        TooCloseToDeparture = TimeSpan.FromMinutes(50),
        DepartureSoon = TimeSpan.FromMinutes(120),
    };
}
