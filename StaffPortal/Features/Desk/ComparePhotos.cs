using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes the officer's comparison and the features he marked.</summary>
public sealed class ComparePhotos
{
    /// <summary>Runs it.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, PhotoComparison comparison, IReadOnlyDictionary<ComparisonPoint, PointMark> points, OfficerSession officer, CancellationToken cancellationToken) => throw new NotSupportedException();
}
