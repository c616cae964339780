using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Tests.Domain.Identity;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-S-01 and R-S-03: a card that was never issued.</summary>
public sealed class UnissuedCardRuleTests
{
    private static readonly Finding s_child = new(ReasonCode.ChildWithoutCard, Effect.Review, "R-S-01", NextStep.AwaitSupervisor);
    private static readonly Finding s_noFamilyEvidence = new(ReasonCode.EvidenceMissing, Effect.Ask, "R-S-01", NextStep.ShowFamilyEvidence);
    private static readonly Finding s_noGuardian = new(ReasonCode.GuardianMissing, Effect.Ask, "R-S-01", NextStep.BringGuardian);
    private static readonly Finding s_neverIssued = new(ReasonCode.CardNeverIssued, Effect.Review, "R-S-03", NextStep.AwaitSupervisor);

    [Fact]
    public void Decide_ChildWithoutCardFullyAccompanied_IsReviewed() => AssertDecided(ChildWithoutCard(), Verdict.Review, s_child);

    [Fact]
    public void Decide_BirthCertificate_ServesAsWell() =>
        AssertDecided(ChildWithoutCard() with { Evidence = [new(EvidenceKind.BirthCertificate, HasPhoto: false)] }, Verdict.Review, s_child);

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void Decide_ChildWithoutGuardian_AsksForOne(bool? verified) =>
        AssertDecided(ChildWithoutCard() with { GuardianVerified = verified }, Verdict.Ask, s_noGuardian, s_child);

    [Fact]
    public void Decide_ChildWithAnotherDocument_AsksForThatOfTheFamily() =>
        AssertDecided(ChildWithoutCard() with { Evidence = [Licence] }, Verdict.Ask, s_noFamilyEvidence, s_child);

    [Fact]
    public void Decide_ChildAlone_AsksForBoth() =>
        AssertDecided(ChildWithoutCard() with { Evidence = [], GuardianVerified = null }, Verdict.Ask, s_noFamilyEvidence, s_noGuardian, s_child);

    [Theory]
    [InlineData(PhotoComparison.NotDone)]
    [InlineData(PhotoComparison.Doubtful)]
    [InlineData(PhotoComparison.Mismatch)]
    public void Decide_ChildCompared_TheGuardianIsComparedInstead(PhotoComparison comparison) =>
        AssertDecided(ChildWithoutCard() with { Comparison = comparison }, Verdict.Review, s_child);

    [Fact]
    public void Decide_ChildNotInRegister_IsBoth() =>
        AssertDecided(
            ChildWithoutCard().WithoutRecord(RegisterOutcome.NotFound), Verdict.Review,
            new Finding(ReasonCode.NotInRegister, Effect.Review, "R-C-03", NextStep.AwaitSupervisor), s_child);

    [Fact]
    public void Decide_ChildWhileTheRegisterIsSilent_StillWantsPhotoEvidence() =>
        AssertDecided(
            ChildWithoutCard().WithoutRecord(RegisterOutcome.Unavailable), Verdict.Ask,
            new Finding(ReasonCode.EvidenceMissing, Effect.Ask, "R-C-04", NextStep.ShowPhotoEvidence),
            new Finding(ReasonCode.RegisterUnavailable, Effect.Review, "R-C-04", NextStep.AwaitSupervisor), s_child);

    [Fact]
    public void Decide_ChildWhoseCardTheRecordDoesNotTell_IsOneWithout() =>
        AssertDecided(ChildWithoutCard().WithRecord(record => record with { Card = null }), Verdict.Review, s_child);

    [Theory]
    [InlineData("20100201", true)]
    [InlineData("20100131", false)]
    [InlineData("20230201", true)]
    [InlineData("20260131", true)]
    public void Decide_SixteenthBirthday_EndsTheChild(string birthDate, bool child)
    {
        var facts = Ordinary().WithRecord(record => record with { Card = CardStatus.NeverIssued }) with
        {
            Number = Numbers.Of(birthDate), Evidence = [new(EvidenceKind.HouseholdRegister, HasPhoto: false)], GuardianVerified = true,
        };
        AssertDecided(facts, Verdict.Review, child ? s_child : s_neverIssued);
    }

    [Theory]
    [InlineData("2026-02-28T15:59:59.9999999Z", ReasonCode.ChildWithoutCard)]
    [InlineData("2026-02-28T16:00:00Z", ReasonCode.CardNeverIssued)]
    public void Decide_SixteenthBirthdayInShanghai_BeginsAtSixteenOClockUtc(string at, ReasonCode code)
    {
        var facts = ChildWithoutCard() with { Number = Numbers.Of("20100301"), At = DateTimeOffset.Parse(at, null) };
        Assert.Contains(Decide(facts).Findings, finding => finding.Code == code);
    }

    [Theory]
    [InlineData("2025-02-28T16:00:00Z", ReasonCode.CardNeverIssued)]
    [InlineData("2025-02-28T15:59:59Z", ReasonCode.ChildWithoutCard)]
    public void Decide_BornOnALeapDay_IsSixteenUnderAYoungerEditionOnTheFirstOfMarch(string at, ReasonCode code)
    {
        // 29 February 2012 to 1 March 2025 is thirteen years: the figure is the edition's
        var facts = ChildWithoutCard() with { Number = Numbers.Of("20120229"), At = DateTimeOffset.Parse(at, null) };
        var decision = IssuancePolicy.Decide(facts, PolicyEdition.Shipped with { ChildUnder = 13 });
        Assert.Contains(decision.Findings, finding => finding.Code == code);
    }

    [Theory]
    [InlineData(CardStatus.NeverIssued)]
    [InlineData(null)]
    public void Decide_GrownUpWithoutCard_AsksForEvidence(CardStatus? card) =>
        AssertDecided(
            Ordinary().WithRecord(record => record with { Card = card }), Verdict.Ask,
            new Finding(ReasonCode.EvidenceMissing, Effect.Ask, "R-S-03", NextStep.ShowEvidence), s_neverIssued);

    [Fact]
    public void Decide_GrownUpWithoutCardWithEvidence_IsReviewedAndComparedHimself()
    {
        var facts = Ordinary().WithRecord(record => record with { Card = CardStatus.NeverIssued }) with { Evidence = [Letter] };
        AssertDecided(facts, Verdict.Review, s_neverIssued);
        Assert.Equal(Verdict.Refuse, Decide(facts with { Comparison = PhotoComparison.Mismatch }).Verdict);
    }
}
