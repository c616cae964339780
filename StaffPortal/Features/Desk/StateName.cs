using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes the name that the traveller stated (R-C-05); empty takes it back.</summary>
public sealed class StateName
{
    /// <summary>Runs it.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, string statedName, OfficerSession officer, CancellationToken cancellationToken) => throw new NotSupportedException();
}
