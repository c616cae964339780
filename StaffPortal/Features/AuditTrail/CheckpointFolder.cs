using System.Globalization;
using System.Text;
using StaffPortal.Domain.Audit;
using StaffPortal.Security;

namespace StaffPortal.Features.AuditTrail;

/// <summary>
/// The folder outside the database. Of each checkpoint it holds <c>SIZE.note</c>, which is signed, and <c>SIZE.leaves</c>: the leaf, 32 bytes, of every
/// entry since the checkpoint before. The note's root vouches for the leaves, and these name the very entry that is another.
/// </summary>
public sealed partial class CheckpointFolder(string path)
{
    private const string NoteEnd = ".note";
    private const string LeavesEnd = ".leaves";
    private const string PendingEnd = ".new";

    private (DateTime At, int Times) _unchanged;

    /// <summary>Makes the folder where it is missing; only the portal's own user can write there.</summary>
    public void Create() => Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <summary>Of all processes that share the folder, one at a time writes there.</summary>
    public FileStream Lock() => KeyFolderLock.Take(path);

    /// <summary>Whether nothing was added or removed there since this was asked twice before: far cheaper than a listing.</summary>
    // twice: something may have come within the same tick of the file system's clock
    public bool IsUnchanged()
    {
        var at = Directory.GetLastWriteTimeUtc(path);
        _unchanged = (at, at == _unchanged.At ? _unchanged.Times + 1 : 0);
        return _unchanged.Times > 1;
    }

    /// <summary>The checkpoints there, by size.</summary>
    public IReadOnlyList<long> Sizes() => [.. Directory.EnumerateFiles(path, "*" + NoteEnd).Where(file => SizeOf(file) is > 0 and var size && Path.GetFileName(file) == NameOf(size, NoteEnd)).Select(SizeOf).Order()];

    /// <summary>The checkpoints there, and where the leaves of each begin.</summary>
    // by size: the one that others are merged into is looked at after them, and so at least as far on as they
    public CheckpointListing List() => new(Sizes().Select(size => (size, BeginOf(size))));

    /// <summary>A checkpoint's note; null where it is missing.</summary>
    public string? Note(long size)
    {
        try
        {
            return File.ReadAllText(FileOf(size, NoteEnd));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A checkpoint's leaves since this many entries were covered; null where the file is missing or does not reach back so far.</summary>
    public byte[]? Leaves(long size, long since) => Read(size, since, size);

    /// <summary>The leaf of one entry out of a checkpoint's; null where the file is missing or does not reach back so far.</summary>
    public byte[]? Leaf(long size, long seq) => Read(size, seq - 1, seq);

    /// <summary>When a checkpoint was written.</summary>
    public DateTimeOffset WrittenAt(long size) => new(File.GetLastWriteTimeUtc(FileOf(size, NoteEnd)), TimeSpan.Zero);

    /// <summary>Writes a checkpoint; its note appears last, so that one in sight is whole.</summary>
    public void Write(Checkpoint checkpoint, string note, ReadOnlySpan<byte> leaves, DateTimeOffset at)
    {
        Write(FileOf(checkpoint.Size, LeavesEnd), leaves, at);
        Write(FileOf(checkpoint.Size, NoteEnd), Encoding.UTF8.GetBytes(note), at);
    }

    private byte[]? Read(long size, long since, long until)
    {
        var (back, length) = ((size - since) * MerkleTree.HashLength, (until - since) * MerkleTree.HashLength);
        try
        {
            // whoever reads keeps nobody from putting another file in its place
            using var stream = new FileStream(FileOf(size, LeavesEnd), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            if (stream.Length < back || stream.Length % MerkleTree.HashLength != 0 || length > Array.MaxLength) return null;
            stream.Position = stream.Length - back;
            var leaves = new byte[length];
            stream.ReadExactly(leaves);
            return leaves;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private long? BeginOf(long size) =>
        new FileInfo(FileOf(size, LeavesEnd)) is { Exists: true, Length: > 0 and var length } && length % MerkleTree.HashLength == 0 && length / MerkleTree.HashLength <= size
            ? size - length / MerkleTree.HashLength : null;

    private static void Write(string file, ReadOnlySpan<byte> bytes, DateTimeOffset at)
    {
        var pending = file + PendingEnd;
        using (var stream = new FileStream(pending, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.SetLastWriteTimeUtc(pending, at.UtcDateTime);
        File.Move(pending, file, overwrite: true);
    }

    private static long SizeOf(string file) => long.TryParse(Path.GetFileName(file).Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0;

    private string FileOf(long size, string end) => Path.Combine(path, NameOf(size, end));

    private static string NameOf(long size, string end) => size.ToString("D12", CultureInfo.InvariantCulture) + end;
}
