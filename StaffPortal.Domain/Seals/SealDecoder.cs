using System.Text;
using System.Text.Unicode;

namespace StaffPortal.Domain.Seals;

/// <summary>Reads a presented code. Strict: what is not exactly a seal of ours is <see cref="SealReading.NotOurs"/>; only unknown tags are ignored.</summary>
public static class SealDecoder
{
    /// <summary>Reads typed or scanned text, see <see cref="SealText.TryRead"/>.</summary>
    public static SealReading Read(string? text) =>
        SealText.TryRead(text, out var seal) ? Read(seal) : new SealReading.NotOurs(SealFault.NotText);

    /// <summary>Reads the raw bytes of a seal.</summary>
    public static SealReading Read(ReadOnlySpan<byte> seal)
    {
        var (header, headerFault) = SealHeader.Read(seal);
        if (header is null) return NotOurs(headerFault);
        var (fields, fieldFault) = SealFields.Read(seal[SealHeader.Length..]);
        if (fields is null) return NotOurs(fieldFault);
        var (contents, fault) = ReadContents(header, fields);
        if (contents is null) return NotOurs(fault);
        var signedLength = SealHeader.Length + fields.SignedLength;
        return new SealReading.Parsed(header, contents, seal[..signedLength].ToArray(), seal[(signedLength + 2)..].ToArray());
    }

    private static SealReading.NotOurs NotOurs(SealFault? fault) => new(fault ?? SealFault.NotASeal);

    private static (SealContents? Contents, SealFault? Fault) ReadContents(SealHeader header, SealFields fields)
    {
        var (identity, birth) = (fields.Find(SealTag.IdentityNumber), fields.Find(SealTag.BirthDate));
        if (fields.Find(SealTag.CertificateNumber) is not { } number || fields.Find(SealTag.Name) is not { } name
            || fields.Find(SealTag.ModeAndChannel) is not { } letters || fields.Find(SealTag.ValidFrom) is not { } from
            || fields.Find(SealTag.ValidUntil) is not { } until || fields.Find(SealTag.OfficeCode) is not { } office
            || fields.Find(SealTag.Portrait) is not { } portrait || identity is null == birth is null)
            return (null, SealFault.FieldMissing);

        if (ReadCode(number) is not { } certificateNumber || ReadCode(office) is not { } officeCode
            || ReadName(name, fields.Find(SealTag.NameRest)) is not { } holder || SealLetters.Read(letters) is not { } way
            || !SealInstant.TryDecode(from, out var validFrom) || !SealInstant.TryDecode(until, out var validUntil)
            || portrait.Length is not PortraitDigest.Length
            || !TryReadIdentity(identity, birth, out var identityNumber, out var birthDate))
            return (null, SealFault.FieldInvalid);

        return (new SealContents
        {
            CertificateNumber = certificateNumber, Name = holder, IdentityNumber = identityNumber, BirthDate = birthDate,
            Mode = way.Mode, Channel = way.Channel, ValidFrom = validFrom, ValidUntil = validUntil, OfficeCode = officeCode,
            Portrait = PortraitDigest.FromBytes(portrait), SigningDay = header.SigningDay,
        }, null);
    }

    private static string? ReadCode(byte[] value) =>
        C40.TryDecode(value, out var code) && code.Length > 0 && !code.Contains(' ', StringComparison.Ordinal) ? code : null;

    private static string? ReadName(byte[] name, byte[]? rest) =>
        name.Length > 0 && Utf8.IsValid(name) && Utf8.IsValid(rest) ? Encoding.UTF8.GetString([.. name, .. rest ?? []]) : null;

    private static bool TryReadIdentity(byte[]? identity, byte[]? birth, out string? number, out DateOnly? birthDate)
    {
        (number, birthDate) = (identity is null ? null : ReadCode(identity), null);
        if (birth is not null && SealDate.TryDecode(birth, out var day)) birthDate = day;
        return number is not null || birthDate is not null;
    }
}
