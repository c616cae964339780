using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>What a step of administration made of the books.</summary>
/// <param name="Notes">What goes into the trail; none where all stood as asked for already.</param>
/// <param name="Problems">Why nothing is changed.</param>
public sealed record AdministrationStep(IReadOnlyList<AuditNote> Notes, IReadOnlyList<AdministrationProblem> Problems)
{
    /// <summary>All stands as asked for already.</summary>
    public static AdministrationStep Nothing { get; } = new([], []);

    /// <summary>The books were changed.</summary>
    public static AdministrationStep Done(AuditNote note) => new([note], []);

    /// <summary>Nothing is changed, and why.</summary>
    public static AdministrationStep Refused(params IReadOnlyList<AdministrationProblem> problems) => new([], problems);

    /// <summary>Nothing is changed, and why.</summary>
    public static AdministrationStep Refused(AdministrationFault fault, AdministrationField field = AdministrationField.None) => Refused(new AdministrationProblem(fault, field));
}

/// <summary>
/// Carries out one act of administration in one transaction: rights, repeated request, the step, that somebody is left to administer, the trail.
/// One command at a time: all wait for the rows of the administrators, whoever would be the last of two is found out by it.
/// </summary>
public sealed class AdministrationBooks(IDbContextFactory<PortalDbContext> books, AuditWriter audit, TimeProvider clock, ILogger<AdministrationBooks> log)
{
    /// <summary>Reads for an administrator; another role is refused, and the trail keeps the attempt.</summary>
    /// <param name="subject">What is asked for, as the trail names it.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="cancellationToken">Ends it when the page is left; that is no fault.</param>
    public Task<AdministrationResult<T>> ReadAsync<T>(
        string subject, OfficerSession officer, Func<PortalDbContext, Task<AdministrationResult<T>>> read, CancellationToken cancellationToken)
        where T : class =>
        GuardedAsync(subject, officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            return await read(open);
        }, cancellationToken);

    /// <summary>Changes something for an administrator; the same request again changes nothing and shows how the thing stands.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="subject">What is changed, as the trail names it.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="step">Looks at everything first, and changes rows only where nothing is wrong.</param>
    /// <param name="show">How the thing stands afterwards; null where there is none.</param>
    /// <param name="cancellationToken">Ends it when the page is left; that is no fault.</param>
    public Task<AdministrationResult<T>> ChangeAsync<T>(
        Guid requestId, string subject, OfficerSession officer, Func<PortalDbContext, Task<AdministrationStep>> step, Func<PortalDbContext, Task<T?>> show, CancellationToken cancellationToken)
        where T : class =>
        GuardedAsync(subject, officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            await WaitForOthersAsync(open, cancellationToken);
            if (await open.HandledRequests.AnyAsync(request => request.RequestId == requestId, cancellationToken)) return new(await show(open), []);
            var done = await step(open);
            if (done.Notes.Count == 0) return new(await show(open), done.Problems);
            open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = IdOf(subject), At = clock.GetUtcNow() });
            if (!await IsSavedAsync(open, cancellationToken)) return await UndoneAsync(AdministrationFault.ChangedMeanwhile, show, cancellationToken);
            if (!await IsAnybodyLeftAsync(open, cancellationToken)) return await UndoneAsync(AdministrationFault.LastAdministrator, show, cancellationToken);
            await audit.AppendAsync(open, officer, done.Notes, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new(await show(open), []);
        }, cancellationToken);

    private async Task<AdministrationResult<T>> GuardedAsync<T>(
        string subject, OfficerSession officer, Func<Task<AdministrationResult<T>>> act, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            if (officer.Role is OfficerRole.Administrator) return await act();
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            await audit.AppendAsync(open, officer, [new(AuditAct.AccessDenied, subject, officer.Role.ToString())], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new(null, [new(AdministrationFault.NotAllowed)]);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
            return new(null, [new(AdministrationFault.DatabaseUnavailable)]);
        }
    }

    // writes nothing, but holds the rows until the end of the transaction, on either engine
    private static async Task WaitForOthersAsync(PortalDbContext open, CancellationToken cancellationToken) =>
        await open.Officers.Where(o => o.Role == OfficerRole.Administrator && o.Enabled)
            .ExecuteUpdateAsync(row => row.SetProperty(o => o.Revision, o => o.Revision), cancellationToken);

    private static Task<bool> IsAnybodyLeftAsync(PortalDbContext open, CancellationToken cancellationToken) =>
        open.Officers.AnyAsync(o => o.Role == OfficerRole.Administrator && o.Enabled, cancellationToken);

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
    private async Task<AdministrationResult<T>> UndoneAsync<T>(AdministrationFault fault, Func<PortalDbContext, Task<T?>> show, CancellationToken cancellationToken)
        where T : class
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        return new(await show(open), [new(fault)]);
    }

    private static Guid IdOf(string subject) => new(SHA256.HashData(Encoding.UTF8.GetBytes(subject)).AsSpan(0, 16));
}
