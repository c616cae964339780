using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Takes a proposal back; any supervisor may. The draft stays, and can be changed and proposed again.</summary>
public sealed class TakeBackProposal(PolicyBooks policy)
{
    /// <summary>Takes it back.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="draftId">Which draft.</param>
    /// <param name="revision">Of the draft on the screen.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<PolicyResult<DraftView>> RunAsync(Guid requestId, Guid draftId, int revision, OfficerSession officer, CancellationToken cancellationToken) =>
        policy.ChangeAsync(requestId, draftId, revision, officer, async (open, row) =>
        {
            if (row.ProposedBy is null) return PolicyStep.Refused(PolicyFault.NotProposed);
            (row.ProposedBy, row.ProposedAt, row.ProposedFrom) = (null, null, null);
            // whoever is about to approve what he sees would otherwise approve the instant of the next proposal; the figures that were replayed stay
            row.Revision++;
            await open.PolicyReplays.Where(replay => replay.DraftId == draftId && replay.Revision == revision)
                .ExecuteUpdateAsync(set => set.SetProperty(replay => replay.Revision, revision + 1), cancellationToken);
            var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["edition"] = row.Name };
            return PolicyStep.Done(new AuditNote(AuditAct.PolicyProposed, PolicyNotes.Draft(draftId), "TakenBack", Detail: detail));
        }, cancellationToken);
}
