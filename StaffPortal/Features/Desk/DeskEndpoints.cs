using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Documents;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>The desk's pictures and papers: they travel by HTTP, never through the circuit.</summary>
public static class DeskEndpoints
{
    private static readonly PictureLimits s_limits = new();

    // the chip of a card holds 102 × 126 pixels
    private static readonly PictureLimits s_cardLimits = new() { LeastWidth = 80, LeastHeight = 98 };

    /// <summary>Maps them; every address holds ids only.</summary>
    public static void MapDesk(this IEndpointRouteBuilder endpoints)
    {
        var desk = endpoints.MapGroup("/desk/cases/{caseId:guid}").RequireAuthorization();
        desk.MapGet("/register-photo", (Guid caseId, HttpContext http, IDbContextFactory<PortalDbContext> books, CancellationToken token) =>
            PictureAsync(caseId, CasePictureRow.Register, http, books, token));
        desk.MapGet("/live-picture", (Guid caseId, HttpContext http, IDbContextFactory<PortalDbContext> books, CancellationToken token) =>
            PictureAsync(caseId, CasePictureRow.Live, http, books, token));
        desk.MapPost("/live-picture", (Guid caseId, string? source, HttpContext http, IAntiforgery antiforgery, PictureReader reader, TakeLivePicture take, CancellationToken token) =>
            TakeAsync(source, http, antiforgery, reader, async taken =>
            {
                var result = await take.RunAsync(taken.RequestId, caseId, taken.Jpeg, taken.Source, taken.Officer, token);
                return (result, result.Case?.LivePicture);
            }, token));
        desk.MapGet("/card-photo", (Guid caseId, HttpContext http, IDbContextFactory<PortalDbContext> books, CancellationToken token) =>
            PictureAsync(caseId, CasePictureRow.Card, http, books, token));
        desk.MapPost("/card-photo", (Guid caseId, HttpContext http, IAntiforgery antiforgery, PictureReader reader, TakeCard take, CancellationToken token) =>
            TakeAsync("file", http, antiforgery, reader, async taken =>
            {
                var result = await take.PhotoAsync(taken.RequestId, caseId, taken.Jpeg, taken.Officer, token);
                return (result, result.Case?.CardPhoto is { } version ? new LivePictureView(taken.Source, result.Case.SavedAt, version) : null);
            }, token, s_cardLimits));
        desk.MapFurtherPictures();
        desk.MapGet("/notice.pdf", (Guid caseId, HttpContext http, CaseNotice notice, NoticeDrawing drawing, CancellationToken token) =>
            NoticeAsync(caseId, http, notice, slip => (drawing.ToPdf(slip), "application/pdf"), token));
        desk.MapGet("/notice.svg", (Guid caseId, HttpContext http, CaseNotice notice, NoticeDrawing drawing, CancellationToken token) =>
            NoticeAsync(caseId, http, notice, slip => (drawing.ToSvg(slip), "image/svg+xml"), token));
        endpoints.MapGet("/certificates/{certificateId:guid}/paper.pdf", (Guid certificateId, HttpContext http, CertificatePaper paper, CertificateDrawing drawing, CancellationToken token) =>
            PaperAsync(certificateId, http, paper, sheet => (drawing.ToPdf(sheet, token), "application/pdf"), token)).RequireAuthorization();
        endpoints.MapGet("/certificates/{certificateId:guid}/paper.svg", (Guid certificateId, HttpContext http, CertificatePaper paper, CertificateDrawing drawing, CancellationToken token) =>
            PaperAsync(certificateId, http, paper, sheet => (drawing.ToSvg(sheet, token), "image/svg+xml"), token)).RequireAuthorization();
    }

