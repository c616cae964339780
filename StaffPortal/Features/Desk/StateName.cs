using StaffPortal.Domain.Identity;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes the name that the traveller stated (R-C-05).</summary>
public sealed class StateName(DeskBooks desk)
{
    /// <summary>Writes it; an empty text takes it back.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, string statedName, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) =>
        {
            var read = PersonName.TryParse(statedName, out var name, out var fault);
            var step = read || fault is PersonNameFault.Missing
                ? new CaseStep(opened.Content with { StatedName = name?.Value }, [])
                : CaseStep.Refused(opened, DeskFault.MalformedName, fault.ToString());
            return Task.FromResult(step);
        }, cancellationToken);
}
