using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
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
    IDbContextFactory<PortalDbContext> books, CaseDecider decider, AuditWriter audit, CaseViews views, TimeProvider clock, ILogger<DeskBooks> log)
{
    /// <summary>Changes an open case of the officer's own desk.</summary>
    public Task<DeskResult> ChangeAsync(
        Guid requestId, Guid caseId, OfficerSession officer, Func<OpenedCase, CancellationToken, Task<CaseStep>> step, CancellationToken cancellationToken) =>
        RunAsync(officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            var row = await open.Cases.SingleOrDefaultAsync(c => c.Id == caseId && c.OfficeCode == officer.OfficeCode, cancellationToken);
            if (row is null) return new DeskResult(null, DeskFault.NoSuchCase);
            if (row.DeskNumber != officer.DeskNumber) return TakenOver(row);
            if (await open.HandledRequests.AnyAsync(r => r.RequestId == requestId, cancellationToken)) return new DeskResult(await views.OfAsync(open, row, cancellationToken));
            if (row.State != nameof(CaseState.Open)) return new DeskResult(await views.OfAsync(open, row, cancellationToken), DeskFault.AlreadyDecided);
            var opened = new OpenedCase(open, row, CaseContent.FromJson(row.Content), clock.GetUtcNow());
            var done = await step(opened, cancellationToken);
            if (done.Fault is { } fault) return new DeskResult(await views.OfAsync(open, row, cancellationToken), fault, done.Detail);
            var notes = await DecideAsync(opened, done, officer, cancellationToken);
            open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = caseId, At = opened.At });
            await open.SaveChangesAsync(cancellationToken);
            await audit.AppendAsync(open, officer, notes, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new DeskResult(await views.OfAsync(open, row, cancellationToken));
        }, caseId, cancellationToken);

    /// <summary>Runs an act, turning what can be expected to go wrong into faults.</summary>
    public async Task<DeskResult> RunAsync(OfficerSession officer, Func<Task<DeskResult>> act, Guid? caseId, CancellationToken cancellationToken)
    {
        if (officer is not { Role: OfficerRole.Officer, DeskNumber: > 0 }) return await RefusedAsync(officer, caseId, cancellationToken);
        try
        {
            return await act();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await AfterConflictAsync(caseId, officer, cancellationToken);
        }
        catch (DbUpdateException failure) when (IsUniqueViolation(failure))
        {
            return await AfterConflictAsync(caseId, officer, cancellationToken);
        }
        catch (Exception failure) when (failure is DbException or TimeoutException || failure.InnerException is DbException or TimeoutException)
        {
            log.LogError(failure, "The books did not answer.");
            return new DeskResult(null, DeskFault.DatabaseUnavailable);
        }
    }

    /// <summary>A case that another desk has: nothing of it is shown here.</summary>
    public static DeskResult TakenOver(CaseRow row) =>
        new(null, DeskFault.TakenOver, row.DeskNumber.ToString(System.Globalization.CultureInfo.InvariantCulture));

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
        var content = decider.Decide(done.Content, opened.At, history.Facts);
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

    // the same command twice at once, or two commands at once: whichever came first counts, and is shown
    private async Task<DeskResult> AfterConflictAsync(Guid? caseId, OfficerSession officer, CancellationToken cancellationToken)
    {
        if (caseId is null) return new DeskResult(null, DeskFault.ChangedMeanwhile);
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var row = await open.Cases.SingleAsync(c => c.Id == caseId, cancellationToken);
        return row.DeskNumber != officer.DeskNumber ? TakenOver(row) : new DeskResult(await views.OfAsync(open, row, cancellationToken), DeskFault.ChangedMeanwhile);
    }

    private bool IsUniqueViolation(DbUpdateException failure)
    {
        using var any = books.CreateDbContext();
        return any.IsUniqueViolation(failure);
    }
}