    /// <summary>A picture of a case that this desk has before it.</summary>
    internal static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> PictureAsync(
        Guid caseId, string kind, HttpContext http, IDbContextFactory<PortalDbContext> books, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { Role: OfficerRole.Officer } officer) return TypedResults.Forbid();
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var jpeg = await (
            from picture in open.CasePictures
            join @case in open.Cases on picture.CaseId equals @case.Id
            where picture.CaseId == caseId && picture.Kind == kind && @case.OfficeCode == officer.OfficeCode && @case.DeskNumber == officer.DeskNumber
                && @case.State != nameof(CaseState.Finished)
            select picture.Jpeg).SingleOrDefaultAsync(cancellationToken);
        http.Response.KeepNowhere();
        return jpeg is null ? TypedResults.NotFound() : TypedResults.File(jpeg, "image/jpeg");
    }

    /// <summary>Reads a picture that the browser sent, and hands it on encoded anew.</summary>
    internal static async Task<Results<Ok<PictureTaken>, ProblemHttpResult>> TakeAsync(
        string? source, HttpContext http, IAntiforgery antiforgery, PictureReader reader, Func<PictureSentIn, Task<(DeskResult Result, LivePictureView? Picture)>> store,
        CancellationToken cancellationToken, PictureLimits? limits = null)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return PictureProblems.Of("FormExpired", StatusCodes.Status400BadRequest);
        if (OfficerClaims.Read(http.User) is not { } officer) return PictureProblems.Of(nameof(DeskFault.NotAllowed), StatusCodes.Status403Forbidden);
        if (SourceOf(source) is not { } from || !Guid.TryParse(http.Request.Headers["X-Request-Id"], out var requestId)) return PictureProblems.Of("BadRequest", StatusCodes.Status400BadRequest);
        if (await BodyAsync(http, cancellationToken) is not { } body) return PictureProblems.Of(nameof(PictureFault.TooManyBytes), StatusCodes.Status413PayloadTooLarge);
        var read = reader.Read(body, limits ?? s_limits);
        if (read is PictureResult.Refused refused) return PictureProblems.Of(refused.Fault.ToString(), StatusCodes.Status422UnprocessableEntity);
        var jpeg = ((PictureResult.Accepted)read).Jpeg;
        var (result, stored) = await store(new PictureSentIn(requestId, jpeg, from, officer));
        return result.Fault is null && stored is { } picture
            ? TypedResults.Ok(new PictureTaken(picture.Version))
            : PictureProblems.Of(result.Fault?.ToString() ?? nameof(DeskFault.ChangedMeanwhile), StatusCodes.Status409Conflict);
    }

    private static PictureSource? SourceOf(string? word) => word switch { "camera" => PictureSource.Camera, "file" => PictureSource.File, _ => null };

    // reads at most one byte more than is allowed, whatever the sender claims
    private static async Task<byte[]?> BodyAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Request.ContentLength > s_limits.MostBytes) return null;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = s_limits.MostBytes + 1;
        using var body = new MemoryStream();
        try
        {
            await http.Request.Body.CopyToAsync(body, cancellationToken);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
        return body.Length > s_limits.MostBytes ? null : body.ToArray();
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> NoticeAsync(
        Guid caseId, HttpContext http, CaseNotice notice, Func<NoticeSlip, (byte[] Bytes, string Type)> draw, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { } officer) return TypedResults.Forbid();
        http.Response.KeepNowhere();
        if (await notice.RunAsync(caseId, officer, cancellationToken) is not { } slip) return TypedResults.NotFound();
        var (bytes, type) = draw(slip);
        return TypedResults.File(bytes, type);
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> PaperAsync(
        Guid certificateId, HttpContext http, CertificatePaper paper, Func<CertificateSheet, (byte[] Bytes, string Type)> draw, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { Role: OfficerRole.Officer } officer) return TypedResults.Forbid();
        http.Response.KeepNowhere();
        if (await paper.ComposeAsync(certificateId, officer, cancellationToken) is not { } sheet) return TypedResults.NotFound();
        var (bytes, type) = draw(sheet);
        return TypedResults.File(bytes, type);
    }
}

/// <summary>A picture that came in, encoded anew.</summary>
internal sealed record PictureSentIn(Guid RequestId, byte[] Jpeg, PictureSource Source, OfficerSession Officer);

/// <summary>The answer to a picture that was taken.</summary>
/// <param name="Version">Part of the picture's address from now on.</param>
public sealed record PictureTaken(string Version);
