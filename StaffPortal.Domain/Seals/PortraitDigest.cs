using System.Security.Cryptography;

namespace StaffPortal.Domain.Seals;

/// <summary>The first 16 bytes of the SHA-256 of a stored portrait JPEG: ties the picture on the paper to the one in the books.</summary>
public sealed record PortraitDigest
{
    /// <summary>Bytes of a digest.</summary>
    public const int Length = 16;

    private PortraitDigest(string value) => Value = value;

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    /// <summary>The digest of a portrait's stored bytes.</summary>
    public static PortraitDigest Of(ReadOnlySpan<byte> jpeg) => FromBytes(SHA256.HashData(jpeg).AsSpan(0, Length));

    /// <summary>The digest that these 16 bytes are.</summary>
    /// <exception cref="ArgumentException">Not 16 bytes.</exception>
    public static PortraitDigest FromBytes(ReadOnlySpan<byte> digest) => digest.Length is Length
        ? new PortraitDigest(Convert.ToHexStringLower(digest))
        : throw new ArgumentException("A portrait digest is 16 bytes.", nameof(digest));

    /// <summary>The 16 bytes.</summary>
    public byte[] ToBytes() => Convert.FromHexString(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
