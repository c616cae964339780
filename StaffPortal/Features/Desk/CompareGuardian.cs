using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes the officer's comparison of the guardian with his register photo (R-S-01).</summary>
public sealed class CompareGuardian(DeskBooks desk)
{
    /// <summary>Writes it; before there is a live picture of him, or a note that there is none, it is refused.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, PhotoComparison comparison, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) =>
        {
            if (opened.Content.Guardian is not { LivePicture: not null } guardian) return Task.FromResult(CaseStep.Refused(opened, DeskFault.PictureMissing));
            var compared = guardian with { Comparison = comparison, ComparedAt = opened.At };
            return Task.FromResult(new CaseStep(
                opened.Content with { Guardian = compared }, comparison == guardian.Comparison ? [] : [LookUpGuardian.Note(AuditAct.Compared, opened, comparison.ToString())]));
        }, cancellationToken);
}
