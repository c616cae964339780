using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Tests.Benchmarks;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>rules.md 2: the strongest effect decides, all findings are told, and a certificate lasts 24 hours (R-RW-03).</summary>
public sealed class DecisionTests
{
    private static Finding Of(Effect effect) => new(ReasonCode.EvidenceMissing, effect, "R-C-03", NextStep.None);

    [Theory]
    [InlineData(Verdict.Grant)]
    [InlineData(Verdict.Grant, Effect.Note, Effect.Note)]
    [InlineData(Verdict.Review, Effect.Note, Effect.Review)]
    [InlineData(Verdict.Ask, Effect.Ask, Effect.Review, Effect.Note)]
    [InlineData(Verdict.Refuse, Effect.Review, Effect.Refuse, Effect.Ask)]
    public void VerdictOf_Findings_IsTheStrongestEffect(Verdict verdict, params Effect[] effects) => Assert.Equal(verdict, Decision.VerdictOf([.. effects.Select(Of)]));

    [Fact]
    public void VerdictOf_UnknownEffect_IsABug() => Assert.Throws<InvalidOperationException>(() => Decision.VerdictOf([Of((Effect)9)]));

    [Fact]
    public void Decide_ManyFaults_TellsAllStrongestFirstAndInTheOrderOfTheRules()
    {
        var facts = Ordinary().WithRecord(record => record with
        {
            Card = CardStatus.NeverIssued, PhotoTakenOn = null, InTransfer = true, Deceased = true, Wanted = true, TravelRestriction = true, Sex = null,
        }) with { InPerson = false, DocumentKind = null, Comparison = PhotoComparison.Doubtful };
        Assert.Equal(
            [
                "Refuse R-C-01 NotInPerson", "Refuse R-C-02 DocumentKindNotAccepted", "Refuse R-C-06 NumberNotUsable",
                "Ask R-C-07 EvidenceMissing", "Ask R-C-08 EvidenceMissing", "Ask R-C-09 EvidenceMissing", "Ask R-S-03 EvidenceMissing",
                "Review R-ID-03 SexDisagrees", "Review R-C-07 PhotoDoubtful", "Review R-C-08 RegisterPhotoMissing", "Review R-C-09 HouseholdInTransfer",
                "Review R-S-03 CardNeverIssued", "Review R-C-12 SystemCheckPending", "Note R-C-11 TravelRestriction",
            ],
            Decide(facts).Findings.Select(finding => $"{finding.Effect} {finding.Rule} {finding.Code}"));
    }

    [Fact]
    public void Decide_AnythingButARefusal_WouldLast24HoursFromTheDecision()
    {
        CaseFacts[] cases = [Ordinary(), Ordinary() with { SystemCheckDrawn = true }, Ordinary() with { Comparison = null }];
        Assert.Equal([Verdict.Grant, Verdict.Review, Verdict.Ask], cases.Select(facts => Decide(facts).Verdict));
        Assert.All(cases, facts => Assert.Equal(new Validity(At, At.AddHours(24)), Decide(facts).Validity));
    }

    [Fact]
    public void Decide_Refusal_HasNoValidity() => Assert.Null(Decide(Ordinary() with { InPerson = false }).Validity);

    [Fact]
    public void Decide_InstantWithTicks_IsCutToMicroseconds() =>
        Assert.Equal(new Validity(At, At.AddHours(24)), Decide(Ordinary() with { At = At.AddTicks(9) }).Validity);

    [Fact]
    public void Decide_AcrossTheEndOfAMonth_IsStill24Hours()
    {
        var lastMinute = new DateTimeOffset(2026, 2, 28, 15, 59, 0, TimeSpan.Zero);
        Assert.Equal(lastMinute.AddHours(24), Decide(Ordinary() with { At = lastMinute }).Validity!.Until);
    }

    [Theory]
    [InlineData((TravelMode)9, Channel.Window)]
    [InlineData(TravelMode.Rail, (Channel)9)]
    public void Decide_NoSuchModeOrChannel_IsABug(TravelMode mode, Channel channel) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Decide(Ordinary() with { Mode = mode, Channel = channel }));

    public static TheoryData<string> OrdinaryNames => [.. OrdinaryCases.All.Select(ordinary => ordinary.Name)];

    [Theory]
    [MemberData(nameof(OrdinaryNames))]
    public void Decide_OrdinaryCase_AllocatesLessThanTwoKilobytes(string name)
    {
        var facts = OrdinaryCases.All.Single(ordinary => ordinary.Name == name).Facts;
        Assert.InRange(Allocation.Of(() => IssuancePolicy.Decide(facts, PolicyEdition.Shipped)), 1, 2_047);
    }
}
