using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Brings a case of another desk to this one.</summary>
public sealed class TakeOverCase
{
    /// <summary>Runs it.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) => throw new NotSupportedException();
}
