using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Tests.Domain.Identity;
using static StaffPortal.Tests.Domain.Policy.KioskCase;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-K-01, R-K-02, R-K-03, R-K-05: a kiosk.</summary>
public sealed class KioskTests
{
    private static readonly Finding s_neverIssued = new(ReasonCode.CardNeverIssued, Effect.Refuse, "R-K-01", NextStep.GoToWindow);
    private static readonly Finding s_tooShort = new(ReasonCode.ValidityTooShort, Effect.Refuse, "R-AW-05", NextStep.GoToWindow);

    [Fact]
    public void Decide_OrdinaryRailCase_IsGrantedFor24Hours()
    {
        AssertDecided(Rail(), Verdict.Grant);
        Assert.Equal(new Validity(At, At.AddHours(24)), Decide(Rail()).Validity);
    }

    [Fact]
    public void Decide_OrdinaryFlight_IsGrantedForSevenDaysWithoutADocument()
    {
        AssertDecided(Aviation(), Verdict.Grant);
        Assert.Equal(new Validity(At, At.AddDays(7)), Decide(Aviation()).Validity);
    }

    [Theory]
    [InlineData(PhotoComparison.NotDone)]
    [InlineData(PhotoComparison.Mismatch)]
    [InlineData(null)]
    public void Decide_OfficersComparison_IsNotRead(PhotoComparison? comparison) => AssertDecided(Rail() with { Comparison = comparison }, Verdict.Grant);

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void Decide_NotInPerson_IsRefused(bool? inPerson) =>
        AssertDecided(Rail() with { InPerson = inPerson }, Verdict.Refuse, new Finding(ReasonCode.NotInPerson, Effect.Refuse, "R-C-01", NextStep.ComeInPerson));

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(null, true)]
    public void Decide_LiveCheckFailed_GoesToTheWindowWithTheThird(int? attempts, bool used) =>
        AssertDecided(
            Rail() with { LiveCheck = LiveCheck.Failed, LiveCheckAttempts = attempts }, Verdict.Refuse,
            used ? new Finding(ReasonCode.AttemptsUsed, Effect.Refuse, "R-K-02", NextStep.GoToWindow)
                : new Finding(ReasonCode.LiveCheckFailed, Effect.Refuse, "R-RE-03", NextStep.PassLiveCheck));

    [Theory]
    [InlineData(LiveCheck.NotDone)]
    [InlineData(null)]
    public void Decide_NoLiveCheck_IsRefusedHoweverManyWereTried(LiveCheck? done) =>
        AssertDecided(
            Rail() with { LiveCheck = done, LiveCheckAttempts = 9 }, Verdict.Refuse, new Finding(ReasonCode.LiveCheckMissing, Effect.Refuse, "R-RE-03", NextStep.PassLiveCheck));

    [Fact]
    public void Decide_LiveCheckPassedAfterMany_CountsNoAttempts() => AssertDecided(Rail() with { LiveCheckAttempts = 9 }, Verdict.Grant);

    [Fact]
    public void Decide_CardNeverIssued_IsSentToTheWindow()
    {
        var facts = Rail().WithRecord(record => record with { Card = CardStatus.NeverIssued });
        AssertDecided(facts, Verdict.Refuse, s_neverIssued);
        AssertDecided(
            facts with { Number = Numbers.Of("20160307") }, Verdict.Refuse,
            new Finding(ReasonCode.ChildWithoutCard, Effect.Refuse, "R-S-01", NextStep.GoToWindow), s_neverIssued);
    }

    [Fact]
    public void Decide_ChildWithCard_IsServed() => AssertDecided(Rail() with { Number = Numbers.Of("20160307") }, Verdict.Grant);

    [Fact]
    public void Decide_NoRegisterPhoto_IsSentToTheWindow() =>
        AssertDecided(
            Rail().WithRecord(record => record with { PhotoTakenOn = null }) with { Evidence = [Licence] }, Verdict.Refuse,
            new Finding(ReasonCode.RegisterPhotoMissing, Effect.Refuse, "R-C-08", NextStep.GoToWindow));

    [Fact]
    public void Decide_OldRegisterPhoto_IsNotTold() => AssertDecided(Rail().WithRecord(record => record with { PhotoTakenOn = new DateOnly(2001, 1, 1) }), Verdict.Grant);

    [Fact]
    public void Decide_RegisterSilent_IsSentToTheWindow() =>
        AssertDecided(
            Rail().WithoutRecord(RegisterOutcome.Unavailable) with { Evidence = [Licence] }, Verdict.Refuse,
            new Finding(ReasonCode.RegisterUnavailable, Effect.Refuse, "R-C-04", NextStep.GoToWindow));

    [Fact]
    public void Decide_EarlierPaperWithoutReason_IsSentToTheWindowAndWithOneIsReplaced()
    {
        var facts = Rail() with { History = Rail().History! with { PaperValidUntil = new ValidityEnds(At.AddHours(1), null) } };
        AssertDecided(facts, Verdict.Refuse, new Finding(ReasonCode.EarlierPaperValid, Effect.Refuse, "R-RW-06", NextStep.GoToWindow));
        AssertDecided(facts with { ReplacementReason = ReplacementReason.Lost }, Verdict.Grant, new Finding(ReasonCode.ReplacesEarlier, Effect.Note, "R-RW-06", NextStep.None));
    }

    [Fact]
    public void Decide_ManyCertificates_TellsThePaperAndNotTheElectronicQuota() =>
        AssertDecided(
            Rail() with { History = Rail().History! with { ElectronicRailThisMonth = 9, PaperToday = 1, PaperLast7Days = 1 } }, Verdict.Grant,
            new Finding(ReasonCode.FrequentIssue, Effect.Note, "R-RW-04", NextStep.None));

    [Fact]
    public void Decide_NoFlight_IsSentToTheWindow() =>
        AssertDecided(Aviation() with { Flight = null }, Verdict.Refuse, new Finding(ReasonCode.DepartureMissing, Effect.Refuse, "R-AW-04", NextStep.GoToWindow));

    [Fact]
    public void Decide_FlightTooClose_IsRefused() =>
        AssertDecided(
            Aviation() with { Flight = AviationWindowCase.Flight with { Departure = At.AddMinutes(49) } }, Verdict.Refuse,
            new Finding(ReasonCode.TooCloseToDeparture, Effect.Refuse, "R-AW-04", NextStep.RebookFlight));

    [Fact]
    public void Decide_FlightBeyondTheSevenDays_IsNotReached()
    {
        var facts = Aviation() with { Flight = AviationWindowCase.Flight with { Departure = At.AddDays(7) } };
        AssertDecided(facts, Verdict.Refuse, s_tooShort);
        AssertDecided(facts with { RequestedDays = 15 }, Verdict.Refuse, s_tooShort);
        AssertDecided(facts with { Flight = facts.Flight with { Departure = At.AddDays(7).AddTicks(-1) } }, Verdict.Grant);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(15)]
    [InlineData(16)]
    public void Decide_DaysChosen_AreNotReadAtAKiosk(int days)
    {
        AssertDecided(Aviation() with { RequestedDays = days }, Verdict.Grant);
        Assert.Equal(Decide(Aviation()).Validity, Decide(Aviation() with { RequestedDays = days }).Validity);
    }

    [Fact]
    public void Decide_OralCheck_IsNotReadAtAKiosk() => AssertDecided(Aviation() with { NoEvidence = true, OralCheck = OralCheck.Failed }, Verdict.Grant);
}
