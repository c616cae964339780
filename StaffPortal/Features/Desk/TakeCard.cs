using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>
/// Writes into the case what the reader read of the traveller's card: the name in its chip, which is held against the register's (R-C-05), and the
/// photo, which stands in for the register's where that gives none. The number itself comes in through the number field.
/// </summary>
public sealed class TakeCard(DeskBooks desk)
{
    /// <summary>Writes the name; one that cannot be a name is left out.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, string name, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) => Task.FromResult(new CaseStep(
            opened.Content with { CardReadAt = opened.At, StatedName = PersonName.TryParse(name, out var read, out PersonNameFault _) ? read.Value : opened.Content.StatedName },
            [new AuditNote(AuditAct.CardRead, AuditNote.Case(caseId), "Read")])), cancellationToken);

    /// <summary>Stores a photo that was read and re-encoded already, in place of an earlier one.</summary>
    public Task<DeskResult> PhotoAsync(Guid requestId, Guid caseId, byte[] jpeg, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, async (opened, token) =>
        {
            await opened.Books.CasePictures.Where(picture => picture.CaseId == caseId && picture.Kind == CasePictureRow.Card).ExecuteDeleteAsync(token);
            opened.Books.CasePictures.Add(new CasePictureRow { CaseId = caseId, Kind = CasePictureRow.Card, Jpeg = jpeg, At = opened.At });
            return new CaseStep(opened.Content with { CardPhotoAt = opened.At }, [new AuditNote(AuditAct.CardRead, AuditNote.Case(caseId), "Photo")]);
        }, cancellationToken);
}
