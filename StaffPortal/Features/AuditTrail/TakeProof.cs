using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;
using StaffPortal.Sealing;
using StaffPortal.Security;

namespace StaffPortal.Features.AuditTrail;

/// <summary>
/// Takes along the proof of one certificate's life (证明包): an auditor of any, a supervisor of what his office and those below it issued.
/// The life is whole: what others did to the certificate elsewhere is part of it.
/// </summary>
public sealed class TakeProof(TrailBooks trail, ProveLife prove, CheckpointKey key, IOptions<AuditOptions> options, IOptions<KeysOptions> keys)
{
    /// <summary>The proof; nothing where there is none for this reader, or no checkpoint covers it yet.</summary>
    public Task<TrailResult<LifeProof>> RunAsync(Guid certificateId, OfficerSession officer, CancellationToken cancellationToken) =>
        trail.ReadAsync<LifeProof>(officer, async open =>
        {
            var codes = (await trail.OfficesOfAsync(open, officer, cancellationToken)).Select(office => office.Code).ToList();
            var number = await open.Certificates.Where(c => c.Id == certificateId && codes.Contains(c.OfficeCode)).Select(c => c.Number).SingleOrDefaultAsync(cancellationToken);
            if (number is null) return (new(null, TrailFault.NoSuchEntry), null);
            using var opened = key.Open();
            var (proof, _) = await prove.RunAsync(CertificateNumber.Stored(number), new CheckpointFolder(options.Value.Folder(keys.Value)), opened, cancellationToken);
            return (new(proof), new AuditNote(AuditAct.TrailSearched, AuditNote.Certificate(certificateId), proof is null ? "None" : "Found", "Proof"));
        }, cancellationToken);
}
