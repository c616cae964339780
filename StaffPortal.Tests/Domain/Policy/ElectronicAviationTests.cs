using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Tests.Domain.Identity;
using static StaffPortal.Tests.Domain.Policy.ElectronicCase;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-AE-01 to R-AE-04: an application by a mini-program.</summary>
public sealed class ElectronicAviationTests
{
    private static readonly Finding s_notEligible = new(ReasonCode.FlightNotEligible, Effect.Refuse, "R-AE-01", NextStep.CheckTicket);
    private static readonly Finding s_missing = new(ReasonCode.DetailsMissing, Effect.Refuse, "R-AE-02", NextStep.GiveDetails);
    private static readonly Finding s_disagree = new(ReasonCode.DetailsDisagree, Effect.Refuse, "R-AE-02", NextStep.GiveDetails);
    private static readonly Finding s_alreadyValid = new(ReasonCode.AlreadyValid, Effect.Refuse, "R-AE-04", NextStep.UseTheValidOne);

    private static CaseFacts Stating(string? group, string? place) => Aviation() with { Details = new DetailsFacts(group is null ? null : EthnicGroup.Of(group), place) };

    [Theory]
    [InlineData(null)]
    [InlineData(9)]
    [InlineData(99)]
    public void Decide_OrdinaryApplication_IsGrantedForFifteenDaysWhateverIsChosen(int? days)
    {
        AssertDecided(Aviation() with { RequestedDays = days }, Verdict.Grant);
        Assert.Equal(new Validity(At, At.AddDays(15)), Decide(Aviation() with { RequestedDays = days }).Validity);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(null, true)]
    [InlineData(true, false)]
    [InlineData(true, null)]
    public void Decide_FlightAbroadOrBookedOtherwise_IsRefused(bool? domestic, bool? booked) =>
        AssertDecided(Aviation() with { Flight = Aviation().Flight! with { Domestic = domestic, BookedWithIdentityCard = booked } }, Verdict.Refuse, s_notEligible);

    [Fact]
    public void Decide_NoFlight_IsNotEligible() => AssertDecided(Aviation() with { Flight = null }, Verdict.Refuse, s_notEligible);

    [Theory]
    [InlineData(49)]
    [InlineData(-5)]
    public void Decide_DepartureTooCloseForPaper_IsNotReadElectronically(int minutes) =>
        AssertDecided(Aviation() with { Flight = Aviation().Flight! with { Departure = At.AddMinutes(minutes), Number = null } }, Verdict.Grant);

    [Theory]
    [InlineData(null, Place)]
    [InlineData("01", null)]
    [InlineData("01", " ")]
    [InlineData(null, null)]
    public void Decide_DetailNotGiven_IsMissing(string? group, string? place) => AssertDecided(Stating(group, place), Verdict.Refuse, s_missing);

    [Fact]
    public void Decide_NoDetailsAtAll_AreMissing() => AssertDecided(Aviation() with { Details = null }, Verdict.Refuse, s_missing);

    [Theory]
    [InlineData("02", Place)]
    [InlineData("01", "上海市")]
    public void Decide_DetailUnlikeTheRegister_Disagrees(string group, string place) => AssertDecided(Stating(group, place), Verdict.Refuse, s_disagree);

    [Fact]
    public void Decide_OneMissingAndOneUnlike_IsBoth() => AssertDecided(Stating(null, "上海市"), Verdict.Refuse, s_missing, s_disagree);

    [Fact]
    public void Decide_PlaceTypedWithOtherSpaces_IsTheSame() => AssertDecided(Stating("01", " 北京市 海淀区样例路1号"), Verdict.Grant);

    [Fact]
    public void Decide_RecordWithoutDetails_AgreesWithNothing()
    {
        AssertDecided(Aviation().WithRecord(record => record with { EthnicGroup = null }), Verdict.Refuse, s_disagree);
        AssertDecided(Aviation().WithRecord(record => record with { HouseholdPlace = null }), Verdict.Refuse, s_disagree);
    }

    [Fact]
    public void Decide_RailApplication_NeedsNoDetails() => AssertDecided(Rail() with { Details = new DetailsFacts(EthnicGroup.Of("02"), "上海市") }, Verdict.Grant);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(3600, true)]
    public void Decide_OneIsValid_ThereIsNoRenewalWindow(int secondsLeft, bool refused)
    {
        Finding[] findings = refused ? [s_alreadyValid] : [];
        AssertDecided(Aviation().Holding(TimeSpan.FromSeconds(secondsLeft)), refused ? Verdict.Refuse : Verdict.Grant, findings);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(null)]
    public void Decide_RailQuotaUsedOrNotRead_IsNoObstacle(int? times) => AssertDecided(Aviation().Applied(times), Verdict.Grant);

    [Fact]
    public void Decide_NoLocation_IsNoObstacle() => AssertDecided(Aviation() with { LocationAuthorised = false }, Verdict.Grant);

    [Fact]
    public void Decide_CardNeverIssued_IsSentToTheWindow()
    {
        var grown = Aviation().WithRecord(record => record with { Card = CardStatus.NeverIssued });
        AssertDecided(grown, Verdict.Refuse, new Finding(ReasonCode.CardNeverIssued, Effect.Refuse, "R-S-03", NextStep.GoToWindow));
        AssertDecided(grown with { Number = Numbers.Of("20160307") }, Verdict.Refuse, new Finding(ReasonCode.ChildWithoutCard, Effect.Refuse, "R-S-01", NextStep.GoToWindow));
    }
}
