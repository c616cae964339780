using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StaffPortal.Domain.Audit;

/// <summary>How far a trail had grown, and the root of the tree over it: a checkpoint (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">Which trail.</param>
/// <param name="Size">How many entries.</param>
/// <param name="Root">Root of the tree over them, 32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    private const string Mark = "\n— ";
    private const int KeyHashLength = 4;

    /// <summary>What is signed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>The note (C2SP signed-note): the text, a blank line, one ECDSA signature line under the origin's name.</summary>
    public string Sign(ECDsa key)
    {
        var signature = key.SignData(Encoding.UTF8.GetBytes(Text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return $"{Text}{Mark}{Origin} {Convert.ToBase64String([.. KeyHash(key), .. signature])}\n";
    }

    /// <summary>Reads a note whose one signature is this key's; null where it is none, or damaged.</summary>
    public static Checkpoint? Read(string note, ECDsa key)
    {
        var mark = note.IndexOf(Mark, StringComparison.Ordinal);
        if (mark < 0 || !note.EndsWith('\n')) return null;
        var text = note[..mark];
        var lines = text.Split('\n');
        if (lines is not [{ Length: > 0 } origin, var size, var root, ""] || !note[(mark + Mark.Length)..].StartsWith(origin + " ", StringComparison.Ordinal)) return null;
        return Bytes(note[(mark + Mark.Length + origin.Length + 1)..^1]) is { Length: > KeyHashLength } signed && signed.AsSpan(0, KeyHashLength).SequenceEqual(KeyHash(key))
            && key.VerifyData(Encoding.UTF8.GetBytes(text), signed.AsSpan(KeyHashLength), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var entries) && Bytes(root) is { Length: MerkleTree.HashLength } hash
                ? new Checkpoint(origin, entries, hash) : null;
    }

    /// <summary>Whether a note is signed under this key and vouches for just this tree.</summary>
    public static bool Vouches(string note, ECDsa key, MerkleTree tree) =>
        Read(note, key) is { } checkpoint && checkpoint.Size == tree.Size && checkpoint.Root.AsSpan().SequenceEqual(tree.Root());

    private static ReadOnlySpan<byte> KeyHash(ECDsa key) => SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, KeyHashLength);

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
