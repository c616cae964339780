namespace StaffPortal.Features.AuditTrail;

/// <summary>The checkpoints of a folder at one moment, and where the leaves beside each begin.</summary>
/// <remarks>
/// One after another they cover the trail. Where several begin at one place the last one speaks: its leaves were merged out of the others', which are
/// still to be removed. So there is no moment of a merge at which the folder covers less.
/// </remarks>
public sealed class CheckpointListing
{
    private readonly Dictionary<long, long> _begins = [];
    private readonly Dictionary<long, long> _lastFrom = [];
    private readonly List<long> _sizes = [];

    /// <summary>Takes them in.</summary>
    /// <param name="kept">By size; where the leaves begin, and null where they are missing or damaged.</param>
    public CheckpointListing(IEnumerable<(long Size, long? Begin)> kept)
    {
        foreach (var (size, begin) in kept)
        {
            _sizes.Add(size);
            if (begin is not { } place) continue;
            _begins.Add(size, place);
            _lastFrom[place] = size;
        }
    }

    /// <summary>All of them, by size.</summary>
    public IReadOnlyList<long> Sizes => _sizes;

    /// <summary>How many entries were covered where a checkpoint's leaves begin; null where they are missing or damaged.</summary>
    public long? BeginOf(long size) => _begins.TryGetValue(size, out var begin) ? begin : null;

    /// <summary>The last one whose leaves begin where this many entries are covered; null where none does.</summary>
    public long? LastFrom(long place) => _lastFrom.TryGetValue(place, out var size) ? size : null;

    /// <summary>The first one that covers more than this many entries; null where none does.</summary>
    public long? FirstBehind(long place)
    {
        var found = _sizes.BinarySearch(place + 1);
        var index = found < 0 ? ~found : found;
        return index < _sizes.Count ? _sizes[index] : null;
    }
}
