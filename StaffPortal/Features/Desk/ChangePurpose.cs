using StaffPortal.Domain.Certificates;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes another purpose (事由) into the case.</summary>
public sealed class ChangePurpose(DeskBooks desk)
{
    /// <summary>Changes it.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, LookUpPurpose purpose, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) =>
        {
            opened.Row.Purpose = purpose;
            return Task.FromResult(new CaseStep(opened.Content, []));
        }, cancellationToken);
}
