using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StaffPortal.Domain.Audit;

/// <summary>The form of an entry, its hash, and the check that entries hang together.</summary>
public static class AuditChain
{
    /// <summary>Number of the first entry.</summary>
    public const long FirstSeq = 1;

    /// <summary>What stands for the hash before the first entry: 64 zeros.</summary>
    public const string First = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The entry as canonical JSON (RFC 8785); what is stored, hashed and exported.</summary>
    public static string CanonicalJson(AuditEntry entry)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["seq"] = Rfc8785.Number(entry.Seq),
            ["at"] = Text(entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)),
            ["officer"] = Text(entry.Officer),
            ["office"] = Text(entry.Office),
            ["desk"] = Text(entry.Desk),
            ["act"] = Text(entry.Act.ToString()),
            ["object"] = Text(entry.Object),
            ["outcome"] = Text(entry.Outcome),
            ["detail"] = Rfc8785.Members(entry.Detail.ToDictionary(item => item.Key, item => Text(item.Value), StringComparer.Ordinal)),
            ["prev"] = Text(entry.Prev),
        };
        if (entry.Reason is not null) members.Add("reason", Text(entry.Reason));
        return Rfc8785.Members(members);
    }

    /// <summary>SHA-256 of an entry's UTF-8 bytes, in lower-case hexadecimal; the next entry's <c>prev</c>.</summary>
    public static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>The first fault of a whole trail, its entries in the order in which they were kept, or null.</summary>
    /// <param name="entries">The number under which each entry is kept, and its text.</param>
    public static AuditFault? FirstFault(IEnumerable<(long Seq, string Json)> entries)
    {
        var check = new AuditTrailCheck();
        foreach (var (seq, json) in entries)
            if (check.Next(seq, json) is { } fault) return fault;
        return check.End();
    }

    /// <summary>The leaf of an entry in the tree over the trail, 32 bytes.</summary>
    public static byte[] Leaf(string json)
    {
        var leaf = new byte[MerkleTree.HashLength];
        MerkleTree.HashLeaf(Encoding.UTF8.GetBytes(json), leaf);
        return leaf;
    }

    /// <summary>Whether a text is an entry in canonical JSON with this number, and holds this hash of the one before it.</summary>
    public static bool Follows(string json, long seq, string before) => AuditTrailCheck.ReadLink(json) is var (own, prev) && own == seq && prev == before;

    private static string Text(string value) => Rfc8785.Text(value);
}
