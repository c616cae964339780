using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Puts the guardian's live picture into the case, in place of an earlier one; a comparison with the earlier one is taken back.</summary>
public sealed class TakeGuardianPicture(DeskBooks desk)
{
    /// <summary>Stores a picture that was read and re-encoded already.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, byte[] jpeg, PictureSource source, OfficerSession officer, CancellationToken cancellationToken) =>
        TakeAsync(requestId, caseId, jpeg, source, officer, cancellationToken);

    /// <summary>Records that there is no live picture of him.</summary>
    public Task<DeskResult> GiveUpAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) =>
        TakeAsync(requestId, caseId, null, PictureSource.None, officer, cancellationToken);

    private Task<DeskResult> TakeAsync(Guid requestId, Guid caseId, byte[]? jpeg, PictureSource source, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, async (opened, token) =>
        {
            if (opened.Content.Guardian is not { } guardian) return CaseStep.Refused(opened, DeskFault.ChangedMeanwhile);
            await opened.Books.CasePictures.Where(picture => picture.CaseId == caseId && picture.Kind == CasePictureRow.GuardianLive).ExecuteDeleteAsync(token);
            if (jpeg is not null) opened.Books.CasePictures.Add(new CasePictureRow { CaseId = caseId, Kind = CasePictureRow.GuardianLive, Jpeg = jpeg, At = opened.At });
            var pictured = guardian with { LivePicture = source, LivePictureAt = opened.At, Comparison = PhotoComparison.NotDone, ComparedAt = null };
            return new CaseStep(opened.Content with { Guardian = pictured }, [LookUpGuardian.Note(AuditAct.PictureTaken, opened, source.ToString())]);
        }, cancellationToken);
}
