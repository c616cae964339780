using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk.View;

/// <summary>Where work goes on, as the name of the control that focus is sent to.</summary>
public static class FocusTarget
{
    // in the order in which an officer works: the face first, then the flight, which may end the case at once
    private static readonly (ReasonCode Code, string Target)[] s_asked =
    [
        (ReasonCode.ComparisonMissing, "judge"), (ReasonCode.DepartureMissing, "flight"), (ReasonCode.UnitLetterMissing, "evidence"), (ReasonCode.EvidenceMissing, "evidence"),
        (ReasonCode.GuardianMissing, "guardian"),
        (ReasonCode.OralCheckMissing, "oral"), (ReasonCode.EarlierPaperValid, "replacement"), (ReasonCode.ValidityTooShort, "validity"),
    ];

    /// <summary>The target of a screen as it now stands.</summary>
    public static string Of(DeskScreen screen) => screen.Case switch
    {
        null => "number",
        { State: CaseState.Open } when screen.ShowsGuardian => OfGuardian(screen.Case.Guardian),
        { State: CaseState.Issued or CaseState.Finished } => "finish",
        { State: CaseState.Parked } => "next",
        { State: CaseState.Approved } => "issue",
        // what a supervisor returned is read first: one press must not send it again
        { IsReturned: true } => "verdict",
        // nobody is pictured for a refusal
        { Decision.Verdict: Verdict.Refuse } when !screen.Retaking => "notice",
        { LivePicture: null } => "photo",
        _ when screen.Retaking => "photo",
        { Decision.Verdict: Verdict.Review, NamesHolder: false } => "holder",
        { Decision: var decision } => OfDecision(decision),
    };

    private static string OfGuardian(GuardianView? guardian) => guardian switch
    {
        null or { Fault: GuardianFault.NotInRegister or GuardianFault.Deceased or GuardianFault.TooYoung or GuardianFault.IsTraveller } => "guardian-number",
        { LivePicture: null } => "guardian-photo",
        { Comparison: Domain.Comparison.PhotoComparison.NotDone } => "guardian-judge",
        _ => "guardian-done",
    };

    private static string OfDecision(Decision decision) => decision.Verdict switch
    {
        Verdict.Grant => "issue",
        Verdict.Review => "park",
        Verdict.Refuse => "notice",
        Verdict.Ask => s_asked.FirstOrDefault(asked => decision.Findings.Any(finding => finding.Code == asked.Code)).Target ?? "notice",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Verdict, "A verdict without a next place."),
    };
}
