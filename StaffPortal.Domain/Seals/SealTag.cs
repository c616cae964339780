namespace StaffPortal.Domain.Seals;

/// <summary>The fields of a seal, in the order in which they stand.</summary>
internal enum SealTag : byte
{
    CertificateNumber = 0x01,
    Name = 0x02,
    IdentityNumber = 0x03,
    ModeAndChannel = 0x04,
    ValidFrom = 0x05,
    ValidUntil = 0x06,
    OfficeCode = 0x07,
    Portrait = 0x08,
    NameRest = 0x09,
    BirthDate = 0x0B,
    Signature = 0xFF,
}
