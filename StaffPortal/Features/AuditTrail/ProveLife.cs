using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;

namespace StaffPortal.Features.AuditTrail;

/// <summary>Why there is no proof.</summary>
public enum ProofFault
{
    /// <summary>No such number.</summary>
    NoSuchCertificate,

    /// <summary>No checkpoint covers its newest entry yet; within a minute one does.</summary>
    NotCoveredYet,

    /// <summary>A checkpoint is damaged or signed under another key.</summary>
    CheckpointDamaged,
}

/// <summary>Takes the entries of one certificate's life, its case's included, and proves that the newest checkpoint covers them.</summary>
public sealed class ProveLife(IDbContextFactory<PortalDbContext> books)
{
    /// <summary>Proves it.</summary>
    public async Task<(LifeProof? Proof, ProofFault? Fault)> RunAsync(CertificateNumber number, CheckpointFolder checkpoints, ECDsa key, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var certificate = await open.Certificates.Where(c => c.Number == number.Value).Select(c => new { c.Id, c.CaseId }).SingleOrDefaultAsync(cancellationToken);
        if (certificate is null) return (null, ProofFault.NoSuchCertificate);
        string[] about = [AuditNote.Certificate(certificate.Id), .. certificate.CaseId is { } caseId ? [AuditNote.Case(caseId)] : Array.Empty<string>()];
        var entries = await open.AuditEntries.AsNoTracking().Where(entry => about.Contains(entry.Object)).OrderBy(entry => entry.Seq).Select(entry => new { entry.Seq, entry.Json }).ToListAsync(cancellationToken);
        var paths = new MerklePaths(entries.Select(entry => entry.Seq - AuditChain.FirstSeq).ToHashSet());
        var witness = new CheckpointWitness(checkpoints, key);
        var leaf = new byte[MerkleTree.HashLength];
        while (witness.TryNext(leaf)) paths.Append(leaf);
        if (witness.Damaged is not null) return (null, ProofFault.CheckpointDamaged);
        if (entries.Count == 0 || entries[^1].Seq > witness.Tree.Size || witness.Note is not { } note) return (null, ProofFault.NotCoveredYet);
        var found = paths.End();
        return (new LifeProof(1, number.Value, note,
            [.. entries.Select(entry => new ProvedEntry(entry.Seq - AuditChain.FirstSeq, entry.Json, [.. found[entry.Seq - AuditChain.FirstSeq].Select(Convert.ToBase64String)]))]), null);
    }
}
