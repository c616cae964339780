namespace StaffPortal.Features.AuditTrail;

/// <content>What takes files away there.</content>
public sealed partial class CheckpointFolder
{
    /// <summary>Of checkpoints that follow one another the last stays, with the leaves of all, which were found to fit.</summary>
    /// <remarks>
    /// It may end after any step. First the last one's leaves reach back over all, then the others go, the newest first and each one's note before its leaves:
    /// whatever is still in sight has its leaves, and the last one's reach back to it.
    /// </remarks>
    /// <returns>Each step, once it is done.</returns>
    public IEnumerable<string> Merge(IReadOnlyList<long> sizes, byte[] leaves)
    {
        var merged = FileOf(sizes[^1], LeavesEnd);
        if (new FileInfo(merged).Length != leaves.Length)
        {
            Write(merged, leaves, WrittenAt(sizes[^1]));
            yield return merged;
        }
        foreach (var file in sizes.SkipLast(1).Reverse().SelectMany(size => (string[])[FileOf(size, NoteEnd), FileOf(size, LeavesEnd)]))
        {
            File.Delete(file);
            yield return file;
        }
    }

    /// <summary>Removes what was left by a process that ended while it wrote or merged: unfinished files, and leaves without a note.</summary>
    /// <param name="covered">Up to this many entries the checkpoints were found to be whole; behind them nothing is touched.</param>
    public void Sweep(long covered)
    {
        foreach (var file in Directory.EnumerateFiles(path).Where(file => SizeOf(file) is > 0 and var size && size <= covered
            && (file.EndsWith(PendingEnd, StringComparison.Ordinal) || (file.EndsWith(LeavesEnd, StringComparison.Ordinal) && !File.Exists(FileOf(size, NoteEnd))))))
            File.Delete(file);
    }
}
