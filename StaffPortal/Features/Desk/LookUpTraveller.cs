using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Opens a case: asks the register, shows what the ledger knows, decides for the first time.</summary>
public sealed class LookUpTraveller
{
    /// <summary>Runs it.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, string numberText, TravelMode mode, LookUpPurpose purpose, OfficerSession officer, CancellationToken cancellationToken) => throw new NotSupportedException();
}
