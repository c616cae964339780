using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Makes of stored drafts what supervisors see.</summary>
public sealed class DraftViews(EditionsInForce editions, TimeProvider clock)
{
    /// <summary>Most drafts at a time.</summary>
    public const int Most = 20;

    /// <summary>One draft; null where there is none.</summary>
    public async Task<DraftView?> FindAsync(PortalDbContext open, Guid id, CancellationToken cancellationToken) =>
        (await ListAsync(open, open.PolicyDrafts.Where(draft => draft.Id == id), cancellationToken)).SingleOrDefault();

    /// <summary>All drafts, in the order in which they were made.</summary>
    public Task<IReadOnlyList<DraftView>> AllAsync(PortalDbContext open, CancellationToken cancellationToken) => ListAsync(open, open.PolicyDrafts, cancellationToken);

    private async Task<IReadOnlyList<DraftView>> ListAsync(PortalDbContext open, IQueryable<PolicyDraftRow> drafts, CancellationToken cancellationToken)
    {
        var rows = await (
            from draft in drafts.AsNoTracking()
            join replay in open.PolicyReplays.AsNoTracking() on draft.Id equals replay.DraftId into replays
            from last in replays.DefaultIfEmpty()
            orderby draft.MadeAt, draft.Id
            select new { draft, last }).Take(Most).ToListAsync(cancellationToken);
        if (rows.Count == 0) return [];
        var inForce = await editions.AtAsync(open, clock.GetUtcNow(), cancellationToken);
        var views = new List<DraftView>(rows.Count);
        foreach (var row in rows)
        {
            var replaces = row.draft.ProposedFrom is { } from ? await editions.AtAsync(open, from, cancellationToken) : inForce;
            views.Add(Of(row.draft, row.last, inForce, replaces));
        }
        return views;
    }

    private static DraftView Of(PolicyDraftRow row, PolicyReplayRow? replay, PolicyEdition inForce, PolicyEdition replaces)
    {
        var edition = EditionsInForce.Of(row);
        return new DraftView
        {
            Id = row.Id, Edition = edition, BasedOn = row.BasedOn, Revision = row.Revision, ChangedBy = row.ChangedBy, ChangedAt = row.ChangedAt,
            ProposedBy = row.ProposedBy, ProposedAt = row.ProposedAt, ProposedFrom = row.ProposedFrom,
            Differences = PolicyEditionCheck.Differences(inForce, edition), Replaces = replaces, Problems = PolicyEditionCheck.Problems(edition),
            LastReplay = replay is null ? null : ReplayOutcome.ViewOf(replay),
        };
    }
}
