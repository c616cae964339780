using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-C-03, -04, -06, -08, -09, -10, -11, -12 and R-S-04: what the register answers.</summary>
public sealed class RegisterRuleTests
{
    private static Finding Review(ReasonCode code, string rule) => new(code, Effect.Review, rule, NextStep.AwaitSupervisor);

    private static Finding Ask(string rule, NextStep show) => new(ReasonCode.EvidenceMissing, Effect.Ask, rule, show);

    [Fact]
    public void Decide_NotInRegister_AsksForEvidence() =>
        AssertDecided(
            Ordinary().WithoutRecord(RegisterOutcome.NotFound), Verdict.Ask, Ask("R-C-03", NextStep.ShowEvidence), Review(ReasonCode.NotInRegister, "R-C-03"));

    [Fact]
    public void Decide_NotInRegisterWithAnyEvidence_IsReviewed() =>
        AssertDecided(Ordinary().WithoutRecord(RegisterOutcome.NotFound) with { Evidence = [Letter] }, Verdict.Review, Review(ReasonCode.NotInRegister, "R-C-03"));

    [Fact]
    public void Decide_RegisterSilent_AsksForPhotoEvidenceAndALetterIsNone() =>
        AssertDecided(
            Ordinary().WithoutRecord(RegisterOutcome.Unavailable) with { Evidence = [Letter] }, Verdict.Ask,
            Ask("R-C-04", NextStep.ShowPhotoEvidence), Review(ReasonCode.RegisterUnavailable, "R-C-04"));

    [Fact]
    public void Decide_RegisterSilentWithPhotoEvidence_IsReviewed() =>
        AssertDecided(
            Ordinary().WithoutRecord(RegisterOutcome.Unavailable) with { Evidence = [Letter, Licence] }, Verdict.Review, Review(ReasonCode.RegisterUnavailable, "R-C-04"));

    [Fact]
    public void Decide_RegisterNotAsked_IsAsIfItWereSilent() =>
        Assert.Equal(Decide(Ordinary().WithoutRecord(RegisterOutcome.Unavailable)).Findings, Decide(Ordinary() with { Register = null }).Findings);

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Decide_DeceasedOrNotSaid_IsRefused(bool? deceased) =>
        AssertDecided(
            Ordinary().WithRecord(record => record with { Deceased = deceased }), Verdict.Refuse,
            new Finding(ReasonCode.NumberNotUsable, Effect.Refuse, "R-C-06", NextStep.GoToHouseholdPolice));

    [Fact]
    public void Decide_NoRegisterPhoto_AsksForPhotoEvidence() =>
        AssertDecided(
            Ordinary().WithRecord(record => record with { PhotoTakenOn = null }) with { Evidence = [Letter] }, Verdict.Ask,
            Ask("R-C-08", NextStep.ShowPhotoEvidence), Review(ReasonCode.RegisterPhotoMissing, "R-C-08"));

    [Fact]
    public void Decide_NoRegisterPhotoWithPhotoEvidence_IsReviewed() =>
        AssertDecided(
            Ordinary().WithRecord(record => record with { PhotoTakenOn = null }) with { Evidence = [Licence] }, Verdict.Review,
            Review(ReasonCode.RegisterPhotoMissing, "R-C-08"));

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Decide_HouseholdInTransferOrNotSaid_AsksForEvidence(bool? inTransfer) =>
        AssertDecided(
            Ordinary().WithRecord(record => record with { InTransfer = inTransfer }), Verdict.Ask,
            Ask("R-C-09", NextStep.ShowEvidence), Review(ReasonCode.HouseholdInTransfer, "R-C-09"));

    [Fact]
    public void Decide_HouseholdInTransferWithEvidence_IsReviewed() =>
        AssertDecided(
            Ordinary().WithRecord(record => record with { InTransfer = true }) with { Evidence = [Letter] }, Verdict.Review,
            Review(ReasonCode.HouseholdInTransfer, "R-C-09"));

    [Fact]
    public void Decide_CardReportedLost_IsANote() =>
        AssertDecided(
            Ordinary().WithRecord(record => record with { Card = CardStatus.ReportedLost }), Verdict.Grant,
            new Finding(ReasonCode.CardReportedLost, Effect.Note, "R-C-10", NextStep.ReplaceCard));

