using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Puts a picture of a document that was seen into the case, in place of an earlier one.</summary>
public sealed class TakeEvidencePicture(DeskBooks desk)
{
    /// <summary>Stores a picture that was read and re-encoded already; of a document that was not seen there is none.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, EvidenceKind kind, byte[] jpeg, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, async (opened, token) =>
        {
            if (opened.Content.Evidence.All(seen => seen.Kind != kind)) return CaseStep.Refused(opened, DeskFault.ChangedMeanwhile);
            var stored = CasePictureRow.Evidence + kind;
            await opened.Books.CasePictures.Where(picture => picture.CaseId == caseId && picture.Kind == stored).ExecuteDeleteAsync(token);
            opened.Books.CasePictures.Add(new CasePictureRow { CaseId = caseId, Kind = stored, Jpeg = jpeg, At = opened.At });
            var before = opened.Content.Documents ?? [];
            var noted = (before.FirstOrDefault(document => document.Kind == kind) ?? new EvidenceContent(kind)) with { PictureAt = opened.At };
            return new CaseStep(opened.Content with { Documents = [.. before.Where(document => document.Kind != kind), noted] }, [Note(caseId, kind)]);
        }, cancellationToken);

    private static AuditNote Note(Guid caseId, EvidenceKind kind) => new(
        AuditAct.PictureTaken, AuditNote.Case(caseId), "Document", Detail: new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = kind.ToString() });
}
