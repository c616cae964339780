using System.Globalization;
using StaffPortal.Domain.Audit;
using StaffPortal.Security;

namespace StaffPortal.Features.AuditTrail;

/// <summary>
/// The folder outside the database. Of each checkpoint it holds <c>SIZE.note</c>, which is signed, and <c>SIZE.leaves</c>: the leaf, 32 bytes, of every
/// entry since the checkpoint before. The note's root vouches for the leaves, and these name the very entry that is another.
/// </summary>
public sealed class CheckpointFolder(string path)
{
    private const string NoteEnd = ".note";
    private const string LeavesEnd = ".leaves";

    /// <summary>Makes the folder where it is missing; only the portal's own user can write there.</summary>
    public void Create() => Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <summary>Of all processes that share the folder, one at a time writes there.</summary>
    public FileStream Lock() => KeyFolderLock.Take(path);

    /// <summary>The checkpoints there, by size.</summary>
    public IReadOnlyList<long> Sizes() =>
        [.. Directory.EnumerateFiles(path, "*" + NoteEnd).Select(file => long.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0)
            .Where(size => size > 0).Order()];

    /// <summary>A checkpoint's note.</summary>
    public string Note(long size) => File.ReadAllText(FileOf(size, NoteEnd));

    /// <summary>A checkpoint's leaves; empty where the file is missing.</summary>
    public byte[] Leaves(long size) => File.Exists(FileOf(size, LeavesEnd)) ? File.ReadAllBytes(FileOf(size, LeavesEnd)) : [];

    /// <summary>When a checkpoint was written.</summary>
    public DateTimeOffset WrittenAt(long size) => new(File.GetLastWriteTimeUtc(FileOf(size, NoteEnd)), TimeSpan.Zero);

    /// <summary>Writes a checkpoint; its note appears last, so that one in sight is whole.</summary>
    public void Write(Checkpoint checkpoint, string note, ReadOnlySpan<byte> leaves, DateTimeOffset at)
    {
        Write(FileOf(checkpoint.Size, LeavesEnd), leaves, at);
        Write(FileOf(checkpoint.Size, NoteEnd), System.Text.Encoding.UTF8.GetBytes(note), at);
    }

    private static void Write(string file, ReadOnlySpan<byte> bytes, DateTimeOffset at)
    {
        var pending = file + ".new";
        using (var stream = new FileStream(pending, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.SetLastWriteTimeUtc(pending, at.UtcDateTime);
        File.Move(pending, file, overwrite: true);
    }

    private string FileOf(long size, string end) => Path.Combine(path, size.ToString("D12", CultureInfo.InvariantCulture) + end);
}
