using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Drops a draft, with its replay.</summary>
public sealed class DropDraft(PolicyBooks policy)
{
    /// <summary>Drops it; nothing is left to show. A proposed one is taken back first.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="draftId">Which draft.</param>
    /// <param name="revision">Of the draft on the screen.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<PolicyResult<DraftView>> RunAsync(Guid requestId, Guid draftId, int revision, OfficerSession officer, CancellationToken cancellationToken) =>
        policy.ChangeAsync(requestId, draftId, revision, officer, (open, row) =>
        {
            if (row.ProposedBy is not null) return Task.FromResult(PolicyStep.Refused(PolicyFault.AlreadyProposed));
            open.PolicyDrafts.Remove(row);
            var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["edition"] = row.Name };
            return Task.FromResult(PolicyStep.Done(new AuditNote(AuditAct.PolicyDraftChanged, PolicyNotes.Draft(draftId), "Dropped", Detail: detail)));
        }, cancellationToken);
}
