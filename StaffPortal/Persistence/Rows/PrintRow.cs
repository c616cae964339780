using StaffPortal.Domain.Certificates;

namespace StaffPortal.Persistence.Rows;

/// <summary>One time that a paper was sent to a printer.</summary>
public sealed class PrintRow
{
    /// <summary>Time-ordered.</summary>
    public required Guid Id { get; init; }

    /// <summary>The command that printed it.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Which certificate.</summary>
    public required Guid CertificateId { get; init; }

    /// <summary>0 the original, from 1 reprints (R-P-04).</summary>
    public required int Copy { get; init; }

    /// <summary>Why it is printed once more; null for the original.</summary>
    public ReprintReason? Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>By whom.</summary>
    public required string OfficerNumber { get; init; }

    /// <summary>Where.</summary>
    public required int DeskNumber { get; init; }
}
