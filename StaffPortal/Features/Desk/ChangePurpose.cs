using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes another purpose into the case.</summary>
public sealed class ChangePurpose
{
    /// <summary>Runs it.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, LookUpPurpose purpose, OfficerSession officer, CancellationToken cancellationToken) => throw new NotSupportedException();
}
