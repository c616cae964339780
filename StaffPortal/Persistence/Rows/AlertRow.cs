using StaffPortal.Domain.Alerts;

namespace StaffPortal.Persistence.Rows;

/// <summary>
/// A quiet alert of a case (R-C-06, -07, -12). What it is about stands in the encrypted text alone: neither a column nor a count tells a wanted
/// person from an ordinary check that was drawn.
/// </summary>
public sealed class AlertRow
{
    /// <summary>Time-ordered.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose supervisors.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>The case; null for one about a certificate alone.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The certificate; null for one about a case alone.</summary>
    public Guid? CertificateId { get; init; }

    /// <summary>The desk that the traveller stands at.</summary>
    public required int DeskNumber { get; init; }

    /// <summary>The officer there.</summary>
    public required string OfficerNumber { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it is about, as versioned JSON padded to one length; encrypted at rest.</summary>
    public required string Content { get; set; }

    /// <summary>New, acknowledged or closed.</summary>
    public required AlertState State { get; set; }

    /// <summary>When a supervisor acknowledged it.</summary>
    public DateTimeOffset? AcknowledgedAt { get; set; }

    /// <summary>Who.</summary>
    public string? AcknowledgedBy { get; set; }

    /// <summary>When it was dealt with.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>By whom.</summary>
    public string? ClosedBy { get; set; }

    /// <summary>Counted up with every write.</summary>
    public int Revision { get; set; }
}
