using Microsoft.AspNetCore.Http.HttpResults;
using StaffPortal.Sealing;
using StaffPortal.Security;

namespace StaffPortal.Features.Verification;

/// <summary>Public keys for whoever verifies elsewhere, and the portrait of what was verified here.</summary>
public static class VerificationEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapVerification(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/verification/keys", (VerificationKeys keys) => TypedResults.Text(keys.ToJwks(), "application/json")).AllowAnonymous();
        endpoints.MapGet("/verify/{verificationId:guid}/portrait", PortraitAsync).RequireAuthorization();
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> PortraitAsync(
        Guid verificationId, HttpContext http, UnmaskVerified verified, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { } officer) return TypedResults.Forbid();
        http.Response.KeepNowhere();
        return await verified.PortraitAsync(verificationId, officer, cancellationToken) is { } jpeg ? TypedResults.File(jpeg, "image/jpeg") : TypedResults.NotFound();
    }
}
