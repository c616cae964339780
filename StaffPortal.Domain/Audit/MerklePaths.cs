namespace StaffPortal.Domain.Audit;

/// <summary>Finds the inclusion paths of a few leaves while all of them go by once (RFC 9162, 2.1.3).</summary>
/// <param name="wanted">The leaves, from 0; each is found if it comes by.</param>
public sealed class MerklePaths(IReadOnlySet<long> wanted)
{
    private readonly Dictionary<long, List<byte[]>> _paths = [];
    private readonly Stack<Subtree> _subtrees = [];
    private long _size;

    /// <summary>The next leaf goes by.</summary>
    public void Append(ReadOnlySpan<byte> leaf)
    {
        List<long> held = [];
        if (wanted.Contains(_size))
        {
            held.Add(_size);
            _paths.Add(_size, []);
        }
        var subtree = new Subtree(leaf.ToArray(), held);
        for (var size = _size; (size & 1) == 1; size >>= 1) subtree = Join(_subtrees.Pop(), subtree);
        _subtrees.Push(subtree);
        _size++;
    }

    /// <summary>All went by: each wanted leaf's path, from the leaf up.</summary>
    public IReadOnlyDictionary<long, List<byte[]>> End()
    {
        while (_subtrees.Count > 1)
        {
            var right = _subtrees.Pop();
            _subtrees.Push(Join(_subtrees.Pop(), right));
        }
        return _paths;
    }

    /// <summary>Whether a path leads from a leaf to a root.</summary>
    /// <param name="leaf">The leaf's hash.</param>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="path">From the leaf up.</param>
    /// <param name="root">The tree's root.</param>
    public static bool Leads(ReadOnlySpan<byte> leaf, long index, long size, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size) return false;
        Span<byte> hash = stackalloc byte[MerkleTree.HashLength];
        leaf.CopyTo(hash);
        var (node, last) = (index, size - 1);
        foreach (var other in path)
        {
            if (last == 0 || other.Length != MerkleTree.HashLength) return false;
            if ((node & 1) == 1 || node == last)
            {
                MerkleTree.HashNode(other, hash, hash);
                // a last node without a brother stands for itself one level up
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else MerkleTree.HashNode(hash, other, hash);
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && hash.SequenceEqual(root);
    }

    private Subtree Join(Subtree left, Subtree right)
    {
        foreach (var leaf in left.Held) _paths[leaf].Add(right.Root);
        foreach (var leaf in right.Held) _paths[leaf].Add(left.Root);
        var root = new byte[MerkleTree.HashLength];
        MerkleTree.HashNode(left.Root, right.Root, root);
        left.Held.AddRange(right.Held);
        return new Subtree(root, left.Held);
    }

    private sealed record Subtree(byte[] Root, List<long> Held);
}
