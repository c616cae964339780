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
public sealed class ParkCase(DeskBooks desk, SilentIssues silent, INewIds ids)
{
    /// <summary>Sends it; only a case whose verdict is 须复核, which names its traveller and has a picture to print.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, async (opened, token) =>
        {
            if (opened.Content.Decision is not { Verdict: Verdict.Review } decision) return CaseStep.Refused(opened, DeskFault.NotGranted);
            // R-P-02: whoever approves it makes a paper of it, which names somebody
            if (!opened.Content.NamesHolder) return CaseStep.Refused(opened, DeskFault.HolderMissing);
            if (!await HasPortraitAsync(opened, token)) return CaseStep.Refused(opened, DeskFault.PortraitMissing);
            if (opened.Content.Register is RegisterOutcome.Unavailable && await silent.IsCeilingReachedAsync(opened.Books, officer.OfficeCode, officer.DeskNumber, opened.At, token))
            {
                return CaseStep.Refused(opened, DeskFault.SilentCeilingReached);
            }
            // who came together is sent together; who needs no supervisor stays as he is
            var others = await VisitCases.OthersAsync(opened.Books, opened.Row, token);
            if (VisitCases.NotReadyForReview(opened.Row, others) is { } place) return CaseStep.Refused(opened, DeskFault.VisitNotReady, place);
            List<AuditNote> notes = [Send(opened.Row, opened.Content, requestId, opened, officer, decision)];
            foreach (var row in others.Where(VisitCases.WantsReview))
            {
                var content = CaseContent.FromJson(row.Content);
                notes.Add(Send(row, content, ids.Next(), opened, officer, content.Decision!));
                (row.SavedAt, row.Revision) = (opened.At, row.Revision + 1);
            }
            return new CaseStep(opened.Content, notes);
        }, cancellationToken);

    // R-P-10: what cannot be printed need not be approved
    private static Task<bool> HasPortraitAsync(OpenedCase opened, CancellationToken cancellationToken) => opened.Books.CasePictures.AnyAsync(
        picture => picture.CaseId == opened.Row.Id && (picture.Kind == CasePictureRow.Live || picture.Kind == CasePictureRow.Register), cancellationToken);

    private AuditNote Send(CaseRow row, CaseContent content, Guid requestId, OpenedCase opened, OfficerSession officer, Decision decision)
    {
        row.State = nameof(CaseState.Parked);
        opened.Books.Approvals.Add(new ApprovalRow
        {
            Id = ids.Next(), RequestId = requestId, CaseId = row.Id, OfficeCode = officer.OfficeCode, DeskNumber = officer.DeskNumber, ProposedAt = opened.At,
            ProposedBy = officer.OfficerNumber, Codes = ApprovedFindings.Of(decision).Text, DepartureAt = content.Departure, State = ApprovalState.Waiting,
        });
        return new AuditNote(AuditAct.CaseParked, AuditNote.Case(row.Id), nameof(CaseState.Parked));
    }
}
