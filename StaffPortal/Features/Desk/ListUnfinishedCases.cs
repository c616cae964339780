using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>The office's cases that are open or parked, newest first, at most 20.</summary>
public sealed class ListUnfinishedCases
{
    /// <summary>Runs it.</summary>
    public Task<IReadOnlyList<UnfinishedCase>> RunAsync(int limit, OfficerSession officer, CancellationToken cancellationToken) => throw new NotSupportedException();
}
