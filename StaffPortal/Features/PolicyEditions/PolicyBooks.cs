using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>
/// Carries out one act on the rules in one transaction: rights, repeated request, the step, the trail. One act at a time: whoever comes second sees
/// what the first one left, so that of two who approve exactly one does.
/// </summary>
public sealed class PolicyBooks(IDbContextFactory<PortalDbContext> books, AuditWriter audit, DraftViews views, TimeProvider clock, ILogger<PolicyBooks> log)
{
    /// <summary>Reads for a supervisor.</summary>
    public Task<PolicyResult<T>> ReadAsync<T>(OfficerSession officer, Func<PortalDbContext, Task<T>> read, CancellationToken cancellationToken)
        where T : class =>
        GuardedAsync(PolicyNotes.Rules, officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            return new PolicyResult<T>(await read(open));
        }, cancellationToken);

    /// <summary>Changes a draft that the supervisor has on his screen.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="draftId">Which draft.</param>
    /// <param name="revision">Of the draft on the screen.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="step">Looks at everything first, and changes rows only where nothing is wrong.</param>
    /// <param name="cancellationToken">Ends it when the page is left; that is no fault.</param>
    public Task<PolicyResult<DraftView>> ChangeAsync(
        Guid requestId, Guid draftId, int revision, OfficerSession officer, Func<PortalDbContext, PolicyDraftRow, Task<PolicyStep>> step, CancellationToken cancellationToken) =>
        ChangeAsync(requestId, draftId, PolicyNotes.Draft(draftId), officer, async open =>
        {
            if (await open.PolicyDrafts.SingleOrDefaultAsync(draft => draft.Id == draftId, cancellationToken) is not { } row) return PolicyStep.Refused(PolicyFault.NoSuchDraft);
            return row.Revision == revision ? await step(open, row) : PolicyStep.Refused(PolicyFault.ChangedMeanwhile);
        }, cancellationToken);

    /// <summary>Changes something; the same request again changes nothing and shows how the draft stands.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="draftId">The draft that is shown afterwards.</param>
    /// <param name="subject">What is changed, as the trail names it where it is refused.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="step">Looks at everything first, and changes rows only where nothing is wrong.</param>
    /// <param name="cancellationToken">Ends it when the page is left; that is no fault.</param>
    public Task<PolicyResult<DraftView>> ChangeAsync(
        Guid requestId, Guid draftId, string subject, OfficerSession officer, Func<PortalDbContext, Task<PolicyStep>> step, CancellationToken cancellationToken) =>
        GuardedAsync(subject, officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            await open.LockPolicyAsync(cancellationToken);
            var first = await open.HandledRequests.AsNoTracking().SingleOrDefaultAsync(request => request.RequestId == requestId, cancellationToken);
            if (first is not null) return new(await views.FindAsync(open, first.ObjectId, cancellationToken));
            var done = await step(open);
            if (done.Note is not { } note) return new(await views.FindAsync(open, draftId, cancellationToken), done.Fault, done.Problems);
            open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = draftId, At = clock.GetUtcNow() });
            if (!await IsSavedAsync(open, cancellationToken)) return await ChangedMeanwhileAsync(draftId, cancellationToken);
            await audit.AppendAsync(open, officer, [note], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new(await views.FindAsync(open, draftId, cancellationToken));
        }, cancellationToken);

    /// <summary>Runs an act of a supervisor, turning what can be expected to go wrong into faults; another role is refused, and the trail keeps the attempt.</summary>
    public async Task<PolicyResult<T>> GuardedAsync<T>(string subject, OfficerSession officer, Func<Task<PolicyResult<T>>> act, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            if (officer.Role is OfficerRole.Supervisor) return await act();
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            await audit.AppendAsync(open, officer, [new(AuditAct.AccessDenied, subject, officer.Role.ToString())], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new(null, PolicyFault.NotAllowed);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
            return new(null, PolicyFault.DatabaseUnavailable);
        }
    }

    // all of this portal wait for one another; an older one beside it, or an owner's hand, does not
    private static async Task<bool> IsSavedAsync(PortalDbContext open, CancellationToken cancellationToken)
    {
        try
        {
            await open.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || open.IsUniqueViolation(failure))
        {
            return false;
        }
    }

    // shown in books of its own: what was written is taken back with the transaction
    private async Task<PolicyResult<DraftView>> ChangedMeanwhileAsync(Guid draftId, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        return new(await views.FindAsync(open, draftId, cancellationToken), PolicyFault.ChangedMeanwhile);
    }
}
