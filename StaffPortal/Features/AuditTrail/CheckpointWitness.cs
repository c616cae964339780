using System.Security.Cryptography;
using StaffPortal.Domain.Audit;

namespace StaffPortal.Features.AuditTrail;

/// <summary>Leaf after leaf out of the folder, each only once the signed root over it was found to fit.</summary>
/// <param name="folder">The checkpoints.</param>
/// <param name="key">The public key that they are signed under.</param>
public sealed class CheckpointWitness(CheckpointFolder folder, ECDsa key) : IAuditWitness
{
    private readonly Queue<long> _sizes = new(folder.Sizes());
    private byte[] _leaves = [];
    private int _next;

    /// <summary>The tree over all leaves that were vouched for so far.</summary>
    public MerkleTree Tree { get; } = new();

    /// <summary>The size of the first checkpoint that is damaged or not signed under this key; nothing is vouched for from the one before it on. Null while none is.</summary>
    public long? Damaged { get; private set; }

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
        if (Damaged is not null || !_sizes.TryDequeue(out var size)) return false;
        var leaves = folder.Leaves(size);
        var isWhole = leaves.LongLength == (size - Tree.Size) * MerkleTree.HashLength;
        for (var at = 0; isWhole && at < leaves.Length; at += MerkleTree.HashLength) Tree.Append(leaves.AsSpan(at, MerkleTree.HashLength));
        if (!isWhole || Checkpoint.Read(folder.Note(size), key) is not { } checkpoint || checkpoint.Size != size || !checkpoint.Root.AsSpan().SequenceEqual(Tree.Root()))
        {
            Damaged = size;
            return false;
        }
        (_leaves, _next) = (leaves, 0);
        return true;
    }
}
