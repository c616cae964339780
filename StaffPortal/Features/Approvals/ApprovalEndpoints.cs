using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Approvals;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Approvals;

/// <summary>The pictures of a case that waits: they travel by HTTP, never through the circuit, and only to those who may decide it.</summary>
public static class ApprovalEndpoints
{
    /// <summary>Maps them; the address holds the approval's id and the picture's kind.</summary>
    public static void MapApprovals(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/approvals/{approvalId:guid}/pictures/{kind}", PictureAsync).RequireAuthorization();

    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> PictureAsync(
        Guid approvalId, string kind, HttpContext http, IDbContextFactory<PortalDbContext> books, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { Role: OfficerRole.Supervisor } officer) return TypedResults.Forbid();
        http.Response.KeepNowhere();
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var jpeg = await (
            from approval in ApprovalBooks.Of(open, officer)
            join picture in open.CasePictures on approval.CaseId equals picture.CaseId
            where approval.Id == approvalId && approval.State == ApprovalState.Waiting && picture.Kind == kind
            select picture.Jpeg).SingleOrDefaultAsync(cancellationToken);
        return jpeg is null ? TypedResults.NotFound() : TypedResults.File(jpeg, "image/jpeg");
    }
}
