using System.Security.Cryptography;

namespace StaffPortal.Domain.Audit;

/// <summary>The Merkle tree of RFC 9162 over a trail's entries, grown leaf by leaf; it holds one hash a level.</summary>
public sealed class MerkleTree
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashLength = 32;

    private const int MostLevels = 63;
    private const int LongestOnStack = 2048;

    // the roots of the whole subtrees so far, the largest first
    private readonly byte[] _roots = new byte[MostLevels * HashLength];
    private int _count;

    /// <summary>How many leaves it has.</summary>
    public long Size { get; private set; }

    /// <summary>The leaf of an entry: SHA-256 of a zero byte and the entry.</summary>
    public static void HashLeaf(ReadOnlySpan<byte> entry, Span<byte> leaf)
    {
        var prefixed = entry.Length < LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[entry.Length + 1];
        prefixed[0] = 0;
        entry.CopyTo(prefixed[1..]);
        SHA256.HashData(prefixed[..(entry.Length + 1)], leaf);
    }

    /// <summary>The node above two: SHA-256 of a one byte and both.</summary>
    public static void HashNode(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> node)
    {
        Span<byte> both = stackalloc byte[1 + 2 * HashLength];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + HashLength)..]);
        SHA256.HashData(both, node);
    }

    /// <summary>Adds the next leaf.</summary>
    public void Append(ReadOnlySpan<byte> leaf)
    {
        Span<byte> root = stackalloc byte[HashLength];
        leaf.CopyTo(root);
        // as many whole subtrees of the same height join as the size has ones at its end
        for (var size = Size; (size & 1) == 1; size >>= 1) HashNode(Root(--_count), root, root);
        root.CopyTo(Root(_count++));
        Size++;
    }

    /// <summary>The same tree once more, to grow by itself.</summary>
    public MerkleTree Copy()
    {
        var copy = new MerkleTree { _count = _count, Size = Size };
        _roots.CopyTo(copy._roots, 0);
        return copy;
    }

    /// <summary>The root over all leaves so far; of none SHA-256 of nothing.</summary>
    public byte[] Root()
    {
        var root = new byte[HashLength];
        if (_count == 0) SHA256.HashData([], root);
        else Root(_count - 1).CopyTo(root);
        for (var left = _count - 2; left >= 0; left--) HashNode(Root(left), root, root);
        return root;
    }

    private Span<byte> Root(int index) => _roots.AsSpan(index * HashLength, HashLength);
}
