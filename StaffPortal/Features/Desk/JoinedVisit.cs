using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>A visit that a further traveller joins: the guardian who was verified for one child serves the next one too (R-S-01).</summary>
internal sealed class JoinedVisit
{
    private readonly CaseRow _companion;
    private readonly GuardianContent? _guardian;

    private JoinedVisit(CaseRow companion) => (_companion, _guardian) = (companion, CaseContent.FromJson(companion.Content).Guardian);

    /// <summary>Of all its cases.</summary>
    public Guid Id => _companion.VisitId!.Value;

    /// <summary>The visit of an open case of this desk, which begins with its second traveller; null where there is no such case. Within the caller's transaction.</summary>
    public static async Task<JoinedVisit?> JoinAsync(PortalDbContext books, Guid companion, OfficerSession officer, INewIds ids, CancellationToken cancellationToken)
    {
        var row = await books.Cases.SingleOrDefaultAsync(
            c => c.Id == companion && c.OfficeCode == officer.OfficeCode && c.DeskNumber == officer.DeskNumber && c.State == nameof(CaseState.Open), cancellationToken);
        if (row is null) return null;
        if (row.VisitId is null)
        {
            row.VisitId = ids.Next();
            row.Revision++;
            // at once: what the desk finishes is read from the books, and leaves this visit alone
            await books.SaveChangesAsync(cancellationToken);
        }
        return new JoinedVisit(row);
    }

    /// <summary>A child brings the guardian with it; nobody is his own, which the decision would say, and a grown-up needs none.</summary>
    public CaseContent Bring(CaseContent content, PolicyEdition edition, DateTimeOffset at) =>
        (content with { DecidedAt = at }).ToFacts(edition).AgeToday < edition.ChildUnder ? content with { Guardian = _guardian } : content;

    /// <summary>The guardian's pictures, for the case that he now stands in too.</summary>
    public async Task CopyPicturesAsync(PortalDbContext books, Guid caseId, CancellationToken cancellationToken)
    {
        var pictures = await books.CasePictures.AsNoTracking()
            .Where(picture => picture.CaseId == _companion.Id && (picture.Kind == CasePictureRow.GuardianRegister || picture.Kind == CasePictureRow.GuardianLive))
            .ToListAsync(cancellationToken);
        books.CasePictures.AddRange(pictures.Select(picture => new CasePictureRow { CaseId = caseId, Kind = picture.Kind, Jpeg = picture.Jpeg, At = picture.At }));
    }
}