    [Fact]
    public void Decide_CardExpired_IsGranted() => AssertDecided(Ordinary().WithRecord(record => record with { Card = CardStatus.Expired }), Verdict.Grant);

    [Fact]
    public void Decide_TravelRestriction_IsANote() =>
        AssertDecided(
            Ordinary().WithRecord(record => record with { TravelRestriction = true }), Verdict.Grant,
            new Finding(ReasonCode.TravelRestriction, Effect.Note, "R-C-11", NextStep.None));

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Decide_WantedOrNotSaid_IsReviewedAsIfDrawn(bool? wanted)
    {
        var facts = Ordinary().WithRecord(record => record with { Wanted = wanted });
        AssertDecided(facts, Verdict.Review, Review(ReasonCode.SystemCheckPending, "R-C-12"));
        Assert.Equal(Decide(Ordinary() with { SystemCheckDrawn = true }).Findings, Decide(facts).Findings);
    }

    [Fact]
    public void ToString_WantedOrDrawn_ReadsLikeAnyOther()
    {
        var wanted = Ordinary().WithRecord(record => record with { Wanted = true }) with { SystemCheckDrawn = true, StatedName = Name };
        Assert.Equal($"{Ordinary()} {Ordinary().Register}", $"{wanted} {wanted.Register}");
        Assert.DoesNotContain("1990", $"{wanted}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2016-02-01", false)]
    [InlineData("2016-01-31", true)]
    [InlineData("2001-01-01", true)]
    public void Decide_RegisterPhotoOfTenYears_IsNotedFromTheDay(string takenOn, bool noted)
    {
        var facts = Ordinary().WithRecord(record => record with { PhotoTakenOn = DateOnly.Parse(takenOn, null) });
        Finding[] findings = noted ? [new(ReasonCode.RegisterPhotoOld, Effect.Note, "R-S-04", NextStep.None)] : [];
        AssertDecided(facts, Verdict.Grant, findings);
    }

    [Theory]
    [InlineData("2026-02-28T15:59:59Z", false)]
    [InlineData("2026-02-28T16:00:00Z", true)]
    public void Decide_RegisterPhotoOfALeapDay_IsTenYearsOldOnTheFirstOfMarchInShanghai(string at, bool noted)
    {
        var facts = Ordinary().WithRecord(record => record with { PhotoTakenOn = new DateOnly(2016, 2, 29) }) with { At = DateTimeOffset.Parse(at, null) };
        Assert.Equal(noted, Decide(facts).Findings.Any(finding => finding.Code is ReasonCode.RegisterPhotoOld));
    }

    [Fact]
    public void From_EveryAnswer_TakesOverWhatTheRecordSays()
    {
        var record = new CitizenRecord
        {
            Number = Ordinary().Number!, Name = Name, Sex = StaffPortal.Domain.Identity.Sex.Female, EthnicGroup = StaffPortal.Domain.Identity.EthnicGroup.Of("01"),
            HouseholdPlace = "北京市", Card = CardStatus.Expired, PhotoTakenOn = new DateOnly(2019, 6, 1), InTransfer = true, Deceased = true, Wanted = true, TravelRestriction = true,
        };
        var expected = new RegisterFacts
        {
            Outcome = RegisterOutcome.Found, Name = record.Name, Sex = record.Sex, EthnicGroup = record.EthnicGroup, HouseholdPlace = "北京市", Card = record.Card,
            PhotoTakenOn = record.PhotoTakenOn, InTransfer = true, Deceased = true, Wanted = true, TravelRestriction = true,
        };
        Assert.Equal(expected, RegisterFacts.From(new RegisterAnswer.Found(record, null)));
        Assert.Equal(new RegisterFacts { Outcome = RegisterOutcome.NotFound }, RegisterFacts.From(new RegisterAnswer.NotFound()));
        Assert.Equal(new RegisterFacts { Outcome = RegisterOutcome.Unavailable }, RegisterFacts.From(new RegisterAnswer.Unavailable()));
        Assert.Equal("Found 1100**********" + record.Number.Value[^4..], $"{new RegisterAnswer.Found(record, null)}");
    }
}
