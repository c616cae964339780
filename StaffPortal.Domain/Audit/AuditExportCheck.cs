using System.Security.Cryptography;
using System.Text;

namespace StaffPortal.Domain.Audit;

/// <summary>
/// Goes through an exported trail line by line and names the first bad entry. As far as checkpoints vouch, each entry is held against its own leaf,
/// so that even a trail written anew with fitting hashes is found at its first other entry; behind them, its chain alone speaks.
/// </summary>
/// <param name="witness">What was kept outside the database.</param>
public sealed class AuditExportCheck(IAuditWitness witness)
{
    private const int HexLength = 2 * SHA256.HashSizeInBytes;

    // of the entry before, as the next one must hold it
    private readonly byte[] _hash = Encoding.ASCII.GetBytes(AuditChain.First);
    private AuditTrailCheck? _tail;

    /// <summary>How many entries went by.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them checkpoints vouch for.</summary>
    public long Vouched { get; private set; }

    /// <summary>The next entry, without its line's end.</summary>
    /// <returns>The fault that this entry proves, or null.</returns>
    public AuditFault? Next(ReadOnlySpan<byte> line)
    {
        Count++;
        Span<byte> kept = stackalloc byte[MerkleTree.HashLength];
        if (_tail is null && witness.TryNext(kept)) return NextVouched(line, kept);
        _tail ??= new AuditTrailCheck(Count, Encoding.ASCII.GetString(_hash));
        return AuditLine.Text(line) is { } json ? _tail.Next(Count, json) : new AuditFault(Count, AuditFaultKind.Malformed);
    }

    /// <summary>The fault that shows only when no entry follows, or null.</summary>
    public AuditFault? End() =>
        _tail is null && witness.TryNext(stackalloc byte[MerkleTree.HashLength]) ? new AuditFault(Count + 1, AuditFaultKind.Missing) : _tail?.End();

    private AuditFault? NextVouched(ReadOnlySpan<byte> line, ReadOnlySpan<byte> kept)
    {
        Span<byte> leaf = stackalloc byte[MerkleTree.HashLength];
        MerkleTree.HashLeaf(line, leaf);
        // it is the very entry that was vouched for, so its last members stand where canonical JSON puts them
        if (!leaf.SequenceEqual(kept) || !AuditLine.EndsWith(line, Count, _hash)) return FaultOf(line, leaf.SequenceEqual(kept));
        SHA256.HashData(line, leaf);
        Convert.TryToHexStringLower(leaf, _hash, out _);
        Vouched++;
        return null;
    }

    private AuditFault FaultOf(ReadOnlySpan<byte> line, bool isVouched)
    {
        Span<byte> prev = stackalloc byte[HexLength];
        return new AuditFault(Count, !AuditLine.TryReadLink(line, out var seq, prev) ? AuditFaultKind.Malformed : seq != Count ? AuditFaultKind.OutOfPlace
            : isVouched ? AuditFaultKind.LinkBroken : AuditFaultKind.Changed);
    }
}
