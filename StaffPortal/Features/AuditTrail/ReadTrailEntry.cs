using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.AuditTrail;

/// <summary>One entry, and what vouches for it.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Json">The entry itself.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Previous">What it holds of the one before.</param>
/// <param name="FitsBefore">Whether that is the hash of the one before.</param>
/// <param name="FitsAfter">Whether the next one holds its hash; null where there is none yet.</param>
/// <param name="Checkpoint">The first checkpoint of this node that covers it; null while none does.</param>
/// <param name="FitsCheckpoint">Whether its leaf is the one kept there.</param>
public sealed record TrailEntryView(long Seq, string Json, string Hash, string Previous, bool FitsBefore, bool? FitsAfter, long? Checkpoint, bool FitsCheckpoint);

/// <summary>Reads one entry with its neighbours, and holds it against the checkpoint that covers it.</summary>
public sealed class ReadTrailEntry(TrailBooks trail, IOptions<AuditOptions> options, IOptions<KeysOptions> keys)
{
    private readonly CheckpointFolder _folder = new(options.Value.Folder(keys.Value));

    /// <summary>Reads it.</summary>
    public Task<TrailResult<TrailEntryView>> RunAsync(long seq, OfficerSession officer, CancellationToken cancellationToken) =>
        trail.ReadAsync<TrailEntryView>(officer, async open =>
        {
            var offices = await trail.OfficesOfAsync(open, officer, cancellationToken);
            if (!await TrailBooks.SeenBy(open, officer, offices).AnyAsync(entry => entry.Seq == seq, cancellationToken)) return (new(null, TrailFault.NoSuchEntry), null);
            var around = await open.AuditEntries.AsNoTracking().Where(entry => entry.Seq >= seq - 1 && entry.Seq <= seq + 1).ToDictionaryAsync(entry => entry.Seq, entry => entry.Json, cancellationToken);
            var json = around[seq];
            var hash = AuditChain.Hash(json);
            var before = around.TryGetValue(seq - 1, out var earlier) ? AuditChain.Hash(earlier) : AuditChain.First;
            var covering = Covering(seq);
            return (new(new TrailEntryView(
                seq, json, hash, before, AuditChain.Follows(json, seq, before), around.TryGetValue(seq + 1, out var later) ? AuditChain.Follows(later, seq + 1, hash) : null,
                covering?.Size, covering is { Leaf: var kept } && AuditChain.Leaf(json).AsSpan().SequenceEqual(kept))), null);
        }, cancellationToken);

    private (long Size, byte[] Leaf)? Covering(long seq)
    {
        _folder.Create();
        while (_folder.Sizes().FirstOrDefault(size => size >= seq) is > 0 and var covering)
        {
            if (_folder.Leaf(covering, seq) is { } leaf) return (covering, leaf);
            if (_folder.Sizes().Contains(covering)) return (covering, []);
            // merged into a later one since it was listed
        }
        return null;
    }
}
