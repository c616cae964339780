using System.Security.Cryptography;
using StaffPortal.Domain.Audit;

namespace StaffPortal.Features.AuditTrail;

/// <summary>Leaf after leaf out of the folder, each only once the signed root over it was found to fit.</summary>
/// <param name="folder">The checkpoints.</param>
/// <param name="key">The public key that they are signed under.</param>
public sealed class CheckpointWitness(CheckpointFolder folder, ECDsa key) : IAuditWitness
{
    private CheckpointListing _listing = folder.List();
    private bool _wasMerged;
    private byte[] _leaves = [];
    private int _next;

    /// <summary>The tree over all leaves that were vouched for so far.</summary>
    public MerkleTree Tree { get; } = new();

    /// <summary>The size of the first checkpoint that is damaged or not signed under this key; nothing is vouched for from the one before it on. Null while none is.</summary>
    public long? Damaged { get; private set; }

    /// <summary>The note that vouches for <see cref="Tree"/>; null while none does.</summary>
    public string? Note { get; private set; }

    /// <inheritdoc/>
    public bool TryNext(Span<byte> leaf)
    {
        if (_next == _leaves.Length && !TryOpenNext()) return false;
        _leaves.AsSpan(_next, MerkleTree.HashLength).CopyTo(leaf);
        _next += MerkleTree.HashLength;
        return true;
    }

    private bool TryOpenNext()
    {
        while (Damaged is null && _listing.FirstBehind(Tree.Size) is { } first)
        {
            var begins = _listing.LastFrom(Tree.Size);
            var size = begins ?? first;
            var (note, leaves) = (folder.Note(size), folder.Leaves(size, Tree.Size));
            if (note is null || (leaves is null && folder.Note(size) is null))
            {
                // a writer merged it into a later one since it was listed; that one's leaves may begin before this place
                (_listing, _wasMerged) = (folder.List(), true);
                if (_listing.FirstBehind(size - 1) != size) continue;
            }
            if (leaves is not null && note is not null && (begins is not null || _wasMerged) && Fits(leaves, note)) return true;
            Damaged = size;
        }
        return false;
    }

    private bool Fits(byte[] leaves, string note)
    {
        for (var at = 0; at < leaves.Length; at += MerkleTree.HashLength) Tree.Append(leaves.AsSpan(at, MerkleTree.HashLength));
        if (!Checkpoint.Vouches(note, key, Tree)) return false;
        (_leaves, _next, Note) = (leaves, 0, note);
        return true;
    }
}
