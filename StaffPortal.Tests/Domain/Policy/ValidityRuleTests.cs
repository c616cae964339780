using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using static StaffPortal.Tests.Domain.Policy.AviationWindowCase;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-RW-03 and R-AW-05: how long paper is valid.</summary>
public sealed class ValidityRuleTests
{
    private static readonly Finding s_tooShort = new(ReasonCode.ValidityTooShort, Effect.Ask, "R-AW-05", NextStep.ChooseValidity);

    [Fact]
    public void Decide_NoDaysChosen_IsFifteen() => Assert.Equal(new Validity(At, At.AddDays(15)), Decide(AviationWindowCase.Ordinary()).Validity);

    [Theory]
    [InlineData(7)]
    [InlineData(11)]
    [InlineData(15)]
    public void Decide_DaysWithinTheBounds_AreTaken(int days)
    {
        AssertDecided(AviationWindowCase.Ordinary() with { RequestedDays = days }, Verdict.Grant);
        Assert.Equal(At.AddDays(days), Decide(AviationWindowCase.Ordinary() with { RequestedDays = days }).Validity!.Until);
    }

    [Theory]
    [InlineData(6, 7)]
    [InlineData(16, 15)]
    [InlineData(0, 7)]
    [InlineData(-3, 7)]
    [InlineData(int.MaxValue, 15)]
    public void Decide_DaysOutsideTheBounds_AreAskedAgainAndCountAsTheNearest(int days, int counted)
    {
        AssertDecided(AviationWindowCase.Ordinary() with { RequestedDays = days }, Verdict.Ask, s_tooShort);
        Assert.Equal(At.AddDays(counted), Decide(AviationWindowCase.Ordinary() with { RequestedDays = days }).Validity!.Until);
    }

    [Fact]
    public void Decide_DepartureAtTheEndOfValidity_IsNotReached()
    {
        var week = Leaving(TimeSpan.FromDays(7)) with { RequestedDays = 7 };
        AssertDecided(week, Verdict.Ask, s_tooShort);
        AssertDecided(week with { Flight = Flight with { Departure = At.AddDays(7).AddTicks(-1) } }, Verdict.Grant);
        AssertDecided(week with { RequestedDays = 8 }, Verdict.Grant);
    }

    [Fact]
    public void Decide_EveryFigure_IsTheEditions()
    {
        var edition = PolicyEdition.Shipped with { AviationShortestDays = 3, AviationLongestDays = 5, AviationPresetDays = 4 };
        Assert.Equal(At.AddDays(4), IssuancePolicy.Decide(AviationWindowCase.Ordinary(), edition).Validity!.Until);
        Assert.Empty(IssuancePolicy.Decide(AviationWindowCase.Ordinary() with { RequestedDays = 3 }, edition).Findings);
        Assert.Equal([s_tooShort], IssuancePolicy.Decide(AviationWindowCase.Ordinary() with { RequestedDays = 6 }, edition).Findings);
    }

    [Fact]
    public void Decide_RailCase_LooksAtNoDays()
    {
        AssertDecided(RailWindowCase.Ordinary() with { RequestedDays = 99, Flight = Flight with { Departure = At.AddDays(40) } }, Verdict.Grant);
        Assert.Equal(At.AddHours(24), Decide(RailWindowCase.Ordinary() with { RequestedDays = 99 }).Validity!.Until);
    }
}
