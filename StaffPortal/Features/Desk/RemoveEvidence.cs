using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Policy;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Takes back a document that was added by mistake, with all that was noted of it and its picture; the trail keeps both.</summary>
public sealed class RemoveEvidence(DeskBooks desk)
{
    /// <summary>Takes it back.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, EvidenceSeen evidence, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, async (opened, token) =>
        {
            EvidenceSeen[] seen = [.. opened.Content.Evidence.Where(other => other != evidence)];
            var kind = CasePictureRow.Evidence + evidence.Kind;
            await opened.Books.CasePictures.Where(picture => picture.CaseId == caseId && picture.Kind == kind).ExecuteDeleteAsync(token);
            var content = opened.Content with { Evidence = seen, Documents = opened.Content.Documents?.Where(document => document.Kind != evidence.Kind).ToArray() };
            return new CaseStep(content, [AddEvidence.Note(opened, evidence, "TakenBack")]);
        }, cancellationToken);
}
