using System.Text;
using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Seals;

/// <summary>Writes the bytes of a seal.</summary>
public static class SealEncoder
{
    private const int LongestNamePart = 126;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Header and fields: everything that the signature covers.</summary>
    /// <exception cref="ArgumentException">The contents cannot stand in a seal; the message names the field, never its value.</exception>
    public static byte[] BytesToSign(SealContents contents, SealKeyId kid)
    {
        Check(contents);
        var (name, nameRest) = CutName(contents.Name);
        var bytes = new List<byte>(new SealHeader(kid, contents.SigningDay, contents.SigningDay).Encode());
        Add(bytes, SealTag.CertificateNumber, C40.Encode(contents.CertificateNumber));
        Add(bytes, SealTag.Name, name);
        if (contents.IdentityNumber is not null) Add(bytes, SealTag.IdentityNumber, C40.Encode(contents.IdentityNumber));
        Add(bytes, SealTag.ModeAndChannel, [(byte)SealLetters.Of(contents.Mode), (byte)SealLetters.Of(contents.Channel)]);
        Add(bytes, SealTag.ValidFrom, SealInstant.Encode(contents.ValidFrom));
        Add(bytes, SealTag.ValidUntil, SealInstant.Encode(contents.ValidUntil));
        Add(bytes, SealTag.OfficeCode, C40.Encode(contents.OfficeCode));
        Add(bytes, SealTag.Portrait, contents.Portrait.ToBytes());
        if (nameRest.Length > 0) Add(bytes, SealTag.NameRest, nameRest);
        if (contents.BirthDate is { } born) Add(bytes, SealTag.BirthDate, SealDate.Encode(born));
        return [.. bytes];
    }

    /// <summary>The whole seal: the signed bytes, then <c>FF 40</c> and the signature.</summary>
    /// <param name="signedBytes">What <see cref="BytesToSign"/> gave.</param>
    /// <param name="signature">r‖s, 64 bytes.</param>
    /// <exception cref="ArgumentException">The signature has another length.</exception>
    public static byte[] Attach(ReadOnlySpan<byte> signedBytes, ReadOnlySpan<byte> signature) =>
        signature.Length is SealFields.SignatureLength
            ? [.. signedBytes, (byte)SealTag.Signature, SealFields.SignatureLength, .. signature]
            : throw new ArgumentException("A signature is r and s of 32 bytes each.", nameof(signature));

    private static void Check(SealContents contents)
    {
        Require(IsCode(contents.CertificateNumber), nameof(contents.CertificateNumber));
        Require(IsCode(contents.OfficeCode), nameof(contents.OfficeCode));
        Require(contents.IdentityNumber is null ? contents.BirthDate is not null : contents.BirthDate is null, nameof(contents.BirthDate));
        Require(contents.IdentityNumber is null || IsCode(contents.IdentityNumber), nameof(contents.IdentityNumber));
        Require(contents.Name.Length > 0, nameof(contents.Name));
        Require(SealInstant.Cut(contents.ValidFrom) < SealInstant.Cut(contents.ValidUntil), nameof(contents.ValidUntil));
    }

    private static bool IsCode(string text) => text.Length > 0 && !text.Contains(' ', StringComparison.Ordinal) && C40.CanEncode(text);

    private static (byte[] First, byte[] Following) CutName(string name)
    {
        var bytes = s_strictUtf8.GetBytes(name);
        Require(bytes.Length <= 2 * LongestNamePart, nameof(SealContents.Name));
        var cut = Math.Min(bytes.Length, LongestNamePart);
        while (cut < bytes.Length && IsInsideCodePoint(bytes[cut])) cut--;
        Require(bytes.Length - cut <= SealFields.LongestValue, nameof(SealContents.Name));
        return (bytes[..cut], bytes[cut..]);
    }

    private static bool IsInsideCodePoint(byte value) => (value & 0xC0) is 0x80;

    private static void Require(bool holds, string field)
    {
        if (!holds) throw new ArgumentException($"{field} cannot stand in a seal.", nameof(field));
    }

    private static void Add(List<byte> bytes, SealTag tag, byte[] value)
    {
        Require(value.Length <= SealFields.LongestValue, tag.ToString());
        bytes.Add((byte)tag);
        bytes.Add((byte)value.Length);
        bytes.AddRange(value);
    }
}
