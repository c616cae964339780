// Long because rights, repetition, whose case it is and two supervisors at once are looked at in one place.
using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Approvals;

/// <summary>Where a supervisor's decision leaves the approval and its case.</summary>
/// <param name="Approval">Approved or returned.</param>
/// <param name="Case">Approved, or open again.</param>
/// <param name="Reason">Why.</param>
/// <param name="Words">What else he says.</param>
public sealed record Settlement(ApprovalState Approval, CaseState Case, ApprovalReason Reason, string? Words);

/// <summary>
/// Carries out one act of a supervisor in one transaction: rights, repeated request, whose case it is, the decision, the trail.
/// Of two at once one is first, and the other is told.
/// </summary>
public sealed class ApprovalBooks(IDbContextFactory<PortalDbContext> books, AuditWriter audit, CaseNews news, TimeProvider clock, ILogger<ApprovalBooks> log)
{
    // what an officer does with a case; reading and deciding it as a supervisor is not among it
    private static readonly AuditAct[] s_touching =
    [
        AuditAct.LookedUp, AuditAct.PictureTaken, AuditAct.Compared, AuditAct.EvidenceSeen, AuditAct.HolderEntered, AuditAct.FlightRecorded,
        AuditAct.OralCheckDone, AuditAct.ServiceStated, AuditAct.CardRead, AuditAct.TrainRecorded, AuditAct.CaseParked, AuditAct.CaseTakenOver, AuditAct.ApprovalWithdrawn,
    ];

    /// <summary>What a supervisor may see: what was sent to his office, and what waited too long anywhere.</summary>
    public static IQueryable<ApprovalRow> Of(PortalDbContext open, OfficerSession officer) =>
        open.Approvals.Where(a => a.OfficeCode == officer.OfficeCode || a.EscalatedAt != null);

    /// <summary>Decides what waits.</summary>
    /// <param name="requestId">The command's id; the same one again changes nothing.</param>
    /// <param name="approvalId">What is decided.</param>
    /// <param name="officer">Who decides.</param>
    /// <param name="settle">What the decision is, of the codes that are asked for; null where its reason does not fit.</param>
    /// <param name="cancellationToken">Ends it when the page is left; that is no fault.</param>
    public async Task<ApprovalResult> DecideAsync(
        Guid requestId, Guid approvalId, OfficerSession officer, Func<ApprovedFindings, Settlement?> settle, CancellationToken cancellationToken)
    {
        return await GuardedAsync(officer, async () =>
        {
            try
            {
                var result = await OnceAsync(requestId, approvalId, officer, settle, cancellationToken);
                // carried out after this one had looked for it
                return result.Fault is not null && await books.IsHandledAsync(requestId, cancellationToken) ? new ApprovalResult() : result;
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || IsUniqueViolation(failure))
            {
                return await AfterConflictAsync(requestId, approvalId, cancellationToken);
            }
        }, fault => new ApprovalResult(fault), cancellationToken);
    }

    /// <summary>Runs an act of a supervisor, turning what can be expected to go wrong into faults; another role is refused, and the trail keeps the attempt.</summary>
    public async Task<T> GuardedAsync<T>(OfficerSession officer, Func<Task<T>> act, Func<ApprovalFault, T> refused, CancellationToken cancellationToken)
    {
        try
        {
            if (officer.Role is OfficerRole.Supervisor) return await act();
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            await audit.AppendAsync(open, officer, [new(AuditAct.AccessDenied, "approvals", officer.Role.ToString())], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return refused(ApprovalFault.NotAllowed);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
            return refused(ApprovalFault.DatabaseUnavailable);
        }
    }

    /// <summary>Why what does not wait any more cannot be decided.</summary>
    public static ApprovalResult Settled(ApprovalRow row) =>
        row.State is ApprovalState.Withdrawn ? new(ApprovalFault.TakenBack) : new(ApprovalFault.AlreadyDecided, row.DecidedBy);

    private async Task<ApprovalResult> OnceAsync(
        Guid requestId, Guid approvalId, OfficerSession officer, Func<ApprovedFindings, Settlement?> settle, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        if (await open.HandledRequests.AnyAsync(request => request.RequestId == requestId, cancellationToken)) return new ApprovalResult();
        if (await Of(open, officer).SingleOrDefaultAsync(a => a.Id == approvalId, cancellationToken) is not { } row) return new ApprovalResult(ApprovalFault.NoSuchCase);
        if (row.State is not ApprovalState.Waiting) return Settled(row);
        var @case = await open.Cases.SingleAsync(c => c.Id == row.CaseId, cancellationToken);
        if (await IsOwnAsync(open, row, @case, officer, cancellationToken)) return new ApprovalResult(ApprovalFault.OwnCase);
        if (officer.DeskNumber > 0 && officer.OfficeCode == row.OfficeCode && officer.DeskNumber == @case.DeskNumber) return new ApprovalResult(ApprovalFault.SameSeat);
        if (settle(ApprovedFindings.Stored(row.Codes)) is not { } settlement) return new ApprovalResult(ApprovalFault.ReasonMissing);
        if (settlement.Approval is ApprovalState.Approved && await QuietAlerts.HoldAsync(open, row.CaseId, cancellationToken)) return new ApprovalResult(ApprovalFault.AlertNotReleased);
        Write(row, @case, settlement, officer, clock.GetUtcNow());
        open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = row.Id, At = @case.SavedAt });
        await open.SaveChangesAsync(cancellationToken);
        await audit.AppendAsync(open, officer, [Note(row)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        news.Tell(row.OfficeCode);
        return new ApprovalResult();
    }

    private static void Write(ApprovalRow row, CaseRow @case, Settlement settlement, OfficerSession officer, DateTimeOffset at)
    {
        (row.State, row.DecidedAt, row.DecidedBy, row.Reason, row.Words) = (settlement.Approval, at, officer.OfficerNumber, settlement.Reason, settlement.Words);
        row.Revision++;
        (@case.State, @case.SavedAt) = (settlement.Case.ToString(), at);
        @case.Revision++;
    }

    // by number, whatever role somebody had when he sent or touched it
    private static async Task<bool> IsOwnAsync(PortalDbContext open, ApprovalRow row, CaseRow @case, OfficerSession officer, CancellationToken cancellationToken)
    {
        if (row.ProposedBy == officer.OfficerNumber || @case.OfficerNumber == officer.OfficerNumber) return true;
        var about = AuditNote.Case(row.CaseId);
        return await open.AuditEntries.AnyAsync(e => e.Object == about && e.Officer == officer.OfficerNumber && s_touching.Contains(e.Act), cancellationToken);
    }

    private static AuditNote Note(ApprovalRow row) => new(
        AuditAct.Decided, AuditNote.Case(row.CaseId), row.State.ToString(), row.Reason.ToString(),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["findings"] = row.Codes, ["proposedBy"] = row.ProposedBy });

    // the same command twice at once: the other one was first, and its result is this one's too; two supervisors at once: whoever came first counts
    private async Task<ApprovalResult> AfterConflictAsync(Guid requestId, Guid approvalId, CancellationToken cancellationToken)
    {
        if (await books.IsHandledAsync(requestId, cancellationToken)) return new ApprovalResult();
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var row = await open.Approvals.AsNoTracking().SingleAsync(a => a.Id == approvalId, cancellationToken);
        return row.State is ApprovalState.Waiting ? new ApprovalResult(ApprovalFault.ChangedMeanwhile) : Settled(row);
    }

    private bool IsUniqueViolation(DbUpdateException failure)
    {
        using var any = books.CreateDbContext();
        return any.IsUniqueViolation(failure);
    }
}
