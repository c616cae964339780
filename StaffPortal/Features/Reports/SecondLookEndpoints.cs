using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>The two pictures of a pair that waits: only for who may judge it, and only until he did. The address names the pair, no case.</summary>
public static class SecondLookEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapSecondLooks(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/reports/second-looks/{pairId:guid}/register.jpg", (Guid pairId, HttpContext http, IDbContextFactory<PortalDbContext> books, OfficeReach reach, TimeProvider clock, CancellationToken token) =>
            PictureAsync(pairId, CasePictureRow.Register, http, books, reach, clock, token)).RequireAuthorization();
        endpoints.MapGet("/reports/second-looks/{pairId:guid}/live.jpg", (Guid pairId, HttpContext http, IDbContextFactory<PortalDbContext> books, OfficeReach reach, TimeProvider clock, CancellationToken token) =>
            PictureAsync(pairId, CasePictureRow.Live, http, books, reach, clock, token)).RequireAuthorization();
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> PictureAsync(
        Guid pairId, string kind, HttpContext http, IDbContextFactory<PortalDbContext> books, OfficeReach reach, TimeProvider clock, CancellationToken cancellationToken)
    {
        http.Response.KeepNowhere();
        if (OfficerClaims.Read(http.User) is not { Role: OfficerRole.Supervisor } officer) return TypedResults.Forbid();
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var offices = new ReportReach(await reach.OfAsync(open, officer, cancellationToken)).All;
        var pair = await OpenPairs.Of(open, officer, offices, ShanghaiTime.Day(clock.GetUtcNow())).AsNoTracking().Where(look => look.Id == pairId)
            .Select(look => new { look.CaseId, look.LiveCaseId }).SingleOrDefaultAsync(cancellationToken);
        if (pair is null || (await OpenPairs.KnownAsync(open, officer, [pair.CaseId, pair.LiveCaseId], cancellationToken)).Count > 0) return TypedResults.NotFound();
        var shown = kind == CasePictureRow.Live ? pair.LiveCaseId : pair.CaseId;
        var jpeg = await open.CasePictures.Where(picture => picture.CaseId == shown && picture.Kind == kind).Select(picture => picture.Jpeg).SingleOrDefaultAsync(cancellationToken);
        return jpeg is null ? TypedResults.NotFound() : TypedResults.File(jpeg, "image/jpeg");
    }
}
