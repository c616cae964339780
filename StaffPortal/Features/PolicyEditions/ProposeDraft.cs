using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Proposes a draft to be in force from an instant on; a second supervisor approves it.</summary>
public sealed class ProposeDraft(PolicyBooks policy, EditionsInForce editions, TimeProvider clock)
{
    /// <summary>The instant must be at least so far ahead.</summary>
    public static TimeSpan Ahead { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Proposes it.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="draftId">Which draft.</param>
    /// <param name="revision">Of the draft on the screen; this very one was replayed to the end.</param>
    /// <param name="effectiveFrom">First instant at which it is to be in force.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<PolicyResult<DraftView>> RunAsync(
        Guid requestId, Guid draftId, int revision, DateTimeOffset effectiveFrom, OfficerSession officer, CancellationToken cancellationToken) =>
        policy.ChangeAsync(requestId, draftId, revision, officer, async (open, row) =>
        {
            var now = clock.GetUtcNow();
            if (await RefusedAsync(open, row, effectiveFrom, now, cancellationToken) is { } refused) return refused;
            (row.ProposedBy, row.ProposedAt, row.ProposedFrom) = (officer.OfficerNumber, now, effectiveFrom);
            var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["edition"] = row.Name, ["from"] = PolicyNotes.Instant(effectiveFrom) };
            return PolicyStep.Done(new AuditNote(AuditAct.PolicyProposed, PolicyNotes.Draft(draftId), "Proposed", Detail: detail));
        }, cancellationToken);

    private async Task<PolicyStep?> RefusedAsync(PortalDbContext open, PolicyDraftRow row, DateTimeOffset effectiveFrom, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (row.ProposedBy is not null) return PolicyStep.Refused(PolicyFault.AlreadyProposed);
        var draft = EditionsInForce.Of(row);
        if (PolicyEditionCheck.Problems(draft) is { Count: > 0 } problems) return PolicyStep.Refused(PolicyFault.FiguresWrong, problems);
        // beside what would be in force then: an approved edition that is still to come is taken back by proposing again what is in force now
        var otherwise = await editions.AtAsync(open, effectiveFrom > now ? effectiveFrom : now, cancellationToken);
        if (PolicyEditionCheck.Differences(otherwise, draft).Count == 0) return PolicyStep.Refused(PolicyFault.NothingChanged);
        var isReplayed = await open.PolicyReplays.AnyAsync(replay => replay.DraftId == row.Id && replay.Revision == row.Revision, cancellationToken);
        if (!isReplayed) return PolicyStep.Refused(PolicyFault.NotReplayed);
        return effectiveFrom - now < Ahead ? PolicyStep.Refused(PolicyFault.InstantPast) : null;
    }
}
