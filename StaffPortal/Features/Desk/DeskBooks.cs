using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Persistence.Telemetry;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>One case opened for a change, within the change's transaction.</summary>
/// <param name="Books">The books.</param>
/// <param name="Row">The case's row, tracked.</param>
/// <param name="Content">What it holds.</param>
/// <param name="At">The instant of the change.</param>
public sealed record OpenedCase(PortalDbContext Books, CaseRow Row, CaseContent Content, DateTimeOffset At);

/// <summary>What a step makes of an opened case.</summary>
/// <param name="Content">The new content; decided anew before it is written.</param>
/// <param name="Notes">What goes into the trail.</param>
/// <param name="Fault">Why nothing is changed.</param>
/// <param name="Detail">What the fault's message names.</param>
public sealed record CaseStep(CaseContent Content, IReadOnlyList<AuditNote> Notes, DeskFault? Fault = null, string? Detail = null)
{
    /// <summary>Nothing is changed, and why.</summary>
    public static CaseStep Refused(OpenedCase @case, DeskFault fault, string? detail = null) => new(@case.Content, [], fault, detail);
}

/// <summary>
/// Carries out one act of the desk in one transaction: rights, repeated request, whose case it is, the step, the decision, the trail.
/// </summary>
public sealed class DeskBooks(
    IDbContextFactory<PortalDbContext> books, CaseDecider decider, AuditWriter audit, CaseViews views, QuietAlerts alerts, CaseNews news, TimeProvider clock, ILogger<DeskBooks> log)
{
    /// <summary>Changes an open case of the officer's own desk.</summary>
    public Task<DeskResult> ChangeAsync(
        Guid requestId, Guid caseId, OfficerSession officer, Func<OpenedCase, CancellationToken, Task<CaseStep>> step, CancellationToken cancellationToken) =>
        RunAsync(requestId, caseId, officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            var row = await open.Cases.SingleOrDefaultAsync(c => c.Id == caseId && c.OfficeCode == officer.OfficeCode, cancellationToken);
            if (row is null) return new DeskResult(null, DeskFault.NoSuchCase);
            if (row.DeskNumber != officer.DeskNumber) return TakenOver(row);
            // read anew: the first call may have been committed after the row was read here
            if (await FirstResultAsync(open, requestId, officer, cancellationToken) is { } first) return first;
            if (row.State != nameof(CaseState.Open)) return new DeskResult(await views.OfAsync(open, row, cancellationToken), Closed(row));
            var opened = new OpenedCase(open, row, CaseContent.FromJson(row.Content), clock.GetUtcNow());
            var done = await step(opened, cancellationToken);
            if (done.Fault is { } fault) return new DeskResult(await views.OfAsync(open, row, cancellationToken), fault, done.Detail);
            var notes = await DecideAsync(opened, done, officer, cancellationToken);
            open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = caseId, At = opened.At });
            await open.SaveChangesAsync(cancellationToken);
            await audit.AppendAsync(open, officer, notes, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            alerts.Ring(open);
            if (row.State != nameof(CaseState.Open)) news.Tell(officer.OfficeCode);
            return new DeskResult(await views.OfAsync(open, row, cancellationToken));
        }, cancellationToken);

    /// <summary>Runs an act, turning what can be expected to go wrong into faults.</summary>
    /// <param name="requestId">The command's id, which the act enters in the handled requests; null where it only reads.</param>
    /// <param name="caseId">The case that the act is about; null where there is none yet.</param>
    /// <param name="officer">Who acts.</param>
    /// <param name="act">The act, in a transaction of its own.</param>
    /// <param name="cancellationToken">Ends it when the page is left; that is no fault.</param>
    public async Task<DeskResult> RunAsync(
        Guid? requestId, Guid? caseId, OfficerSession officer, Func<Task<DeskResult>> act, CancellationToken cancellationToken)
    {
        ActClock.Start();
        try
        {
            return officer is { Role: OfficerRole.Officer, DeskNumber: > 0 }
                ? await OnceAsync(requestId, caseId, officer, act, cancellationToken)
                : await RefusedAsync(officer, caseId, cancellationToken);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
            return new DeskResult(null, DeskFault.DatabaseUnavailable);
        }
    }

    /// <summary>What a command that was carried out already led to; null where it was not.</summary>
    public async Task<DeskResult?> FirstResultAsync(PortalDbContext open, Guid requestId, OfficerSession officer, CancellationToken cancellationToken)
    {
        var handled = await open.HandledRequests.AsNoTracking().SingleOrDefaultAsync(request => request.RequestId == requestId, cancellationToken);
        return handled is null ? null : await ShowAsync(open, handled.ObjectId, null, officer, cancellationToken);
    }

    /// <summary>A case that another desk has: nothing of it is shown here.</summary>
    public static DeskResult TakenOver(CaseRow row) =>
        new(null, DeskFault.TakenOver, row.DeskNumber.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Why nothing can be changed in a case that is not open.</summary>
    public static DeskFault Closed(CaseRow row) => row.State is nameof(CaseState.Parked) or nameof(CaseState.Approved) ? DeskFault.UnderReview : DeskFault.AlreadyDecided;

    /// <summary>The trail's note of a decision.</summary>
    public static AuditNote DecidedNote(CaseRow row, CaseContent content) => new(
        AuditAct.Decided, AuditNote.Case(row.Id), row.Verdict.ToString(),
        Detail: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["edition"] = row.Edition, ["findings"] = string.Join(' ', content.Decision!.Findings.Select(finding => finding.Code)),
        });

    private async Task<IReadOnlyList<AuditNote>> DecideAsync(OpenedCase opened, CaseStep done, OfficerSession officer, CancellationToken cancellationToken)
    {
        var before = opened.Content.Decision;
        var history = await TravellerLedger.ReadAsync(opened.Books, opened.Row.TravellerLookup, opened.At, opened.Row.CertificateId, cancellationToken);
        var content = await decider.DecideAsync(opened.Books, done.Content, opened.At, history.Facts, cancellationToken);
        CaseDecider.Write(opened.Row, content, opened.At);
        opened.Row.OfficerNumber = officer.OfficerNumber;
        var changed = before is null || !before.Findings.SequenceEqual(content.Decision!.Findings);
        return changed ? [.. done.Notes, DecidedNote(opened.Row, content)] : done.Notes;
    }

    private async Task<DeskResult> RefusedAsync(OfficerSession officer, Guid? caseId, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        await audit.AppendAsync(open, officer, [new(AuditAct.AccessDenied, caseId is { } id ? AuditNote.Case(id) : "desk", officer.Role.ToString())], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new DeskResult(null, DeskFault.NotAllowed);
    }

    private async Task<DeskResult> OnceAsync(
        Guid? requestId, Guid? caseId, OfficerSession officer, Func<Task<DeskResult>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await act();
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || IsUniqueViolation(failure))
        {
            return await AfterConflictAsync(requestId, caseId, officer, cancellationToken);
        }
    }

    // the same command twice at once: the other one was first, and its result is this one's too; two commands at once: whichever came first counts
    private async Task<DeskResult> AfterConflictAsync(Guid? requestId, Guid? caseId, OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        if (requestId is { } request && await FirstResultAsync(open, request, officer, cancellationToken) is { } first) return first;
        return caseId is { } id
            ? await ShowAsync(open, id, DeskFault.ChangedMeanwhile, officer, cancellationToken)
            : new DeskResult(null, DeskFault.ChangedMeanwhile);
    }

    // what is finished, or another desk's, is not shown again
    private async Task<DeskResult> ShowAsync(PortalDbContext open, Guid caseId, DeskFault? fault, OfficerSession officer, CancellationToken cancellationToken)
    {
        var row = await open.Cases.AsNoTracking().SingleAsync(c => c.Id == caseId && c.OfficeCode == officer.OfficeCode, cancellationToken);
        if (row.DeskNumber != officer.DeskNumber) return TakenOver(row);
        return new DeskResult(row.State == nameof(CaseState.Finished) ? null : await views.OfAsync(open, row, cancellationToken), fault);
    }

    private bool IsUniqueViolation(DbUpdateException failure)
    {
        using var any = books.CreateDbContext();
        return any.IsUniqueViolation(failure);
    }
}
