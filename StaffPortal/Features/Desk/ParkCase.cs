using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Parks a case that a supervisor must look at (提交复核): the desk is free for the next traveller, the case keeps all it holds.</summary>
public sealed class ParkCase(DeskBooks desk, SilentIssues silent)
{
    /// <summary>Parks it; only a case whose verdict is 须复核 and which names its traveller.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, async (opened, token) =>
        {
            if (opened.Content.Decision?.Verdict is not Verdict.Review) return CaseStep.Refused(opened, DeskFault.NotGranted);
            // R-P-02: whoever approves it makes a paper of it, which names somebody
            if (!opened.Content.NamesHolder) return CaseStep.Refused(opened, DeskFault.HolderMissing);
            if (opened.Content.Register is RegisterOutcome.Unavailable && await silent.IsCeilingReachedAsync(opened.Books, officer.OfficeCode, officer.DeskNumber, opened.At, token))
            {
                return CaseStep.Refused(opened, DeskFault.SilentCeilingReached);
            }
            // who came together is sent together
            var others = await VisitCases.OthersAsync(opened.Books, opened.Row, token);
            if (VisitCases.NotReadyForReview(opened.Row, others) is { } place) return CaseStep.Refused(opened, DeskFault.VisitNotReady, place);
            foreach (var row in others) VisitCases.Park(row, opened.At);
            opened.Row.State = nameof(CaseState.Parked);
            return new CaseStep(opened.Content, [.. others.Append(opened.Row).Select(row => new AuditNote(AuditAct.CaseParked, AuditNote.Case(row.Id), nameof(CaseState.Parked)))]);
        }, cancellationToken);
}
