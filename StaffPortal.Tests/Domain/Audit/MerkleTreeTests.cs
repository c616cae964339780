using StaffPortal.Domain.Audit;

namespace StaffPortal.Tests.Domain.Audit;

/// <summary>RFC 9162: roots and inclusion paths, against values that logs of others publish and against the definition itself.</summary>
public sealed class MerkleTreeTests
{
    // the eight leaves that implementations of the RFC test each other with
    private static readonly string[] s_leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Root_OfPublishedLeaves_IsThePublishedOne(int count, string expected) => Assert.Equal(expected, Convert.ToHexStringLower(Tree(s_leaves[..count].Select(Convert.FromHexString)).Root()));

    [Fact]
    public void Root_OfAnySize_IsThatOfTheDefinition()
    {
        for (var size = 1; size <= 40; size++) Assert.Equal(Defined(Leaves(size)), Tree(Entries(size)).Root());
    }

    [Fact]
    public void Path_OfEveryLeafInEverySize_LeadsToTheRootAndToNoOther()
    {
        for (var size = 1; size <= 33; size++)
        {
            var leaves = Leaves(size);
            var paths = new MerklePaths(Enumerable.Range(0, size).Select(index => (long)index).ToHashSet());
            foreach (var leaf in leaves) paths.Append(leaf);
            var found = paths.End();
            var root = Tree(Entries(size)).Root();
            for (var index = 0; index < size; index++)
            {
                Assert.True(MerklePaths.Leads(leaves[index], index, size, found[index], root), $"{index} of {size}");
                Assert.False(MerklePaths.Leads(leaves[(index + 1) % size], index, size, found[index], root) && size > 1);
                Assert.False(index > 0 && MerklePaths.Leads(leaves[index], index - 1, size, found[index], root));
                Assert.False(MerklePaths.Leads(leaves[index], index, size, [.. found[index], leaves[0]], root));
                Assert.False(size > 1 && MerklePaths.Leads(leaves[index], index, size, found[index][1..], root));
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Path_OfAPlaceOutsideTheTree_LeadsNowhere(long index) => Assert.False(MerklePaths.Leads(Leaves(1)[0], index, 3, [], Leaves(1)[0]));

    [Theory]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(100_000)]
    public void Leaf_OfALongEntry_IsThatOfTheDefinition(int length)
    {
        var entry = new byte[length];
        var leaf = new byte[MerkleTree.HashLength];
        MerkleTree.HashLeaf(entry, leaf);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData([0, .. entry]), leaf);
    }

    private static MerkleTree Tree(IEnumerable<byte[]> entries)
    {
        var tree = new MerkleTree();
        foreach (var leaf in entries.Select(Leaf)) tree.Append(leaf);
        return tree;
    }

    private static IEnumerable<byte[]> Entries(int count) => Enumerable.Range(0, count).Select(index => new[] { (byte)index });

    private static byte[][] Leaves(int count) => [.. Entries(count).Select(Leaf)];

    private static byte[] Leaf(byte[] entry)
    {
        var leaf = new byte[MerkleTree.HashLength];
        MerkleTree.HashLeaf(entry, leaf);
        return leaf;
    }

    // MTH of the RFC, word for word
    private static byte[] Defined(byte[][] leaves)
    {
        if (leaves.Length == 1) return leaves[0];
        var split = 1;
        while (split * 2 < leaves.Length) split *= 2;
        return System.Security.Cryptography.SHA256.HashData([1, .. Defined(leaves[..split]), .. Defined(leaves[split..])]);
    }
}
