using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Documents;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Desk;

/// <summary>The pictures of a case beside the traveller's own: of the guardian, and of documents.</summary>
internal static class FurtherPictures
{
    /// <summary>Maps them below the case's address.</summary>
    public static void MapFurtherPictures(this RouteGroupBuilder desk)
    {
        desk.MapGet("/guardian-photo", (Guid caseId, HttpContext http, IDbContextFactory<PortalDbContext> books, CancellationToken token) =>
            DeskEndpoints.PictureAsync(caseId, CasePictureRow.GuardianRegister, http, books, token));
        desk.MapGet("/guardian-picture", (Guid caseId, HttpContext http, IDbContextFactory<PortalDbContext> books, CancellationToken token) =>
            DeskEndpoints.PictureAsync(caseId, CasePictureRow.GuardianLive, http, books, token));
        desk.MapPost("/guardian-picture", (Guid caseId, string? source, HttpContext http, IAntiforgery antiforgery, PictureReader reader, TakeGuardianPicture take, CancellationToken token) =>
            DeskEndpoints.TakeAsync(source, http, antiforgery, reader, async taken =>
            {
                var result = await take.RunAsync(taken.RequestId, caseId, taken.Jpeg, taken.Source, taken.Officer, token);
                return (result, result.Case?.Guardian?.LivePicture);
            }, token));
        desk.MapGet("/evidence-picture/{kind}", (Guid caseId, EvidenceKind kind, HttpContext http, IDbContextFactory<PortalDbContext> books, CancellationToken token) =>
            DeskEndpoints.PictureAsync(caseId, CasePictureRow.Evidence + kind, http, books, token));
        desk.MapPost("/evidence-picture/{kind}", (Guid caseId, EvidenceKind kind, string? source, HttpContext http, IAntiforgery antiforgery, PictureReader reader, TakeEvidencePicture take, CancellationToken token) =>
            DeskEndpoints.TakeAsync(source, http, antiforgery, reader, async taken =>
            {
                var result = await take.RunAsync(taken.RequestId, caseId, kind, taken.Jpeg, taken.Officer, token);
                var noted = result.Case?.Documents.FirstOrDefault(document => document.Kind == kind);
                return (result, LivePictureView.Of(taken.Source, noted?.PictureAt));
            }, token, PictureLimits.OfDocument));
    }
}
