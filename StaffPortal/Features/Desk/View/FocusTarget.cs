using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk.View;

/// <summary>Where work goes on, as the name of the control that focus is sent to.</summary>
public static class FocusTarget
{
    /// <summary>The target of a screen as it now stands.</summary>
    public static string Of(DeskScreen screen) => screen.Case switch
    {
        null => "number",
        { State: CaseState.Issued or CaseState.Finished } => "finish",
        { State: CaseState.Parked } => "next",
        { LivePicture: null } => "photo",
        _ when screen.Retaking => "photo",
        { Decision: var decision } => OfDecision(decision),
    };

    private static string OfDecision(Decision decision) => decision.Verdict switch
    {
        Verdict.Grant => "issue",
        Verdict.Review => "park",
        Verdict.Refuse => "notice",
        Verdict.Ask when decision.Findings.Any(finding => finding.Code is ReasonCode.ComparisonMissing) => "judge",
        Verdict.Ask when decision.Findings.Any(finding => finding.Code is ReasonCode.EvidenceMissing) => "evidence",
        Verdict.Ask => "notice",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Verdict, "A verdict without a next place."),
    };
}
