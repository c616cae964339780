using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Why a report was not read or made. Each has a message and a next step in the resources.</summary>
public enum ReportFault
{
    /// <summary>This role may not.</summary>
    NotAllowed,

    /// <summary>There is no such thing for this person.</summary>
    NotThere,

    /// <summary>A name is empty, too long, or in use already.</summary>
    NameUnusable,

    /// <summary>So many wait or run for this person already.</summary>
    TooMany,

    /// <summary>It was done or answered already.</summary>
    TooLate,

    /// <summary>The period begins before what is kept in memory.</summary>
    TooLongAgo,

    /// <summary>The files' folder could not be read.</summary>
    FolderUnavailable,

    /// <summary>The database did not answer.</summary>
    DatabaseUnavailable,
}

/// <summary>What was read, or why not.</summary>
/// <param name="Stands">What was read.</param>
/// <param name="Fault">Why not.</param>
/// <param name="IsBehind">Whether the trail tells of more than was counted: that is followed in the background.</param>
public sealed record ReportResult<T>(T? Stands, ReportFault? Fault = null, bool IsBehind = false)
    where T : class;

/// <summary>Opens the books for supervisors and auditors, within the offices in their reach; another role is refused, which leaves an entry.</summary>
public sealed class ReportBooks(IDbContextFactory<PortalDbContext> books, OfficeReach reach, FollowTrail trail, KeptLines kept, AuditWriter audit, ILogger<ReportBooks> log)
{
    // as much as is followed in well under a second; what is more is left to the rounds in the background
    private const long MostFollowed = 2000;

    /// <summary>Reads something; the lines are brought up to the trail first.</summary>
    public async Task<ReportResult<T>> ReadAsync<T>(OfficerSession officer, string subject, Func<PortalDbContext, ReportReach, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            if (!MayRead(officer)) return await RefuseAsync<T>(officer, subject, cancellationToken);
            var isUp = await trail.RunAsync(MostFollowed, cancellationToken);
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            return new(await read(open, new ReportReach(await reach.OfAsync(open, officer, cancellationToken))), IsBehind: !isUp);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
            return new(null, ReportFault.DatabaseUnavailable);
        }
    }

    /// <summary>Counts something in memory; a period that is not kept there is refused.</summary>
    public async Task<ReportResult<T>> CountAsync<T>(OfficerSession officer, string subject, ReportFilter filter, Func<PortalDbContext, ReportReach, Task<T>> count, CancellationToken cancellationToken)
        where T : class
    {
        var isUp = true;
        var counted = await ReadAsync<Kept<T>>(officer, subject, async (open, reach) =>
        {
            if (filter.From < kept.FirstDay) return new(null);
            (_, isUp) = await kept.ReadAsync(wait: false, cancellationToken);
            return new(await count(open, reach));
        }, cancellationToken);
        return counted.Fault is { } fault ? new(null, fault) : counted.Stands?.Value is { } value ? new(value, IsBehind: counted.IsBehind || !isUp) : new(null, ReportFault.TooLongAgo);
    }

    /// <summary>Changes something in one transaction with its entries in the trail.</summary>
    /// <param name="officer">Who.</param>
    /// <param name="subject">What it is about, for the entry of a refusal.</param>
    /// <param name="roles">Who may.</param>
    /// <param name="change">The change; where it ends with a fault, nothing is kept.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ReportResult<T>> ChangeAsync<T>(
        OfficerSession officer, string subject, IReadOnlyCollection<OfficerRole> roles, Func<PortalDbContext, Task<(ReportResult<T> Result, IReadOnlyList<AuditNote> Notes)>> change, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            if (!roles.Contains(officer.Role)) return await RefuseAsync<T>(officer, subject, cancellationToken);
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            var (result, notes) = await change(open);
            if (result.Fault is not null) return result;
            await open.SaveChangesAsync(cancellationToken);
            await audit.AppendAsync(open, officer, notes, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || IsRepeat(failure))
        {
            return new(null, ReportFault.TooLate);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
            return new(null, ReportFault.DatabaseUnavailable);
        }
    }

    /// <summary>Whether a role reads reports.</summary>
    public static bool MayRead(OfficerSession officer) => officer.Role is OfficerRole.Supervisor or OfficerRole.Auditor;

    private async Task<ReportResult<T>> RefuseAsync<T>(OfficerSession officer, string subject, CancellationToken cancellationToken)
        where T : class
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        await audit.AppendAsync(open, officer, [new(AuditAct.AccessDenied, subject, officer.Role.ToString())], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(null, ReportFault.NotAllowed);
    }

    private bool IsRepeat(DbUpdateException failure)
    {
        using var any = books.CreateDbContext();
        return any.IsUniqueViolation(failure);
    }

    private sealed record Kept<T>(T? Value)
        where T : class;
}
