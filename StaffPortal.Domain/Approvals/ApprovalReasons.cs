using StaffPortal.Domain.Policy;

namespace StaffPortal.Domain.Approvals;

/// <summary>Which reasons fit an approval, and which a return.</summary>
public static class ApprovalReasons
{
    /// <summary>Most characters of a supervisor's own words.</summary>
    public const int LongestWords = 200;

    /// <summary>Why a case is returned.</summary>
    public static IReadOnlyList<ApprovalReason> ForReturn { get; } =
        [ApprovalReason.MoreIsWanted, ApprovalReason.NotTheSamePerson, ApprovalReason.NotToBeIssued, ApprovalReason.Other];

    /// <summary>Why a case with these findings is approved, the likeliest first; another ground can always be told in words.</summary>
    public static IReadOnlyList<ApprovalReason> ForApproval(IReadOnlyCollection<ReasonCode> codes)
    {
        List<ApprovalReason> fit = [];
        if (codes.Contains(ReasonCode.ChildWithoutCard)) fit.Add(ApprovalReason.GuardianAgrees);
        if (codes.Contains(ReasonCode.OralCheckOnly)) fit.Add(ApprovalReason.OralCheckRight);
        if (codes.Any(code => code is not (ReasonCode.ChildWithoutCard or ReasonCode.OralCheckOnly or ReasonCode.SystemCheckPending))) fit.Add(ApprovalReason.EvidenceMatches);
        return [.. fit, ApprovalReason.ConfirmedElsewhere, ApprovalReason.Other];
    }

    /// <summary>Whether a reason and the words with it tell enough: <see cref="ApprovalReason.Other"/> says nothing by itself.</summary>
    public static bool Tell(ApprovalReason reason, string? words) =>
        (words?.Length ?? 0) <= LongestWords && (reason is not ApprovalReason.Other || !string.IsNullOrWhiteSpace(words));
}
