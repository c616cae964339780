using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Tests.Domain.Identity;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-S-02, R-S-05, and the switch of R-S-01 and R-S-03.</summary>
public sealed class SpecialCaseTests
{
    private static readonly EvidenceSeen s_letter = new(EvidenceKind.UnitLetter, HasPhoto: false);
    private static readonly Finding s_contact = new(ReasonCode.GuardianContact, Effect.Note, "R-S-02", NextStep.RecordGuardianContact);
    private static readonly Finding s_ownDocument = new(ReasonCode.OwnDocumentIsEnough, Effect.Note, "R-S-05", NextStep.None);

    private static Finding NoLetter(Effect effect) => new(ReasonCode.UnitLetterMissing, effect, "R-S-05", NextStep.BringUnitLetter);

    private static Finding Refers(string rule) => new(ReasonCode.ReferToOwnDocument, Effect.Refuse, rule, NextStep.UseOwnDocument);

    [Theory]
    [InlineData("20100201", true)]
    [InlineData("20100131", false)]
    public void Decide_ChildWithCard_IsServedAndItsGuardianRecorded(string birthDate, bool child)
    {
        Finding[] findings = child ? [s_contact] : [];
        AssertDecided(Ordinary() with { Number = Numbers.Of(birthDate) }, Verdict.Grant, findings);
        AssertDecided(AviationWindowCase.Ordinary() with { Number = Numbers.Of(birthDate) }, Verdict.Grant, findings);
    }

    [Fact]
    public void Decide_ChildWithoutNumber_GoesByBirthDateAndDocument()
    {
        var facts = ChildWithoutCard().WithoutRecord(RegisterOutcome.NotFound) with { Number = null, BirthDate = new DateOnly(2025, 12, 1) };
        AssertDecided(
            facts, Verdict.Review, new Finding(ReasonCode.NotInRegister, Effect.Review, "R-C-03", NextStep.AwaitSupervisor),
            new Finding(ReasonCode.ChildWithoutCard, Effect.Review, "R-S-01", NextStep.AwaitSupervisor));
    }

    [Fact]
    public void Decide_ChildFoundWithACardButWithoutNumber_IsReviewedAndComparedItself()
    {
        var facts = ChildWithoutCard().WithRecord(record => record with { Card = CardStatus.Issued, PhotoTakenOn = new DateOnly(2024, 1, 1) }) with
        {
            Number = null, BirthDate = new DateOnly(2020, 1, 1),
        };
        AssertDecided(
            facts, Verdict.Ask, new Finding(ReasonCode.ComparisonMissing, Effect.Ask, "R-C-07", NextStep.Compare),
            new Finding(ReasonCode.SexDisagrees, Effect.Review, "R-ID-03", NextStep.AwaitSupervisor),
            new Finding(ReasonCode.ChildWithoutCard, Effect.Review, "R-S-01", NextStep.AwaitSupervisor));
    }

    [Fact]
    public void Decide_BirthDateBesideANumber_IsNotRead() => AssertDecided(Ordinary() with { BirthDate = new DateOnly(2025, 12, 1) }, Verdict.Grant);

    [Fact]
    public void Decide_SoldierWithLetterByRail_IsServedAndToldThatHisDocumentIsEnough() =>
        AssertDecided(Ordinary() with { ActiveMilitary = true, Evidence = [s_letter] }, Verdict.Grant, s_ownDocument);

    [Fact]
    public void Decide_SoldierWithLetterByAir_IsServed() => AssertDecided(AviationWindowCase.Ordinary() with { ActiveMilitary = true, Evidence = [s_letter] }, Verdict.Grant);

    [Theory]
    [InlineData(false, Effect.Ask, Verdict.Ask)]
    [InlineData(true, Effect.Refuse, Verdict.Refuse)]
    public void Decide_SoldierWithoutLetter_IsAskedOrRefused(bool statedMissing, Effect effect, Verdict verdict) =>
        AssertDecided(
            Ordinary() with { ActiveMilitary = true, UnitLetterStatedMissing = statedMissing, Evidence = [new(EvidenceKind.MilitaryDocument, HasPhoto: true)] }, verdict,
            NoLetter(effect), s_ownDocument);

    [Fact]
    public void Decide_LetterThatTurnsUp_MakesTheStatementIdle() =>
        AssertDecided(Ordinary() with { ActiveMilitary = true, UnitLetterStatedMissing = true, Evidence = [s_letter] }, Verdict.Grant, s_ownDocument);

    [Fact]
    public void Decide_SoldierNotInRegister_IsReviewed() =>
        AssertDecided(
            Ordinary().WithoutRecord(RegisterOutcome.NotFound) with { ActiveMilitary = true, Evidence = [s_letter] }, Verdict.Review,
            new Finding(ReasonCode.NotInRegister, Effect.Review, "R-C-03", NextStep.AwaitSupervisor), s_ownDocument);

    [Fact]
    public void Decide_SoldierElsewhere_IsSentToTheWindow()
    {
        Finding[] findings = [new(ReasonCode.MilitaryAtWindowOnly, Effect.Refuse, "R-S-05", NextStep.GoToWindow)];
        AssertDecided(KioskCase.Rail() with { ActiveMilitary = true, Evidence = [s_letter] }, Verdict.Refuse, findings);
        AssertDecided(ElectronicCase.Aviation() with { ActiveMilitary = true }, Verdict.Refuse, findings);
    }

    [Fact]
    public void Decide_SwitchRefers_ChildAndGrownUpByRailGoOnTheirOwnDocuments()
    {
        var grown = Ordinary().WithRecord(record => record with { Card = CardStatus.NeverIssued }) with { Evidence = [Licence] };
        Assert.Equal([Refers("R-S-01")], IssuancePolicy.Decide(ChildWithoutCard(), TestEditions.Second).Findings);
        Assert.Equal([Refers("R-S-03")], IssuancePolicy.Decide(grown, TestEditions.Second).Findings);
    }

    [Fact]
    public void Decide_SwitchRefers_ByAirNothingChanges()
    {
        var child = ChildWithoutCard() with { Mode = TravelMode.Aviation, Flight = AviationWindowCase.Flight };
        Assert.Equal(Decide(child).Findings, IssuancePolicy.Decide(child, TestEditions.Second).Findings);
    }

    [Fact]
    public void Decide_SystemCheck_LeavesAsTheWindowsElsewhere()
    {
        foreach (var change in (Func<CaseFacts, CaseFacts>[])[facts => facts with { SystemCheckDrawn = true }, facts => facts.WithRecord(record => record with { Wanted = true })])
        {
            AssertDecided(change(KioskCase.Rail()), Verdict.Refuse, new Finding(ReasonCode.WindowOnly, Effect.Refuse, "R-K-05", NextStep.GoToWindow));
            AssertDecided(change(ElectronicCase.Rail()), Verdict.Refuse, new Finding(ReasonCode.WindowOnly, Effect.Refuse, "R-C-12", NextStep.GoToWindow));
        }
    }
}
