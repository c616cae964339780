using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>What this desk did today.</summary>
public sealed class ReadDeskToday
{
    /// <summary>Runs it.</summary>
    public Task<DeskToday> RunAsync(DateOnly? day, OfficerSession officer, CancellationToken cancellationToken) => throw new NotSupportedException();
}
