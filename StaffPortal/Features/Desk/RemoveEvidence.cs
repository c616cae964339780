using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Takes back a document that was added by mistake; the trail keeps both.</summary>
public sealed class RemoveEvidence(DeskBooks desk)
{
    /// <summary>Takes it back.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, EvidenceSeen evidence, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) =>
        {
            EvidenceSeen[] seen = [.. opened.Content.Evidence.Where(other => other != evidence)];
            return Task.FromResult(new CaseStep(opened.Content with { Evidence = seen }, [AddEvidence.Note(opened, evidence, "TakenBack")]));
        }, cancellationToken);
}
