using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-C-07: not done is never a match.</summary>
public sealed class ComparisonRuleTests
{
    private static readonly Finding s_doubtful = new(ReasonCode.PhotoDoubtful, Effect.Review, "R-C-07", NextStep.AwaitSupervisor);

    [Theory]
    [InlineData(PhotoComparison.NotDone)]
    [InlineData(null)]
    public void Decide_NotCompared_Asks(PhotoComparison? comparison) =>
        AssertDecided(Ordinary() with { Comparison = comparison }, Verdict.Ask, new Finding(ReasonCode.ComparisonMissing, Effect.Ask, "R-C-07", NextStep.Compare));

    [Fact]
    public void Decide_Doubtful_AsksForPhotoEvidenceAndALetterIsNone() =>
        AssertDecided(
            Ordinary() with { Comparison = PhotoComparison.Doubtful, Evidence = [Letter] }, Verdict.Ask,
            new Finding(ReasonCode.EvidenceMissing, Effect.Ask, "R-C-07", NextStep.ShowPhotoEvidence), s_doubtful);

    [Fact]
    public void Decide_DoubtfulWithPhotoEvidence_IsReviewed() =>
        AssertDecided(Ordinary() with { Comparison = PhotoComparison.Doubtful, Evidence = [Licence] }, Verdict.Review, s_doubtful);

    [Fact]
    public void Decide_Mismatch_IsRefusedWhateverIsShown() =>
        AssertDecided(
            Ordinary() with { Comparison = PhotoComparison.Mismatch, Evidence = [Licence] }, Verdict.Refuse,
            new Finding(ReasonCode.PhotoMismatch, Effect.Refuse, "R-C-07", NextStep.CallSupervisor));

    [Fact]
    public void Decide_UnknownMember_IsABug() => Assert.Throws<ArgumentOutOfRangeException>(() => Decide(Ordinary() with { Comparison = (PhotoComparison)99 }));
}
