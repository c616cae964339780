using StaffPortal.Domain.Approvals;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Approvals;

/// <summary>Approves exactly the findings that a case was sent for (批准); the officer may then issue it, and change nothing of it.</summary>
public sealed class ApproveCase(ApprovalBooks approvals)
{
    /// <summary>Approves it.</summary>
    public Task<ApprovalResult> RunAsync(Guid requestId, Guid approvalId, ApprovalReason reason, string? words, OfficerSession officer, CancellationToken cancellationToken) =>
        approvals.DecideAsync(requestId, approvalId, officer, asked =>
            ApprovalReasons.ForApproval(asked.Codes).Contains(reason) && ApprovalReasons.Tell(reason, words)
                ? new Settlement(ApprovalState.Approved, CaseState.Approved, reason, string.IsNullOrWhiteSpace(words) ? null : words.Trim())
                : null, cancellationToken);
}
