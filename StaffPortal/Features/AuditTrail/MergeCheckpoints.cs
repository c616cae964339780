using System.Security.Cryptography;
using StaffPortal.Domain;
using StaffPortal.Domain.Audit;

namespace StaffPortal.Features.AuditTrail;

/// <summary>
/// Keeps the folder small: of a day that is over one checkpoint stays, its last, with the leaves of all. A later note vouches for every earlier leaf.
/// Nothing is taken away before all leaves were found to fit all notes.
/// </summary>
/// <param name="folder">The checkpoints; whoever calls holds its lock.</param>
public sealed class MergeCheckpoints(CheckpointFolder folder)
{
    /// <summary>Leaves beside one merged checkpoint at most, 3.2 MB: a check holds one file at a time.</summary>
    public const int Most = 100_000;

    // what a round may look at and take away, so that no writer waits for long
    private const int MostARound = 1_000_000;
    private const int StepsARound = 1000;

    // a day counts as over so long after midnight: the clocks of nodes that share a folder differ
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(10);

    // over what is merged
    private MerkleTree _tree = new();
    private DateOnly _done;

    /// <summary>Merges at most one day's checkpoints, the oldest that are still apart; what is left of very many goes in the next rounds. Once a day there is something to do.</summary>
    /// <returns>The size of the first checkpoint that is damaged, or null.</returns>
    public long? Run(ECDsa key, DateTimeOffset now)
    {
        var running = ShanghaiTime.Day(now - s_pause);
        if (running == _done) return null;
        var listing = folder.List();
        // another process merged further
        if (_tree.Size > 0 && listing.BeginOf(_tree.Size) is null) _tree = new();
        for (var until = _tree.Size + MostARound; _tree.Size < until;)
        {
            var day = NextDay(listing, running);
            if (day.Count == 0)
            {
                folder.Sweep(_tree.Size);
                _done = running;
                return null;
            }
            if (Merge(day, listing, key) is { } damaged) return damaged;
            if (day.Count > 1) return null;
        }
        return null;
    }

    private List<long> NextDay(CheckpointListing listing, DateOnly running)
    {
        var behind = listing.Sizes.SkipWhile(size => size <= _tree.Size);
        if (listing.FirstBehind(_tree.Size) is not { } first || DayOf(first) is var day && day >= running) return [];
        return [.. behind.TakeWhile(size => size == first || (size - _tree.Size <= Most && DayOf(size) == day))];
    }

    private long? Merge(List<long> day, CheckpointListing listing, ECDsa key)
    {
        var (leaves, damaged) = Gather(day, listing);
        if (leaves is null) return damaged;
        var tree = _tree.Copy();
        foreach (var size in day)
        {
            while (tree.Size < size) tree.Append(leaves.AsSpan((int)(tree.Size - _tree.Size) * MerkleTree.HashLength, MerkleTree.HashLength));
            if (folder.Note(size) is not { } note || !Checkpoint.Vouches(note, key, tree)) return size;
        }
        // each step by itself leaves a folder that is whole
        if (folder.Merge(day, leaves).Take(StepsARound).Count() < StepsARound) _tree = tree;
        return null;
    }

    // out of one file where an earlier merge ended before the others were gone
    private (byte[]? Leaves, long Damaged) Gather(List<long> day, CheckpointListing listing)
    {
        var ofDay = new CheckpointListing(day.Select(size => (size, listing.BeginOf(size))));
        using var leaves = new MemoryStream();
        for (var at = _tree.Size; at < day[^1];)
        {
            if (ofDay.LastFrom(at) is not { } next || folder.Leaves(next, at) is not { } part) return (null, day.First(size => size > at));
            leaves.Write(part);
            at = next;
        }
        return (leaves.ToArray(), 0);
    }

    private DateOnly DayOf(long size) => ShanghaiTime.Day(folder.WrittenAt(size));
}
