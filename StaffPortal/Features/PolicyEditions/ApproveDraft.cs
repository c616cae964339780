using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Approves a proposed draft as the second supervisor: it becomes an edition, in force from its instant on and never changed again.</summary>
public sealed class ApproveDraft(PolicyBooks policy, EditionsInForce editions, TimeProvider clock)
{
    /// <summary>Approves it; the draft is gone then, and nothing is left to show.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="draftId">Which draft.</param>
    /// <param name="revision">Of the draft on the screen.</param>
    /// <param name="officer">Who asks; neither who proposed it nor who changed it last.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<PolicyResult<DraftView>> RunAsync(Guid requestId, Guid draftId, int revision, OfficerSession officer, CancellationToken cancellationToken) =>
        policy.ChangeAsync(requestId, draftId, revision, officer, async (open, row) =>
        {
            if (row is not { ProposedBy: { } proposer, ProposedFrom: { } from }) return PolicyStep.Refused(PolicyFault.NotProposed);
            if (officer.OfficerNumber == proposer || officer.OfficerNumber == row.ChangedBy) return PolicyStep.Refused(PolicyFault.SamePerson);
            // a decision between this instant and the commit is still made under the edition before
            var now = clock.GetUtcNow();
            if (from - now < ProposeDraft.Ahead) return PolicyStep.Refused(PolicyFault.InstantPast);
            var edition = EditionsInForce.Of(row);
            // looked at again: another version of the portal may have kept it
            if (PolicyEditionCheck.Problems(edition) is { Count: > 0 } problems) return PolicyStep.Refused(PolicyFault.FiguresWrong, problems);
            if (await EditionNames.IsTakenAsync(open, editions, row.Name, draftId, cancellationToken)) return PolicyStep.Refused(PolicyFault.NameTaken);
            var figures = EditionFigures.ToJson(edition);
            var detail = PolicyNotes.Differences(await editions.AtAsync(open, from, cancellationToken), edition);
            open.PolicyEditions.Add(new PolicyEditionRow
            {
                Id = row.Id, Name = row.Name, EffectiveFrom = from, Figures = figures, ProposedBy = proposer, ApprovedBy = officer.OfficerNumber, ApprovedAt = now,
            });
            open.PolicyDrafts.Remove(row);
            (detail["draft"], detail["from"], detail["sha256"], detail["proposedBy"]) = ($"{draftId:N}", PolicyNotes.Instant(from), AuditChain.Hash(figures), proposer);
            return PolicyStep.Done(new AuditNote(AuditAct.PolicyApproved, PolicyNotes.Edition(row.Name), "Approved", Detail: detail));
        }, cancellationToken);
}
