using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Issues the certificate of a case that the policy grants.</summary>
public sealed class IssueCase
{
    /// <summary>Runs it.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) => throw new NotSupportedException();
}
