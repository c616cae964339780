using StaffPortal.Domain.Approvals;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Approvals;

/// <summary>Returns a case to its desk (退回): it is open again, and the officer sees why.</summary>
public sealed class ReturnCase(ApprovalBooks approvals)
{
    /// <summary>Returns it.</summary>
    public Task<ApprovalResult> RunAsync(Guid requestId, Guid approvalId, ApprovalReason reason, string? words, OfficerSession officer, CancellationToken cancellationToken) =>
        approvals.DecideAsync(requestId, approvalId, officer, _ =>
            ApprovalReasons.ForReturn.Contains(reason) && ApprovalReasons.Tell(reason, words)
                ? new Settlement(ApprovalState.Returned, CaseState.Open, reason, string.IsNullOrWhiteSpace(words) ? null : words.Trim())
                : null, cancellationToken);
}
