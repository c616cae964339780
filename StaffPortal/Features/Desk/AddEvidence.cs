using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Adds a document that the officer saw.</summary>
public sealed class AddEvidence
{
    /// <summary>Runs it.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, EvidenceSeen evidence, OfficerSession officer, CancellationToken cancellationToken) => throw new NotSupportedException();
}
