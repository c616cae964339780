using StaffPortal.Domain.Policy;
using static StaffPortal.Tests.Domain.Policy.AviationWindowCase;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-AW-01 and R-AW-04: a domestic flight in this identity, not too close.</summary>
public sealed class FlightRuleTests
{
    private static readonly Finding s_notEligible = new(ReasonCode.FlightNotEligible, Effect.Refuse, "R-AW-01", NextStep.CheckTicket);
    private static readonly Finding s_missing = new(ReasonCode.DepartureMissing, Effect.Ask, "R-AW-04", NextStep.RecordFlight);
    private static readonly Finding s_tooClose = new(ReasonCode.TooCloseToDeparture, Effect.Refuse, "R-AW-04", NextStep.RebookFlight);
    private static readonly Finding s_soon = new(ReasonCode.DepartureSoon, Effect.Note, "R-AW-04", NextStep.None);

    [Fact]
    public void Decide_OrdinaryFlight_IsGrantedWithoutAnyFinding() => AssertDecided(AviationWindowCase.Ordinary(), Verdict.Grant);

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void Decide_FlightAbroadOrNotSaid_IsRefused(bool? domestic) =>
        AssertDecided(AviationWindowCase.Ordinary() with { Flight = Flight with { Domestic = domestic } }, Verdict.Refuse, s_notEligible);

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void Decide_TicketInAnotherIdentityOrNotSaid_IsRefused(bool? booked) =>
        AssertDecided(AviationWindowCase.Ordinary() with { Flight = Flight with { BookedWithIdentityCard = booked } }, Verdict.Refuse, s_notEligible);

    [Fact]
    public void Decide_NoFlight_IsAskedForAndNeverNotEligible() => AssertDecided(AviationWindowCase.Ordinary() with { Flight = null }, Verdict.Ask, s_missing);

    [Fact]
    public void Decide_FlightWithoutNumber_IsAskedFor() =>
        AssertDecided(AviationWindowCase.Ordinary() with { Flight = Flight with { Number = null } }, Verdict.Ask, s_missing);

    [Fact]
    public void Decide_FlightWithoutDeparture_IsAskedFor() =>
        AssertDecided(AviationWindowCase.Ordinary() with { Flight = Flight with { Departure = null } }, Verdict.Ask, s_missing);

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData((50 * 60) - 1)]
    public void Decide_LessThanFiftyMinutes_IsTooClose(int seconds) => AssertDecided(Leaving(TimeSpan.FromSeconds(seconds)), Verdict.Refuse, s_tooClose);

    [Theory]
    [InlineData(50 * 60)]
    [InlineData((120 * 60) - 1)]
    public void Decide_FiftyMinutesToJustUnderTwoHours_IsSoon(int seconds) => AssertDecided(Leaving(TimeSpan.FromSeconds(seconds)), Verdict.Grant, s_soon);

    [Fact]
    public void Decide_TwoHoursExactly_IsNotSoon() => AssertDecided(Leaving(TimeSpan.FromMinutes(120)), Verdict.Grant);

    [Fact]
    public void Decide_EveryFigure_IsTheEditions()
    {
        var edition = PolicyEdition.Shipped with { TooCloseToDeparture = TimeSpan.FromMinutes(30), DepartureSoon = TimeSpan.FromMinutes(40) };
        Assert.Empty(IssuancePolicy.Decide(Leaving(TimeSpan.FromMinutes(40)), edition).Findings);
        Assert.Equal([s_soon], IssuancePolicy.Decide(Leaving(TimeSpan.FromMinutes(30)), edition).Findings);
        Assert.Equal([s_tooClose], IssuancePolicy.Decide(Leaving(TimeSpan.FromMinutes(29)), edition).Findings);
    }

    [Fact]
    public void Decide_RailCase_LooksAtNoFlight() =>
        AssertDecided(RailWindowCase.Ordinary() with { Flight = Flight with { Domestic = false, Departure = At } }, Verdict.Grant);
}
