using System.Security.Cryptography;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.AuditTrail;

namespace StaffPortal.Tests.Features.AuditTrail;

/// <summary>Checkpoints in a folder of their own, over leaves that stand for no entries.</summary>
internal sealed class SignedFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tempid-checkpoints-");
    private readonly MerkleTree _tree = new();
    private readonly List<byte[]> _leaves = [];

    public SignedFolder() => Folder = new CheckpointFolder(_folder.FullName);

    public CheckpointFolder Folder { get; }

    public string Path => _folder.FullName;

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Every leaf, in order.</summary>
    public IReadOnlyList<byte[]> Leaves => _leaves;

    /// <summary>The names and bytes of all files there.</summary>
    public string[] Files => [.. _folder.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Name} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)))}")];

    /// <summary>Adds one checkpoint after another, a second apart, each over so many leaves more.</summary>
    public void Add(DateTimeOffset at, params IEnumerable<int> counts)
    {
        foreach (var count in counts)
        {
            var added = Enumerable.Range(0, count).Select(index => SHA256.HashData(BitConverter.GetBytes(_leaves.Count + index))).ToList();
            foreach (var leaf in added) _tree.Append(leaf);
            _leaves.AddRange(added);
            var checkpoint = new Checkpoint("folder", _tree.Size, _tree.Root());
            Folder.Write(checkpoint, checkpoint.Sign(Key), added.SelectMany(leaf => leaf).ToArray(), at = at.AddSeconds(1));
        }
    }

    /// <summary>What a witness gives out from here to its end.</summary>
    public static List<byte[]> ReadOn(CheckpointWitness witness)
    {
        List<byte[]> read = [];
        var leaf = new byte[MerkleTree.HashLength];
        while (witness.TryNext(leaf)) read.Add([.. leaf]);
        return read;
    }

    public void Dispose()
    {
        Key.Dispose();
        _folder.Delete(recursive: true);
    }
}
