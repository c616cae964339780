using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes that the traveller has no document at all to show, or takes that back; then he is asked orally instead (R-AW-03).</summary>
public sealed class StateNoEvidence(DeskBooks desk)
{
    /// <summary>Writes it; taken back, the answers given so far go with it.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, bool noEvidence, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) =>
        {
            var content = opened.Content with
            {
                NoEvidence = noEvidence, OralAnswers = noEvidence ? opened.Content.OralAnswers : new Dictionary<OralQuestion, bool>(),
            };
            return Task.FromResult(new CaseStep(content, [new AuditNote(AuditAct.EvidenceSeen, AuditNote.Case(caseId), noEvidence ? "NothingToShow" : "NothingToShowTakenBack")]));
        }, cancellationToken);
}
