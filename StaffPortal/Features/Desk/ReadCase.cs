using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Shows a case by its id, or (without one) this desk's open case; null where there is none.</summary>
public sealed class ReadCase
{
    /// <summary>Runs it.</summary>
    public Task<DeskResult?> RunAsync(Guid? caseId, OfficerSession officer, CancellationToken cancellationToken) => throw new NotSupportedException();
}
