using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StaffPortal.Persistence.Backup;

/// <summary>The folder of one backup: a dump, and beside it the manifest that makes it one.</summary>
internal sealed class BackupFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const string ManifestName = "manifest.json";
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };
    private bool _made;

    /// <summary>The whole path.</summary>
    public string FullName { get; } = Path.GetFullPath(path);

    private string ManifestPath => Path.Combine(FullName, ManifestName);

    /// <summary>A file in it.</summary>
    public string At(string file) => Path.Combine(FullName, file);

    /// <summary>Makes it, or takes an empty one. Remains of an interrupted backup are not taken: who made them may still be at work.</summary>
    public void MakeReady()
    {
        if (File.Exists(FullName) || (Directory.Exists(FullName) && Directory.EnumerateFileSystemEntries(FullName).Any()))
            throw new BackupException(BackupFault.FolderInUse, $"{FullName} is not an empty folder. Name a new one for each backup; what an interrupted one left behind can be deleted.");
        _made = !Directory.Exists(FullName);
        Directory.CreateDirectory(FullName, OwnerOnly);
    }

    /// <summary>Takes away what an interrupted backup left.</summary>
    public void Clear(string dumpFile)
    {
        File.Delete(At(dumpFile));
        if (_made && !Directory.EnumerateFileSystemEntries(FullName).Any()) Directory.Delete(FullName);
    }

    /// <summary>Length and SHA-256 of the dump; nulls where it is not readable from here.</summary>
    public async Task<(long? Bytes, string? Sha256)> MeasureAsync(string dumpFile, CancellationToken cancellationToken)
    {
        if (!File.Exists(At(dumpFile))) return (null, null);
        await using var dump = File.OpenRead(At(dumpFile));
        return (dump.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(dump, cancellationToken)));
    }

    /// <summary>Writes the manifest in one step, after all else is on the disk.</summary>
    public void Write(BackupManifest manifest)
    {
        var draft = ManifestPath + ".partial";
        using (var stream = new FileStream(draft, FileMode.Create))
        {
            JsonSerializer.Serialize(stream, manifest, s_json);
            stream.Flush(flushToDisk: true);
        }
        File.Move(draft, ManifestPath);
    }

    /// <summary>Reads the manifest.</summary>
    public BackupManifest Read()
    {
        if (!File.Exists(ManifestPath))
            throw new BackupException(BackupFault.NoManifest, $"{FullName} holds no {ManifestName}: it is no backup, or one that was interrupted. Take an earlier one.");
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(ManifestPath), s_json) is { Form: BackupManifest.NewestForm } manifest ? manifest : throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    /// <summary>Refuses a dump that is not the manifest's.</summary>
    public async Task CheckDumpAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        // a file name alone: a manifest that was tampered with must not lead elsewhere
        var isName = Path.GetFileName(manifest.DumpFile) == manifest.DumpFile && manifest.DumpFile.Length > 0;
        if (isName && await MeasureAsync(manifest.DumpFile, cancellationToken) == (manifest.DumpBytes, manifest.DumpSha256)) return;
        throw new BackupException(BackupFault.DumpDamaged, $"{manifest.DumpFile} in {FullName} is missing or damaged: its SHA-256 is not the manifest's. Take another copy of this backup, or an earlier one.");
    }

    private BackupException Unreadable() =>
        new(BackupFault.ManifestUnreadable, $"{ManifestPath} is damaged, or was written by a newer version. Take another copy of it, or the version that wrote it.");
}
