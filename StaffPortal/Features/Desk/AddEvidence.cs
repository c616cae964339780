using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Adds a document that the officer held in his hand (辅助证件).</summary>
public sealed class AddEvidence(DeskBooks desk)
{
    /// <summary>Adds it; one of the same kind takes the place of the earlier one.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, EvidenceSeen evidence, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) =>
        {
            EvidenceSeen[] seen = [.. opened.Content.Evidence.Where(other => other.Kind != evidence.Kind), evidence];
            return Task.FromResult(new CaseStep(opened.Content with { Evidence = seen }, [Note(opened, evidence, "Seen")]));
        }, cancellationToken);

    /// <summary>The trail's note of a document.</summary>
    internal static AuditNote Note(OpenedCase opened, EvidenceSeen evidence, string outcome) => new(
        AuditAct.EvidenceSeen, AuditNote.Case(opened.Row.Id), outcome,
        Detail: new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = evidence.Kind.ToString(), ["photo"] = evidence.HasPhoto ? "yes" : "no" });
}
