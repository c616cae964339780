using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.Approvals;

/// <summary>What waits for the supervisors, and what was decided today.</summary>
/// <param name="Waiting">Of the office, the urgent first.</param>
/// <param name="Overdue">Of all offices, what waited too long (久等待批).</param>
/// <param name="Approved">Of the office, approved today, newest first.</param>
/// <param name="Returned">Of the office, returned today, newest first.</param>
/// <param name="At">When it was read.</param>
public sealed record ApprovalQueue(ApprovalList Waiting, ApprovalList Overdue, ApprovalList Approved, ApprovalList Returned, DateTimeOffset At);

/// <summary>The first lines of a list, and how many there are in all.</summary>
public sealed record ApprovalList(IReadOnlyList<ApprovalLine> Lines, int Total);

/// <summary>One case in a list, masked.</summary>
/// <param name="Id">The approval.</param>
/// <param name="MaskedName">周*远; empty where nobody knows a name.</param>
/// <param name="MaskedNumber">Of the traveller.</param>
/// <param name="Mode">Rail or air.</param>
/// <param name="Office">Short name of the office.</param>
/// <param name="DeskNumber">Where the case is now.</param>
/// <param name="Officer">Who sent it, by name.</param>
/// <param name="Codes">What is to be approved.</param>
/// <param name="ProposedAt">When it was sent.</param>
/// <param name="DepartureAt">When the traveller departs, where that is known.</param>
/// <param name="ServedFirst">Whether he is served first (R-S-04).</param>
/// <param name="IsOverdue">Whether it waited too long.</param>
/// <param name="State">Waiting, approved or returned.</param>
/// <param name="DecidedAt">When it was decided.</param>
/// <param name="DecidedBy">By whose number.</param>
/// <param name="Reason">Why.</param>
public sealed record ApprovalLine(
    Guid Id, string MaskedName, string MaskedNumber, TravelMode Mode, string Office, int DeskNumber, string Officer, IReadOnlyCollection<ReasonCode> Codes,
    DateTimeOffset ProposedAt, DateTimeOffset? DepartureAt, bool ServedFirst, bool IsOverdue, ApprovalState State, DateTimeOffset? DecidedAt, string? DecidedBy, ApprovalReason? Reason);
