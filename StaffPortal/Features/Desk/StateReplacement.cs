using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes why another paper is needed while one is still valid (换发原因, R-RW-06); the earlier one is voided when this one is issued.</summary>
public sealed class StateReplacement(DeskBooks desk)
{
    /// <summary>Writes it; null takes it back.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, ReplacementReason? reason, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) => Task.FromResult(new CaseStep(opened.Content with { ReplacementReason = reason }, [])), cancellationToken);
}
