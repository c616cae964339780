using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Finishes a case, with or without a certificate; the desk is free afterwards.</summary>
public sealed class FinishCase
{
    /// <summary>Runs it.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) => throw new NotSupportedException();
}
