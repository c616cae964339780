using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Asks the policy once more about a case in which nothing but the hour changed: a departure that drew near (R-AW-04).</summary>
public sealed class DecideAgain(DeskBooks desk)
{
    /// <summary>Decides as of now.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) => Task.FromResult(new CaseStep(opened.Content, [])), cancellationToken);
}
