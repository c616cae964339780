using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StaffPortal.Domain.Audit;

/// <summary>
/// Goes through an exported trail line by line and names the first bad entry. As far as checkpoints vouch, each entry is held against its own leaf,
/// so that even a trail written anew with fitting hashes is found at its first other entry; behind them, its chain alone speaks.
/// </summary>
/// <param name="witness">What was kept outside the database.</param>
public sealed class AuditExportCheck(IAuditWitness witness)
{
    private const int HexLength = 2 * SHA256.HashSizeInBytes;
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
        return Utf8(line) is { } json ? _tail.Next(Count, json) : new AuditFault(Count, AuditFaultKind.Malformed);
    }

    /// <summary>The fault that shows only when no entry follows, or null.</summary>
    public AuditFault? End() =>
        _tail is null && witness.TryNext(stackalloc byte[MerkleTree.HashLength]) ? new AuditFault(Count + 1, AuditFaultKind.Missing) : _tail?.End();

    private AuditFault? NextVouched(ReadOnlySpan<byte> line, ReadOnlySpan<byte> kept)
    {
        Span<byte> leaf = stackalloc byte[MerkleTree.HashLength];
        MerkleTree.HashLeaf(line, leaf);
        // it is the very entry that was vouched for, so its last members stand where canonical JSON puts them
        if (!leaf.SequenceEqual(kept) || !EndsAsItMust(line)) return FaultOf(line, leaf.SequenceEqual(kept));
        SHA256.HashData(line, leaf);
        Convert.TryToHexStringLower(leaf, _hash, out _);
        Vouched++;
        return null;
    }

    private bool EndsAsItMust(ReadOnlySpan<byte> line)
    {
        var prev = line.LastIndexOf("\"prev\":\""u8);
        var seq = line.LastIndexOf("\"seq\":"u8);
        return prev >= 0 && line[(prev + 8)..].StartsWith(_hash) && seq > prev && Utf8Parser.TryParse(line[(seq + 6)..], out long own, out _) && own == Count;
    }

    private AuditFault FaultOf(ReadOnlySpan<byte> line, bool isVouched)
    {
        Span<byte> prev = stackalloc byte[HexLength];
        return new AuditFault(Count, !TryReadLink(line, out var seq, prev) ? AuditFaultKind.Malformed : seq != Count ? AuditFaultKind.OutOfPlace
            : isVouched ? AuditFaultKind.LinkBroken : AuditFaultKind.Changed);
    }

    // the names that stand in the entry itself: those in its detail lie deeper
    private static bool TryReadLink(ReadOnlySpan<byte> line, out long seq, Span<byte> prev)
    {
        (seq, var known) = (0, 0);
        try
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
            {
                if (reader.TokenType is not JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
                var (isSeq, isPrev) = (reader.ValueTextEquals("seq"u8), reader.ValueTextEquals("prev"u8));
                if (!isSeq && !isPrev) continue;
                if (!reader.Read()) return false;
                if (isSeq && (reader.TokenType is not JsonTokenType.Number || !reader.TryGetInt64(out seq))) return false;
                if (isPrev && (reader.TokenType is not JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan.Length != prev.Length)) return false;
                if (isPrev) reader.ValueSpan.CopyTo(prev);
                known++;
            }
        }
        catch (JsonException)
        {
            return false;
        }
        return known == 2;
    }

    private static string? Utf8(ReadOnlySpan<byte> line)
    {
        try
        {
            return s_strict.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
