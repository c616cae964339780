using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Puts a live picture into the case, in place of an earlier one; a comparison with the earlier one is taken back.</summary>
public sealed class TakeLivePicture(DeskBooks desk)
{
    /// <summary>Stores a picture that was read and re-encoded already.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, byte[] jpeg, PictureSource source, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, async (opened, token) =>
        {
            await RemoveEarlierAsync(opened, token);
            opened.Books.CasePictures.Add(new CasePictureRow { CaseId = caseId, Kind = CasePictureRow.Live, Jpeg = jpeg, At = opened.At });
            return Step(opened, source);
        }, cancellationToken);

    /// <summary>Records that there is no live picture.</summary>
    public Task<DeskResult> GiveUpAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, async (opened, token) =>
        {
            await RemoveEarlierAsync(opened, token);
            return Step(opened, PictureSource.None);
        }, cancellationToken);

    private static Task<int> RemoveEarlierAsync(OpenedCase opened, CancellationToken cancellationToken) =>
        opened.Books.CasePictures.Where(picture => picture.CaseId == opened.Row.Id && picture.Kind == CasePictureRow.Live).ExecuteDeleteAsync(cancellationToken);

    private static CaseStep Step(OpenedCase opened, PictureSource source) => new(
        opened.Content with { LivePicture = source, LivePictureAt = opened.At, Comparison = PhotoComparison.NotDone },
        [new AuditNote(AuditAct.PictureTaken, AuditNote.Case(opened.Row.Id), source.ToString())]);
}
