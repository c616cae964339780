using StaffPortal.Domain.Reports;

namespace StaffPortal.Tests.Domain.Reports;

/// <summary>Who is far from the others of his office, and who is not.</summary>
public sealed class OfficerAnomaliesTests
{
    private static readonly AnomalyThresholds s_thresholds = new(LeastCases: 30, LeastEvents: 3, Factor: 3, SpeedFactor: 2);

    [Fact]
    public void Find_EverybodyAlike_FindsNobody() => Assert.Empty(Find(Usual("1")));

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void Find_Reprints_FromAboveThreeTimesTheOthersRateOn(int reprints, bool isFar)
    {
        // the others: 4 of 200
        var found = Find(Usual("1") with { Reprints = reprints });
        Assert.Equal(isFar ? [new(AnomalyKind.Reprints, "BXZ01", "1", reprints, 700, 200)] : Array.Empty<OfficerAnomaly>(), found);
    }

    [Fact]
    public void Find_Voids_AreComparedWithWhatWasIssued() =>
        Assert.Equal([new OfficerAnomaly(AnomalyKind.Voids, "BXZ01", "1", 5, 500, 100)], Find(Usual("1") with { Voids = 5 }));

    [Fact]
    public void Find_TwoEventsAlone_AreNoPattern() => Assert.Empty(Find(Usual("1") with { Voids = 2, Issued = 30, Cases = 30 }));

    [Fact]
    public void Find_FewCases_AreNotCompared() => Assert.Empty(Find(Usual("1") with { Cases = 29, Issued = 29, Reprints = 20 }));

    [Fact]
    public void Find_AloneAtHisOffice_IsFarFromNobody() => Assert.Empty(OfficerAnomalies.Find([Usual("1") with { Reprints = 90 }], s_thresholds));

    [Fact]
    public void Find_OfAnotherOffice_IsNotComparedWith() => Assert.Empty(OfficerAnomalies.Find([Usual("1") with { Reprints = 90 }, Usual("2") with { Office = "FTZ01" }], s_thresholds));

    [Theory]
    [InlineData(10, 0, true)]
    [InlineData(10, 3, true)]
    [InlineData(10, 4, false)]
    [InlineData(10, 31, true)]
    [InlineData(8, 0, false)]
    public void Find_Mismatches_AreFarBothWays(int ofOthers, int own, bool isFar)
    {
        var found = OfficerAnomalies.Find([Usual("1") with { Mismatches = own }, Usual("2") with { Mismatches = ofOthers }, Usual("3") with { Mismatches = ofOthers }], s_thresholds);
        Assert.Equal(isFar, found.Any(one => one is { Kind: AnomalyKind.Mismatches, Officer: "1" }));
    }

    [Theory]
    [InlineData(29, AnomalyKind.Quick)]
    [InlineData(30, null)]
    [InlineData(120, null)]
    [InlineData(121, AnomalyKind.Slow)]
    public void Find_Speed_IsFarFromTwiceOn(int median, AnomalyKind? kind) =>
        Assert.Equal(kind is { } far ? [new(far, "BXZ01", "1", 100, median, 60)] : Array.Empty<OfficerAnomaly>(), Find(Usual("1") with { MedianSeconds = median }));

    private static IReadOnlyList<OfficerAnomaly> Find(OfficerFigures own) => [.. OfficerAnomalies.Find([own, Usual("2"), Usual("3")], s_thresholds).Where(one => one.Officer == "1")];

    private static OfficerFigures Usual(string officer) => new("BXZ01", officer, Cases: 100, Issued: 100, Reprints: 2, Voids: 1, Compared: 100, Mismatches: 2, MedianSeconds: 60);
}
