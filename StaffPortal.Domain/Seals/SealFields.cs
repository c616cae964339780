namespace StaffPortal.Domain.Seals;

/// <summary>Tag, length, value after the header: one byte of tag, one of length (0–127), tags strictly ascending, the signature last.</summary>
internal sealed class SealFields
{
    public const int LongestValue = 127;
    public const int SignatureLength = 64;

    private readonly Dictionary<SealTag, byte[]> _values = [];

    private SealFields() { }

    /// <summary>Where the signature's tag stands, from the start of the fields.</summary>
    public int SignedLength { get; private set; }

    public static (SealFields? Fields, SealFault? Fault) Read(ReadOnlySpan<byte> bytes)
    {
        var fields = new SealFields();
        var before = -1;
        for (var at = 0; at < bytes.Length;)
        {
            var tag = bytes[at];
            if (tag is (byte)SealTag.Signature) return fields.End(bytes, at);
            if (tag <= before || at + 1 >= bytes.Length) return (null, SealFault.BrokenFields);
            var (start, length) = (at + 2, bytes[at + 1]);
            if (length > LongestValue || start + length > bytes.Length) return (null, SealFault.BrokenFields);
            fields._values.Add((SealTag)tag, bytes.Slice(start, length).ToArray());
            (before, at) = (tag, start + length);
        }
        return (null, SealFault.NoSignature);
    }

    /// <summary>The value, or null where the field is absent.</summary>
    public byte[]? Find(SealTag tag) => _values.GetValueOrDefault(tag);

    private (SealFields? Fields, SealFault? Fault) End(ReadOnlySpan<byte> bytes, int at)
    {
        var rest = bytes.Length - at - 2;
        if (rest < SignatureLength || bytes[at + 1] is not SignatureLength) return (null, SealFault.NoSignature);
        if (rest > SignatureLength) return (null, SealFault.TrailingBytes);
        SignedLength = at;
        return (this, null);
    }
}
