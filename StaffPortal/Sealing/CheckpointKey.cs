using System.Security.Cryptography;
using StaffPortal.Security;

namespace StaffPortal.Sealing;

/// <summary>The key that the audit trail's checkpoints are signed with: P-256, kept beside the other keys, made on first start.</summary>
/// <remarks>The public half lies beside it as <see cref="PublicFile"/>: give it to whoever checks the trail. Safe for several threads: each signs with a copy of its own.</remarks>
public sealed class CheckpointKey
{
    /// <summary>The public half, PEM.</summary>
    public const string PublicFile = "checkpoint.pub.pem";

    private const string PrivateFile = "checkpoint.key.pem";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly string _pem;

    private CheckpointKey(string pem) => _pem = pem;

    /// <summary>Reads the key from its folder, or makes it there; processes that start at once get the same one.</summary>
    /// <exception cref="InvalidOperationException">The file is there and is no such key; the message names the file.</exception>
    public static CheckpointKey ReadOrMake(string directory)
    {
        Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
        var file = Path.Combine(directory, PrivateFile);
        if (!File.Exists(file)) MakeOnce(directory, file);
        var key = new CheckpointKey(File.ReadAllText(file));
        try
        {
            using var opened = key.Open();
            File.WriteAllText(Path.Combine(directory, PublicFile), opened.ExportSubjectPublicKeyInfoPem() + "\n");
            return key;
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            throw new InvalidOperationException($"The key file {file} is damaged. Put the backup of it in its place.", fault);
        }
    }

    /// <summary>The key, for one use; dispose it.</summary>
    public ECDsa Open()
    {
        var key = ECDsa.Create();
        key.ImportFromPem(_pem);
        return key;
    }

    private static void MakeOnce(string directory, string file)
    {
        using var held = KeyFolderLock.Take(directory);
        if (File.Exists(file)) return;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pending = file + ".new";
        File.Delete(pending);
        using (var stream = new FileStream(pending, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
            stream.Flush(flushToDisk: true);
        }
        File.Move(pending, file);
    }
}
