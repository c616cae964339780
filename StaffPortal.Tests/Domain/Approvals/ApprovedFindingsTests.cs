using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Tests.Domain.Approvals;

/// <summary>What an approval is of, and what it is not.</summary>
public sealed class ApprovedFindingsTests
{
    private static readonly Finding s_doubtful = new(ReasonCode.PhotoDoubtful, Effect.Review, "R-C-07", NextStep.None);
    private static readonly Finding s_transfer = new(ReasonCode.HouseholdInTransfer, Effect.Review, "R-C-09", NextStep.None);
    private static readonly Finding s_note = new(ReasonCode.CardReportedLost, Effect.Note, "R-C-10", NextStep.None);
    private static readonly Finding s_asked = new(ReasonCode.EvidenceMissing, Effect.Ask, "R-C-07", NextStep.None);
    private static readonly Finding s_refused = new(ReasonCode.TooCloseToDeparture, Effect.Refuse, "R-AW-04", NextStep.None);

    [Fact]
    public void Of_ADecision_HoldsTheReviewingCodesAloneInTheOrderOfTheirLetters()
    {
        var approved = ApprovedFindings.Of(Decision(s_note, s_doubtful, s_transfer, s_doubtful));
        Assert.Equal("HouseholdInTransfer PhotoDoubtful", approved.Text);
        Assert.Equal(approved.Text, ApprovedFindings.Stored(approved.Text).Text);
    }

    [Fact]
    public void Allow_TheSameReviewsOrFewer_IsSo()
    {
        var approved = ApprovedFindings.Of(Decision(s_doubtful, s_transfer));
        Assert.True(approved.Allow(Decision(s_doubtful, s_transfer)));
        Assert.True(approved.Allow(Decision(s_transfer, s_note)));
    }

    [Fact]
    public void Allow_AReviewThatWasNotApproved_IsNot() => Assert.False(ApprovedFindings.Of(Decision(s_doubtful)).Allow(Decision(s_doubtful, s_transfer)));

    [Fact]
    public void Allow_AskedOrRefusedMeanwhile_IsNot()
    {
        var approved = ApprovedFindings.Of(Decision(s_doubtful));
        Assert.False(approved.Allow(Decision(s_doubtful, s_asked)));
        Assert.False(approved.Allow(Decision(s_doubtful, s_refused)));
    }

    [Theory]
    [InlineData(ReasonCode.PhotoDoubtful, ApprovalReason.EvidenceMatches)]
    [InlineData(ReasonCode.ChildWithoutCard, ApprovalReason.GuardianAgrees)]
    [InlineData(ReasonCode.OralCheckOnly, ApprovalReason.OralCheckRight)]
    [InlineData(ReasonCode.SystemCheckPending, ApprovalReason.ConfirmedElsewhere)]
    public void ForApproval_ACode_BeginsWithTheReasonThatFitsIt(ReasonCode code, ApprovalReason first)
    {
        var reasons = ApprovalReasons.ForApproval([code]);
        Assert.Equal((first, ApprovalReason.Other), (reasons[0], reasons[^1]));
        Assert.DoesNotContain(ApprovalReason.NotToBeIssued, reasons);
    }

    [Theory]
    [InlineData(ApprovalReason.MoreIsWanted, null, true)]
    [InlineData(ApprovalReason.Other, null, false)]
    [InlineData(ApprovalReason.Other, "  ", false)]
    [InlineData(ApprovalReason.Other, "已电话核实", true)]
    public void Tell_AReason_OtherNeedsWords(ApprovalReason reason, string? words, bool tells) => Assert.Equal(tells, ApprovalReasons.Tell(reason, words));

    [Fact]
    public void Tell_MoreThanTwoHundredCharacters_DoesNot()
    {
        Assert.True(ApprovalReasons.Tell(ApprovalReason.Other, new string('字', 200)));
        Assert.False(ApprovalReasons.Tell(ApprovalReason.MoreIsWanted, new string('字', 201)));
    }

    private static Decision Decision(params Finding[] findings) => new(StaffPortal.Domain.Policy.Decision.VerdictOf(findings), findings, "2022-01", null);
}
