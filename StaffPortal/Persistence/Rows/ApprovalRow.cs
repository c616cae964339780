using StaffPortal.Domain.Approvals;

namespace StaffPortal.Persistence.Rows;

/// <summary>One time that a case was sent to the supervisors, and what they said; history is kept.</summary>
public sealed class ApprovalRow
{
    /// <summary>Time-ordered.</summary>
    public required Guid Id { get; init; }

    /// <summary>The command that sent it.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Whose supervisors.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>The desk it came from.</summary>
    public required int DeskNumber { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>By whom: he cannot decide it.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>The reviewing codes that are to be approved, sorted, by spaces; no other ones are approved by it.</summary>
    public required string Codes { get; init; }

    /// <summary>When the traveller departs; null where that is not known. Orders the queue.</summary>
    public DateTimeOffset? DepartureAt { get; init; }

    /// <summary>Waiting, approved, returned or withdrawn.</summary>
    public required ApprovalState State { get; set; }

    /// <summary>When it was decided or withdrawn.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>By whom.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Why.</summary>
    public ApprovalReason? Reason { get; set; }

    /// <summary>What else the supervisor said, at most 200 characters; encrypted at rest.</summary>
    public string? Words { get; set; }

    /// <summary>When it had waited so long that further supervisors were called; null where it had not.</summary>
    public DateTimeOffset? EscalatedAt { get; set; }

    /// <summary>Counted up with every write.</summary>
    public int Revision { get; set; }
}
