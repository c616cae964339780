using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Seals;

/// <summary>What the code on the paper says about a certificate and its holder.</summary>
/// <remarks>Holds exactly one of <see cref="IdentityNumber"/> and <see cref="BirthDate"/>.</remarks>
public sealed record SealContents
{
    /// <summary>The certificate number (R-P-03), characters 0–9 A–Z.</summary>
    public required string CertificateNumber { get; init; }

    /// <summary>The traveller's name, at most 252 bytes of UTF-8 (R-P-07 allows 50 code points, which are at most 200). Personal data.</summary>
    public required string Name { get; init; }

    /// <summary>The identity number in upper case; null for a child without one. Personal data.</summary>
    public string? IdentityNumber { get; init; }

    /// <summary>The birth date, only where there is no identity number. Personal data.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>What the certificate is good for.</summary>
    public required TravelMode Mode { get; init; }

    /// <summary>By which way it was issued.</summary>
    public required Channel Channel { get; init; }

    /// <summary>First instant of validity. A seal keeps whole seconds; the rest is cut.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>First instant at which the certificate is no longer valid. A seal keeps whole seconds; the rest is cut.</summary>
    public required DateTimeOffset ValidUntil { get; init; }

    /// <summary>Code of the issuing office, characters 0–9 A–Z.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>Ties the paper to the stored portrait.</summary>
    public required PortraitDigest Portrait { get; init; }

    /// <summary>Day of signing, Asia/Shanghai; stands in the header, as the day of issue too.</summary>
    public required DateOnly SigningDay { get; init; }

    /// <summary>The certificate number alone: a record would print the traveller into a log.</summary>
    public override string ToString() => CertificateNumber;
}
