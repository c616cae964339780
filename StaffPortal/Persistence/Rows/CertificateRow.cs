using StaffPortal.Domain.Certificates;

namespace StaffPortal.Persistence.Rows;

/// <summary>An issued certificate of any channel: the one ledger that quotas and histories read.</summary>
public sealed class CertificateRow
{
    /// <summary>Time-ordered; the only thing of a certificate that stands in a URL.</summary>
    public required Guid Id { get; init; }

    /// <summary>The command that issued it.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The case it came from: one certificate a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>19 characters, see <see cref="CertificateNumber"/>.</summary>
    public required string Number { get; init; }

    /// <summary>Rail or air.</summary>
    public required TravelMode Mode { get; init; }

    /// <summary>Window, kiosk or electronic.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The issuing office.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>The desk; 0 where there is none.</summary>
    public required int DeskNumber { get; init; }

    /// <summary>The officer.</summary>
    public required string OfficerNumber { get; init; }

    /// <summary>HMAC of the normalised number.</summary>
    public required string TravellerLookup { get; init; }

    /// <summary>HMAC of the name.</summary>
    public required string NameLookup { get; init; }

    /// <summary>Whom it names, as versioned JSON; encrypted at rest.</summary>
    public required string Holder { get; init; }

    /// <summary>The portrait as JPEG; encrypted at rest.</summary>
    public required byte[] Portrait { get; init; }

    /// <summary>The seal's bytes, which name the holder; encrypted at rest.</summary>
    public required byte[] Seal { get; init; }

    /// <summary>The key that signed the seal.</summary>
    public required string KeyId { get; init; }

    /// <summary>The policy edition that granted it.</summary>
    public required string Edition { get; init; }

    /// <summary>The day of issue in Shanghai.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The instant of issue, to the second.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>First valid instant.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>First instant that is not valid any more.</summary>
    public required DateTimeOffset ValidUntil { get; init; }

    /// <summary>Issued, voided or replaced.</summary>
    public required CertificateState State { get; set; }

    /// <summary>When it came to stand so; null while it is as issued.</summary>
    public DateTimeOffset? StateAt { get; set; }

    /// <summary>Why it stands so, a code; null while it is as issued.</summary>
    public string? StateReason { get; set; }

    /// <summary>Who made it stand so; null while it is as issued, or where another certificate took its place.</summary>
    public string? StateBy { get; set; }

    /// <summary>The second person of a voiding; null where none was needed (R-P-05).</summary>
    public string? StateSecond { get; set; }

    /// <summary>Whether it is marked as fraud (R-P-05).</summary>
    public bool Fraud { get; set; }

    /// <summary>Whether it was issued while the register was silent, and says so (R-C-04).</summary>
    public bool RegisterCheckPending { get; init; }

    /// <summary>The certificate that took its place (R-RW-06).</summary>
    public Guid? ReplacedById { get; set; }

    /// <summary>Counted up with every write.</summary>
    public int Revision { get; set; }
}
