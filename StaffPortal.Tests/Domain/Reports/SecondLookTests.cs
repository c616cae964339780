using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Reports;

namespace StaffPortal.Tests.Domain.Reports;

/// <summary>What is worth a second look, how it is drawn, what is planted, and how two judgements stand to each other.</summary>
public sealed class SecondLookTests
{
    private static readonly DateOnly s_day = new(2026, 11, 19);

    private static readonly SecondLookRisk s_plain = new() { Comparison = PhotoComparison.Match, Category = CaseCategory.Ordinary, Standing = CertificateState.Issued };

    public static TheoryData<SecondLookRisk, int> Risks => new()
    {
        { s_plain, 1 },
        { s_plain with { Comparison = PhotoComparison.Doubtful }, 4 },
        { s_plain with { PointInDoubt = true }, 4 },
        { s_plain with { Comparison = PhotoComparison.Doubtful, PointInDoubt = true }, 4 },
        { s_plain with { Comparison = PhotoComparison.Mismatch }, 1 },
        { s_plain with { Category = CaseCategory.NoCard }, 3 },
        { s_plain with { Category = CaseCategory.Degraded }, 3 },
        { s_plain with { Category = CaseCategory.Military }, 3 },
        { s_plain with { Category = CaseCategory.OverQuota }, 3 },
        { s_plain with { Category = CaseCategory.Elderly }, 1 },
        { s_plain with { Took = SecondLookRisk.Quick - TimeSpan.FromMilliseconds(1) }, 3 },
        { s_plain with { Took = SecondLookRisk.Quick }, 1 },
        { s_plain with { Night = true }, 2 },
        { s_plain with { PhotoYears = 9 }, 1 },
        { s_plain with { PhotoYears = 10 }, 2 },
        { s_plain with { Reprinted = true }, 3 },
        { s_plain with { Standing = CertificateState.Voided, Fraud = true, Reprinted = true }, 3 },
        { s_plain with { Fraud = true }, 3 },
        { s_plain with { Comparison = PhotoComparison.Doubtful, Category = CaseCategory.NoCard, Took = TimeSpan.Zero, Night = true, PhotoYears = 12, Fraud = true }, 12 },
    };

    [Theory, MemberData(nameof(Risks))]
    public void Weight_OfARisk_IsItsReasonsTogether(SecondLookRisk risk, int weight) => Assert.Equal(weight, risk.Weight);

    [Fact]
    public void Draw_ManyTimes_TakesTheHeavierMoreOftenAndEachOnce()
    {
        var random = new Random(20261119);
        int[] weights = [1, 1, 1, 2, 4, 12];
        var (first, among) = (new int[weights.Length], new int[weights.Length]);
        const int Times = 20_000;
        for (var time = 0; time < Times; time++)
        {
            var drawn = WeightedDraw.Of(weights, 3, [.. weights.Select(_ => random.NextDouble())]);
            Assert.Equal((3, 3), (drawn.Count, drawn.Distinct().Count()));
            first[drawn[0]]++;
            foreach (var place in drawn) among[place]++;
        }
        // of the first of each draw the share is known exactly
        for (var place = 0; place < weights.Length; place++) Assert.InRange(first[place] / (double)Times, (weights[place] / 21.0) - 0.015, (weights[place] / 21.0) + 0.015);
        Assert.True(among[5] > among[4] && among[4] > among[3] && among[3] > among[..3].Max());
    }

    [Fact]
    public void Draw_MoreThanThereAre_TakesAllOfThem()
    {
        Assert.Equal([0, 1, 2], WeightedDraw.Of([3, 1, 2], 200, [0.5, 0, 0.999]).Order());
        Assert.Empty(WeightedDraw.Of([], 20, []));
        Assert.Empty(WeightedDraw.Of([1], 0, [0.3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedDraw.Of([0], 1, [0.3]));
        Assert.Throws<ArgumentException>(() => WeightedDraw.Of([1, 1], 1, [0.3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedDraw.Of([1], 1, [1]));
    }

    [Theory]
    [InlineData(20, 10, 0.0, 2)]
    [InlineData(20, 10, 0.999, 2)]
    [InlineData(5, 10, 0.499, 0)]
    [InlineData(5, 10, 0.5, 1)]
    [InlineData(0, 10, 0.999, 0)]
    [InlineData(20, 0, 0.999, 0)]
    public void Count_OfPlanted_IsTheShareThatWasSet(int drawn, int inHundred, double lot, int planted) => Assert.Equal(planted, PlantedPairs.Count(drawn, inHundred, lot));

    [Fact]
    public void Stranger_AmongMany_IsAnotherOfTheSameSexAndNearestAge()
    {
        var face = Face(1, "a", 1990);
        var (same, woman, near, sameDay, far) = (Face(2, "a", 1990), Face(3, "b", 1990) with { Sex = Sex.Female }, Face(4, "c", 1991) with { Day = s_day.AddDays(-3) }, Face(5, "d", 1991), Face(6, "e", 1999));
        Assert.Equal(near, PlantedPairs.StrangerTo(face, [same, woman, far, near]));
        Assert.Equal(sameDay, PlantedPairs.StrangerTo(face, [near, sameDay]));
        Assert.Null(PlantedPairs.StrangerTo(face, [face, same, woman, far]));
        Assert.Equal(nameof(PairedFace), face.ToString());
    }

    [Theory]
    [InlineData(PhotoComparison.Match, PhotoComparison.Match, SecondLookAgreement.Agrees)]
    [InlineData(PhotoComparison.Match, PhotoComparison.Doubtful, SecondLookAgreement.Stricter)]
    [InlineData(PhotoComparison.Match, PhotoComparison.Mismatch, SecondLookAgreement.Stricter)]
    [InlineData(PhotoComparison.Doubtful, PhotoComparison.Match, SecondLookAgreement.Milder)]
    [InlineData(PhotoComparison.Mismatch, PhotoComparison.Doubtful, SecondLookAgreement.Milder)]
    [InlineData(PhotoComparison.Mismatch, PhotoComparison.Mismatch, SecondLookAgreement.Agrees)]
    public void Agreement_OfTwoJudgements_FollowsTheirOrder(PhotoComparison first, PhotoComparison second, SecondLookAgreement agreement) =>
        Assert.Equal(agreement, SecondLookAgreements.Of(first, second));

    private static PairedFace Face(int id, string traveller, int year) => new(new Guid(id, 0, 0, new byte[8]), traveller, Sex.Male, new DateOnly(year, 6, 1), s_day);
}
