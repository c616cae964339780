using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Sends a case to the supervisors (提交复核): it keeps all it holds, and the desk may stay with it or take the next traveller.</summary>
public sealed class ParkCase(DeskBooks desk, INewIds ids)
{
    /// <summary>Sends it; only a case whose verdict is 须复核, which names its traveller and has a picture to print.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, async (opened, cancelled) =>
        {
            if (opened.Content.Decision is not { Verdict: Verdict.Review } decision) return CaseStep.Refused(opened, DeskFault.NotGranted);
            // R-P-02: whoever approves it makes a paper of it, which names somebody
            if (!opened.Content.NamesHolder) return CaseStep.Refused(opened, DeskFault.HolderMissing);
            if (!await HasPortraitAsync(opened, cancelled)) return CaseStep.Refused(opened, DeskFault.PortraitMissing);
            opened.Row.State = nameof(CaseState.Parked);
            opened.Books.Approvals.Add(Asked(requestId, opened, decision, officer));
            return new CaseStep(opened.Content, [new AuditNote(AuditAct.CaseParked, AuditNote.Case(caseId), nameof(CaseState.Parked))]);
        }, cancellationToken);

    // R-P-10: what cannot be printed need not be approved
    private static Task<bool> HasPortraitAsync(OpenedCase opened, CancellationToken cancellationToken) => opened.Books.CasePictures.AnyAsync(
        picture => picture.CaseId == opened.Row.Id && (picture.Kind == CasePictureRow.Live || picture.Kind == CasePictureRow.Register), cancellationToken);

    private ApprovalRow Asked(Guid requestId, OpenedCase opened, Decision decision, OfficerSession officer) => new()
    {
        Id = ids.Next(), RequestId = requestId, CaseId = opened.Row.Id, OfficeCode = officer.OfficeCode, DeskNumber = officer.DeskNumber, ProposedAt = opened.At,
        ProposedBy = officer.OfficerNumber, Codes = ApprovedFindings.Of(decision).Text, DepartureAt = opened.Content.Flight?.Departure, State = ApprovalState.Waiting,
    };
}
