using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Tests.Domain.Identity;
using static StaffPortal.Tests.Domain.Policy.ElectronicCase;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-RE-01 to R-RE-06: an application by 12306.</summary>
public sealed class ElectronicRailTests
{
    private static readonly Finding s_noLiveCheck = new(ReasonCode.LiveCheckMissing, Effect.Refuse, "R-RE-03", NextStep.PassLiveCheck);
    private static readonly Finding s_quotaUsed = new(ReasonCode.MonthlyQuotaUsed, Effect.Refuse, "R-RE-04", NextStep.GoToWindow);
    private static readonly Finding s_alreadyValid = new(ReasonCode.AlreadyValid, Effect.Refuse, "R-RE-06", NextStep.UseTheValidOne);
    private static readonly Finding s_nameDisagrees = new(ReasonCode.NameDisagrees, Effect.Refuse, "R-C-05", NextStep.AskAgain);

    [Fact]
    public void Decide_OrdinaryApplication_IsGrantedFor24Hours()
    {
        AssertDecided(Rail(), Verdict.Grant);
        Assert.Equal(new Validity(At, At.AddHours(24)), Decide(Rail()).Validity);
    }

    [Theory]
    [InlineData(CardStatus.Expired)]
    [InlineData(CardStatus.Issued)]
    public void Decide_CardExpiredOrIssued_IsFine(CardStatus card) => AssertDecided(Rail().WithRecord(record => record with { Card = card }), Verdict.Grant);

    [Fact]
    public void Decide_CardLost_IsFineWithAReminder() =>
        AssertDecided(
            Rail().WithRecord(record => record with { Card = CardStatus.ReportedLost }), Verdict.Grant,
            new Finding(ReasonCode.CardReportedLost, Effect.Note, "R-C-10", NextStep.ReplaceCard));

    [Theory]
    [InlineData(CardStatus.NeverIssued)]
    [InlineData(null)]
    public void Decide_CardNeverIssued_IsSentToTheWindow(CardStatus? card) =>
        AssertDecided(
            Rail().WithRecord(record => record with { Card = card }), Verdict.Refuse, new Finding(ReasonCode.CardNeverIssued, Effect.Refuse, "R-RE-01", NextStep.GoToWindow));

    [Fact]
    public void Decide_MinorWithCard_MayApply() => AssertDecided(Rail() with { Number = Numbers.Of("20160307") }, Verdict.Grant);

    [Fact]
    public void Decide_MinorWithoutCard_IsSentToTheWindow() =>
        AssertDecided(
            Rail().WithRecord(record => record with { Card = CardStatus.NeverIssued, PhotoTakenOn = null }) with { Number = Numbers.Of("20160307") }, Verdict.Refuse,
            new Finding(ReasonCode.ChildWithoutCard, Effect.Refuse, "R-S-01", NextStep.GoToWindow),
            new Finding(ReasonCode.CardNeverIssued, Effect.Refuse, "R-RE-01", NextStep.GoToWindow));

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void Decide_LocationNotAuthorised_IsRefused(bool? authorised) =>
        AssertDecided(
            Rail() with { LocationAuthorised = authorised }, Verdict.Refuse, new Finding(ReasonCode.LocationNotAuthorised, Effect.Refuse, "R-RE-02", NextStep.AuthoriseLocation));

    [Theory]
    [InlineData(LiveCheck.NotDone)]
    [InlineData(null)]
    public void Decide_NoLiveCheck_IsRefused(LiveCheck? done) => AssertDecided(Rail() with { LiveCheck = done }, Verdict.Refuse, s_noLiveCheck);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(null)]
    public void Decide_LiveCheckFailed_MayBeRepeatedHoweverOften(int? attempts) =>
        AssertDecided(
            Rail() with { LiveCheck = LiveCheck.Failed, LiveCheckAttempts = attempts }, Verdict.Refuse,
            new Finding(ReasonCode.LiveCheckFailed, Effect.Refuse, "R-RE-03", NextStep.PassLiveCheck));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public void Decide_InPerson_IsNotRead(bool? inPerson) => AssertDecided(Rail() with { InPerson = inPerson }, Verdict.Grant);

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(null, true)]
    public void Decide_ApplicationsThisMonth_TheFourthIsSentToTheWindow(int? times, bool used)
    {
        Finding[] findings = used ? [s_quotaUsed] : [];
        AssertDecided(Rail().Applied(times), used ? Verdict.Refuse : Verdict.Grant, findings);
    }

    [Fact]
    public void Decide_SixAMonthUnderTheSecondEdition_TheSeventhIsRefused()
    {
        Assert.Empty(IssuancePolicy.Decide(Rail().Applied(5), TestEditions.Second).Findings);
        Assert.Equal([s_quotaUsed], IssuancePolicy.Decide(Rail().Applied(6), TestEditions.Second).Findings);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(3 * 3600, false)]
    [InlineData((3 * 3600) + 1, true)]
    [InlineData(24 * 3600, true)]
    public void Decide_OneIsValid_AnotherMayBeHadInItsLastThreeHours(int secondsLeft, bool refused)
    {
        Finding[] findings = refused ? [s_alreadyValid] : [];
        AssertDecided(Rail().Holding(TimeSpan.FromSeconds(secondsLeft)), refused ? Verdict.Refuse : Verdict.Grant, findings);
    }

    [Fact]
    public void Decide_AviationOneIsValid_IsNoObstacle() =>
        AssertDecided(Rail() with { History = Rail().History! with { ElectronicValidUntil = new ValidityEnds(null, At.AddDays(9)) } }, Verdict.Grant);

    [Fact]
    public void Decide_PaperIsValid_IsNoObstacle() =>
        AssertDecided(Rail() with { History = Rail().History! with { PaperValidUntil = new ValidityEnds(At.AddHours(9), null), PaperToday = 9, PaperLast7Days = 9 } }, Verdict.Grant);

    [Fact]
    public void Decide_BooksNotRead_CountAsFullAndAsHoldingOne()
    {
        AssertDecided(Rail() with { History = null }, Verdict.Refuse, s_quotaUsed, s_alreadyValid);
        AssertDecided(Rail() with { History = Rail().History! with { ElectronicValidUntil = null } }, Verdict.Refuse, s_alreadyValid);
        AssertDecided(Rail() with { History = Rail().History! with { ElectronicValidUntil = new ValidityEnds(ValidityEnds.Unread, null) } }, Verdict.Refuse, s_alreadyValid);
    }

    [Fact]
    public void Decide_NameNotStated_IsNoName() => AssertDecided(Rail() with { StatedName = null }, Verdict.Refuse, s_nameDisagrees);

    [Fact]
    public void Decide_RegisterSilent_IsToBeTriedAgain() =>
        AssertDecided(
            Rail().WithoutRecord(RegisterOutcome.Unavailable), Verdict.Refuse, new Finding(ReasonCode.RegisterUnavailable, Effect.Refuse, "R-C-04", NextStep.TryAgain));

    [Fact]
    public void Decide_SwitchOfTheRailWindow_IsNotReadElectronically() =>
        Assert.Equal(
            ReasonCode.CardNeverIssued,
            Assert.Single(IssuancePolicy.Decide(Rail().WithRecord(record => record with { Card = CardStatus.NeverIssued }), TestEditions.Second).Findings).Code);
}
