using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using static StaffPortal.Tests.Domain.Policy.AviationWindowCase;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-AW-02 and R-AW-03: a document besides the register, or the oral check of somebody who has none.</summary>
public sealed class AviationEvidenceRuleTests
{
    private static readonly Finding s_missing = new(ReasonCode.EvidenceMissing, Effect.Ask, "R-AW-02", NextStep.ShowEvidence);
    private static readonly Finding s_oralMissing = new(ReasonCode.OralCheckMissing, Effect.Ask, "R-AW-03", NextStep.AskOrally);
    private static readonly Finding s_oralOnly = new(ReasonCode.OralCheckOnly, Effect.Review, "R-AW-03", NextStep.AwaitSupervisor);
    private static readonly Finding s_oralFailed = new(ReasonCode.OralCheckFailed, Effect.Refuse, "R-AW-03", NextStep.ShowEvidence);

    public static TheoryData<EvidenceKind> Kinds => [.. Enum.GetValues<EvidenceKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Decide_AnyKindWithOrWithoutPhoto_IsEnough(EvidenceKind kind)
    {
        AssertDecided(AviationWindowCase.Ordinary() with { Evidence = [new EvidenceSeen(kind, HasPhoto: false)] }, Verdict.Grant);
        AssertDecided(AviationWindowCase.Ordinary() with { Evidence = [new EvidenceSeen(kind, HasPhoto: true)] }, Verdict.Grant);
    }

    [Fact]
    public void Decide_NoDocument_IsAskedForOne() => AssertDecided(AviationWindowCase.Ordinary() with { Evidence = [] }, Verdict.Ask, s_missing);

    [Theory]
    [InlineData(null)]
    [InlineData(OralCheck.NotDone)]
    public void Decide_NothingToShow_IsAskedOrally(OralCheck? done) => AssertDecided(EmptyHanded(done), Verdict.Ask, s_oralMissing);

    [Fact]
    public void Decide_OralCheckPassed_IsReviewed() => AssertDecided(EmptyHanded(OralCheck.Passed), Verdict.Review, s_oralOnly);

    [Fact]
    public void Decide_OralCheckFailed_IsRefused() => AssertDecided(EmptyHanded(OralCheck.Failed), Verdict.Refuse, s_oralFailed);

    [Theory]
    [InlineData(OralCheck.Failed)]
    [InlineData(OralCheck.Passed)]
    public void Decide_DocumentThatTurnsUp_MakesTheOralCheckIdle(OralCheck done) => AssertDecided(EmptyHanded(done) with { Evidence = [Letter] }, Verdict.Grant);

    [Fact]
    public void Decide_NothingToShow_SilencesTheAskOfThisRuleOnly() =>
        AssertDecided(
            EmptyHanded(OralCheck.Passed).WithRecord(record => record with { InTransfer = true }), Verdict.Ask,
            new Finding(ReasonCode.EvidenceMissing, Effect.Ask, "R-C-09", NextStep.ShowEvidence),
            new Finding(ReasonCode.HouseholdInTransfer, Effect.Review, "R-C-09", NextStep.AwaitSupervisor), s_oralOnly);

    [Fact]
    public void Decide_NothingSaidAndOralCheckPassed_IsStillAskedForADocument() =>
        AssertDecided(AviationWindowCase.Ordinary() with { Evidence = [], OralCheck = OralCheck.Passed }, Verdict.Ask, s_missing);

    [Fact]
    public void Decide_ChildWithoutCard_IsToldThatItsOwnDocumentIsEnough() =>
        AssertDecided(
            ChildWithoutCard() with { Mode = AviationWindowCase.Ordinary().Mode, Flight = Flight }, Verdict.Review,
            new Finding(ReasonCode.ChildWithoutCard, Effect.Review, "R-S-01", NextStep.AwaitSupervisor),
            new Finding(ReasonCode.OwnDocumentIsEnough, Effect.Note, "R-S-01", NextStep.None));

    [Fact]
    public void Decide_CardNeverIssued_IsReviewedWithTheDocumentThatIsThere() =>
        AssertDecided(
            AviationWindowCase.Ordinary().WithRecord(record => record with { Card = CardStatus.NeverIssued }), Verdict.Review,
            new Finding(ReasonCode.CardNeverIssued, Effect.Review, "R-S-03", NextStep.AwaitSupervisor));

    [Theory]
    [InlineData(0, OralCheck.NotDone)]
    [InlineData(4, OralCheck.NotDone)]
    [InlineData(5, OralCheck.Passed)]
    public void Outcome_SoManyRightAnswers_IsPassedOnlyWhereAllWereAsked(int answers, OralCheck outcome) =>
        Assert.Equal(outcome, OralCheckAnswers.Outcome(Enum.GetValues<OralQuestion>().Take(answers).ToDictionary(question => question, _ => true)));

    [Fact]
    public void Outcome_OneWrongAnswer_IsFailedAtOnce() =>
        Assert.Equal(OralCheck.Failed, OralCheckAnswers.Outcome(new Dictionary<OralQuestion, bool> { [OralQuestion.Address] = false }));
}
