using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Replays the decisions of a past period under a draft (重演): how many would change, which, and why.</summary>
public sealed class ReplayDecisions(
    PolicyBooks policy, IDbContextFactory<PortalDbContext> books, EditionsInForce editions, AuditWriter audit, INewIds ids, TimeProvider clock, ILogger<ReplayDecisions> log)
{
    /// <summary>Replays them all, and keeps what came of it only where it came to the end and the draft stands as it did.</summary>
    /// <param name="draftId">Which draft.</param>
    /// <param name="revision">Of the draft on the screen.</param>
    /// <param name="from">First day, in Shanghai.</param>
    /// <param name="to">Last day, itself included; not after today.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="progress">Told with every batch.</param>
    /// <param name="stop">Stops it at once; nothing is kept then.</param>
    public Task<PolicyResult<ReplayView>> RunAsync(
        Guid draftId, int revision, DateOnly from, DateOnly to, OfficerSession officer, IProgress<ReplayProgress> progress, CancellationToken stop) =>
        policy.GuardedAsync(PolicyNotes.Draft(draftId), officer, async () =>
        {
            try
            {
                var (draft, refused) = await DraftAsync(draftId, revision, (from, to), stop);
                if (draft is null) return refused!;
                var replayed = new DecisionsReplayed(draft, books, editions, log);
                await replayed.RunAsync(Cases(from, to), progress, stop);
                return await KeepAsync(replayed.Tally.Outcome(), draftId, revision, (from, to), officer, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return new PolicyResult<ReplayView>(null, PolicyFault.Stopped);
            }
        }, stop);

    private async Task<(PolicyEdition? Draft, PolicyResult<ReplayView>? Refused)> DraftAsync(
        Guid draftId, int revision, (DateOnly From, DateOnly To) period, CancellationToken stop)
    {
        await using var open = await books.CreateDbContextAsync(stop);
        var row = await open.PolicyDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == draftId, stop);
        if (MovedOn(row, revision) is { } fault) return (null, new(null, fault));
        if (period.To < period.From || period.To > ShanghaiTime.Day(clock.GetUtcNow())) return (null, new(null, PolicyFault.Period));
        var draft = EditionsInForce.Of(row!);
        // figures that contradict one another decide nothing
        return PolicyEditionCheck.Problems(draft) is { Count: > 0 } problems ? (null, new(null, PolicyFault.FiguresWrong, problems)) : (draft, null);
    }

    // never after now: what is written from here on is left out
    private StoredCases Cases(DateOnly from, DateOnly to)
    {
        var (now, first) = (clock.GetUtcNow(), PolicyEdition.Shipped.EffectiveFrom);
        var (begins, ends) = (from > ShanghaiTime.Day(first) ? ShanghaiTime.StartOf(from) : first, ShanghaiTime.StartOf(to.AddDays(1)));
        return new StoredCases(books, begins, ends < now ? ends : now);
    }

    private async Task<PolicyResult<ReplayView>> KeepAsync(
        ReplayOutcome outcome, Guid draftId, int revision, (DateOnly From, DateOnly To) period, OfficerSession officer, CancellationToken stop)
    {
        await using var open = await books.CreateDbContextAsync(stop);
        await using var transaction = await open.Database.BeginTransactionAsync(stop);
        await open.LockPolicyAsync(stop);
        var draft = await open.PolicyDrafts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == draftId, stop);
        if (MovedOn(draft, revision) is { } fault) return new(null, fault);
        var row = new PolicyReplayRow
        {
            Id = ids.Next(), DraftId = draftId, Revision = revision, FromDay = period.From, ToDay = period.To, At = clock.GetUtcNow(), OfficerNumber = officer.OfficerNumber,
            Outcome = outcome.ToJson(),
        };
        await open.PolicyReplays.Where(replay => replay.DraftId == draftId).ExecuteDeleteAsync(stop);
        open.PolicyReplays.Add(row);
        await open.SaveChangesAsync(stop);
        var view = ReplayOutcome.ViewOf(row);
        await audit.AppendAsync(open, officer, [Note(view, draftId, draft!.Name)], stop);
        stop.ThrowIfCancellationRequested();
        // from here on it is kept, and so not stopped any more
        await transaction.CommitAsync(CancellationToken.None);
        return new(view);
    }

    private static PolicyFault? MovedOn(PolicyDraftRow? draft, int revision) =>
        draft is null ? PolicyFault.NoSuchDraft : draft.Revision != revision ? PolicyFault.ChangedMeanwhile : null;

    private static AuditNote Note(ReplayView replay, Guid draftId, string edition) => new(
        AuditAct.PolicyReplayed, PolicyNotes.Draft(draftId), "Replayed",
        Detail: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["edition"] = edition, ["revision"] = PolicyNotes.Number(replay.Revision), ["from"] = PolicyNotes.Day(replay.From), ["to"] = PolicyNotes.Day(replay.To),
            ["total"] = PolicyNotes.Number(replay.Total), ["changed"] = PolicyNotes.Number(replay.Changed), ["verdictChanged"] = PolicyNotes.Number(replay.VerdictChanged),
            ["moreGranted"] = PolicyNotes.Number(replay.MoreGranted), ["fewerGranted"] = PolicyNotes.Number(replay.FewerGranted),
            ["notReproduced"] = PolicyNotes.Number(replay.NotReproduced),
        });
}
