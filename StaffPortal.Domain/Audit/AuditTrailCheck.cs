using System.Text.Json;

namespace StaffPortal.Domain.Audit;

/// <summary>Goes through a trail entry by entry, holding two hashes, and names the entry at fault rather than the one after it.</summary>
/// <remarks>
/// Where a link is broken the earlier entry was changed, unless the later one does not fit its own follower either.
/// What the chain alone cannot show is a change of the last entry, a cut-off end, or a trail written anew: that is for the checkpoints.
/// </remarks>
/// <param name="first">The number of the entry that comes first here.</param>
/// <param name="before">The hash of the one before it, which is known to be right.</param>
internal sealed class AuditTrailCheck(long first = AuditChain.FirstSeq, string before = AuditChain.First)
{
    private readonly long _first = first;
    private long _place = first;
    private string _hash = before;
    private string? _hashBefore;
    private bool _linkBrokenBefore;

    /// <summary>The fault that this entry proves, or null.</summary>
    public AuditFault? Next(long seq, string json)
    {
        var link = ReadLink(json);
        if (_linkBrokenBefore) return LinkBroken(link is null || link.Value.Prev == _hash ? _place - 2 : _place - 1);
        if (link is null) return new AuditFault(_place, AuditFaultKind.Malformed);
        var (ownSeq, prev) = link.Value;
        if (prev != _hash && prev == _hashBefore) return new AuditFault(_place - 1, AuditFaultKind.OutOfPlace);
        if (seq != _place || ownSeq != _place) return new AuditFault(_place, AuditFaultKind.OutOfPlace);
        if (prev != _hash && _place == _first) return LinkBroken(_place);
        _linkBrokenBefore = prev != _hash;
        (_place, _hash, _hashBefore) = (_place + 1, AuditChain.Hash(json), _hash);
        return null;
    }

    /// <summary>The fault that shows only when no entry follows, or null.</summary>
    public AuditFault? End() => _linkBrokenBefore ? LinkBroken(_place - 2) : null;

    private static AuditFault LinkBroken(long place) => new(place, AuditFaultKind.LinkBroken);

    /// <summary>What an entry says of its own place; null where it is none in canonical JSON.</summary>
    internal static (long Seq, string Prev)? ReadLink(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            var entry = parsed.RootElement;
            if (entry.ValueKind is not JsonValueKind.Object || Rfc8785.Of(entry) != json) return null;
            return entry.TryGetProperty("seq", out var seq) && seq.ValueKind is JsonValueKind.Number
                && entry.TryGetProperty("prev", out var prev) && prev.ValueKind is JsonValueKind.String
                ? (seq.GetInt64(), prev.GetString()!)
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            // broken JSON, or half of a surrogate pair, escaped or bare: damaged text is a finding of the check, not an error of it
            return null;
        }
    }
}
