using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;
using StaffPortal.Sealing;
using StaffPortal.Security;

namespace StaffPortal.Features.AuditTrail;

/// <summary>The proof of one certificate's life as a file (证明包).</summary>
public static class AuditEndpoints
{
    /// <summary>Maps it; the address holds an id only.</summary>
    public static void MapAuditTrail(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/audit/proofs/{certificateId:guid}", ProofAsync).RequireAuthorization();

    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> ProofAsync(
        Guid certificateId, HttpContext http, TrailBooks trail, ProveLife prove, CheckpointKey key, IOptions<AuditOptions> options, IOptions<KeysOptions> keys, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { } officer) return TypedResults.Forbid();
        http.Response.KeepNowhere();
        var found = await trail.ReadAsync<LifeProof>(officer, async open =>
        {
            var number = await open.Certificates.Where(c => c.Id == certificateId && (officer.Role == OfficerRole.Auditor || c.OfficeCode == officer.OfficeCode)).Select(c => c.Number).SingleOrDefaultAsync(cancellationToken);
            if (number is null) return (new(null, TrailFault.NoSuchEntry), null);
            using var opened = key.Open();
            var (proof, _) = await prove.RunAsync(CertificateNumber.Stored(number), new CheckpointFolder(options.Value.Folder(keys.Value)), opened, cancellationToken);
            return (new(proof), new AuditNote(AuditAct.TrailSearched, AuditNote.Certificate(certificateId), proof is null ? "None" : "Found", "Proof"));
        }, cancellationToken);
        return found.Stands is { } made ? TypedResults.File(Encoding.UTF8.GetBytes(made.ToJson()), "application/json", $"{made.Certificate}.proof.json") : TypedResults.NotFound();
    }
}
