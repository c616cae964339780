using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Alerts;

/// <summary>What a step made of an alert.</summary>
/// <param name="Note">What goes into the trail; null where nothing was to be done.</param>
/// <param name="Fault">Why nothing is changed.</param>
public sealed record AlertStep(AuditNote? Note, AlertFault? Fault = null);

/// <summary>
/// Carries out one act on quiet alerts: only a supervisor's, only on those of the own office, in one transaction with its entry in the trail.
/// Nobody else is shown as much as whether there are any.
/// </summary>
public sealed class AlertBooks(IDbContextFactory<PortalDbContext> books, AuditWriter audit, AlertBell bell, TimeProvider clock, ILogger<AlertBooks> log)
{
    /// <summary>Reads for a supervisor.</summary>
    public Task<AlertResult<T>> ReadAsync<T>(OfficerSession officer, Func<PortalDbContext, Task<AlertResult<T>>> read, CancellationToken cancellationToken)
        where T : class =>
        GuardedAsync(officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            return await read(open);
        }, cancellationToken);

    /// <summary>Changes an alert of the supervisor's office; the same request again changes nothing.</summary>
    /// <returns>Why not; null where all went well.</returns>
    public async Task<AlertFault?> ChangeAsync(
        Guid requestId, Guid alertId, OfficerSession officer, Func<AlertRow, DateTimeOffset, AlertStep> step, CancellationToken cancellationToken)
    {
        var result = await GuardedAsync<AlertStep>(officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            var row = await open.Alerts.SingleOrDefaultAsync(alert => alert.Id == alertId && alert.OfficeCode == officer.OfficeCode, cancellationToken);
            if (row is null) return new(null, AlertFault.NoSuchAlert);
            if (await open.HandledRequests.AnyAsync(request => request.RequestId == requestId, cancellationToken)) return new(null);
            var at = clock.GetUtcNow();
            var done = step(row, at);
            if (done.Note is not { } note) return new(done, done.Fault);
            row.Revision++;
            open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = alertId, At = at });
            if (!await IsSavedAsync(open, cancellationToken)) return new(null, await books.IsHandledAsync(requestId, cancellationToken) ? null : AlertFault.ChangedMeanwhile);
            await audit.AppendAsync(open, officer, [note], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            bell.Ring();
            return new(done);
        }, cancellationToken);
        return result.Fault;
    }

    private async Task<AlertResult<T>> GuardedAsync<T>(OfficerSession officer, Func<Task<AlertResult<T>>> act, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            if (officer.Role is OfficerRole.Supervisor) return await act();
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            await audit.AppendAsync(open, officer, [new(AuditAct.AccessDenied, "alerts", officer.Role.ToString())], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new(null, AlertFault.NotAllowed);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
            return new(null, AlertFault.DatabaseUnavailable);
        }
    }

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
}
