using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StaffPortal.Domain.Audit;

namespace StaffPortal.Features.AuditTrail;

/// <summary>One entry in a proof.</summary>
/// <param name="Index">Its leaf, from 0.</param>
/// <param name="Entry">The entry itself.</param>
/// <param name="Path">Base64 of the hashes from its leaf up.</param>
public sealed record ProvedEntry(long Index, string Entry, IReadOnlyList<string> Path);

/// <summary>The entries of one certificate's life with all that is needed to see, without database and without the rest of the trail, that a signed checkpoint covers them.</summary>
/// <param name="Version">Of this form; 1.</param>
/// <param name="Certificate">The certificate's number.</param>
/// <param name="Note">The signed checkpoint.</param>
/// <param name="Entries">In the order of the trail.</param>
public sealed record LifeProof(int Version, string Certificate, string Note, IReadOnlyList<ProvedEntry> Entries)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The small file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    /// <summary>Reads one; null where it is none.</summary>
    public static LifeProof? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<LifeProof>(json, s_json) is { Version: 1, Certificate: not null, Note: not null, Entries: not null } proof
                && proof.Entries.All(entry => entry is { Entry: not null, Path: not null }) ? proof : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The first entry that the checkpoint does not cover, or null; a checkpoint that is not signed under this key covers none.</summary>
    public ProvedEntry? FirstUncovered(ECDsa key)
    {
        if (Checkpoint.Read(Note, key) is not { } checkpoint) return Entries is [var first, ..] ? first : new ProvedEntry(0, "", []);
        return Entries.FirstOrDefault(entry => !Covers(checkpoint, entry));
    }

    private static bool Covers(Checkpoint checkpoint, ProvedEntry entry)
    {
        Span<byte> leaf = stackalloc byte[MerkleTree.HashLength];
        MerkleTree.HashLeaf(Encoding.UTF8.GetBytes(entry.Entry), leaf);
        var path = entry.Path.Select(Bytes).ToList();
        return !path.Contains(null) && MerklePaths.Leads(leaf, entry.Index, checkpoint.Size, path!, checkpoint.Root);
    }

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[MerkleTree.HashLength];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length == bytes.Length ? bytes : null;
    }
}
