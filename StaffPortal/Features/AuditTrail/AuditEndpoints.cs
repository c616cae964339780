using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using StaffPortal.Security;

namespace StaffPortal.Features.AuditTrail;

/// <summary>The proof of one certificate's life as a file (证明包).</summary>
public static class AuditEndpoints
{
    /// <summary>Maps it; the address holds an id only.</summary>
    public static void MapAuditTrail(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/audit/proofs/{certificateId:guid}", ProofAsync).RequireAuthorization();

    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> ProofAsync(Guid certificateId, HttpContext http, TakeProof takeProof, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { } officer) return TypedResults.Forbid();
        http.Response.KeepNowhere();
        return (await takeProof.RunAsync(certificateId, officer, cancellationToken)).Stands is { } made
            ? TypedResults.File(Encoding.UTF8.GetBytes(made.ToJson()), "application/json", $"{made.Certificate}.proof.json") : TypedResults.NotFound();
    }
}
