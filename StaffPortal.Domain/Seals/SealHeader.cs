namespace StaffPortal.Domain.Seals;

/// <summary>The 18 bytes that begin a seal: ICAO 9303-13, header version 4, country CHN.</summary>
/// <param name="KeyId">Which key signed.</param>
/// <param name="IssuingDay">Day of issue, Asia/Shanghai.</param>
/// <param name="SigningDay">Day of signing, Asia/Shanghai.</param>
public sealed record SealHeader(SealKeyId KeyId, DateOnly IssuingDay, DateOnly SigningDay)
{
    /// <summary>Bytes of a header.</summary>
    public const int Length = 18;

    private const byte Magic = 0xDC;
    private const byte Version4 = 0x03;
    private const byte FeatureDefinition = 0x01;
    private const byte DocumentCategory = 0x02;
    private const string Country = "CHN";

    /// <summary>What every seal begins with: the mark of visible digital seals, and the header version.</summary>
    public static ReadOnlySpan<byte> Start => [Magic, Version4];

    internal byte[] Encode() =>
    [
        Magic, Version4, .. C40.Encode(Country), .. C40.Encode(KeyId.HeaderText),
        .. SealDate.Encode(IssuingDay), .. SealDate.Encode(SigningDay), FeatureDefinition, DocumentCategory,
    ];

    /// <summary>Reads the first 18 bytes; the fault is null where there is a header.</summary>
    internal static (SealHeader? Header, SealFault? Fault) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Length) return (null, SealFault.TooShort);
        if (bytes[0] is not Magic) return (null, SealFault.NotASeal);
        if (bytes[1] is not Version4) return (null, SealFault.OtherVersion);
        if (!C40.TryDecode(bytes[2..4], out var country) || country is not Country) return (null, SealFault.OtherCountry);
        if (!C40.TryDecode(bytes[4..10], out var signer) || SealKeyId.FromHeader(signer) is not { } kid) return (null, SealFault.OtherSigner);
        if (!SealDate.TryDecode(bytes[10..13], out var issued)) return (null, SealFault.ImpossibleDay);
        if (!SealDate.TryDecode(bytes[13..16], out var signed)) return (null, SealFault.ImpossibleDay);
        return bytes[16] is FeatureDefinition && bytes[17] is DocumentCategory
            ? (new SealHeader(kid, issued, signed), null)
            : (null, SealFault.OtherDocument);
    }
}
