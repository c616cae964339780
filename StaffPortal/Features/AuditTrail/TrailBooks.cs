using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.AuditTrail;

/// <summary>Why the trail was not read. Each has a message and a next step in the resources.</summary>
public enum TrailFault
{
    /// <summary>This role may not read it.</summary>
    NotAllowed,

    /// <summary>What was typed is neither a certificate's number nor an id.</summary>
    Unreadable,

    /// <summary>The last day lies before the first, or both are more than a year apart.</summary>
    DaysUnlikely,

    /// <summary>There is no such entry for this reader.</summary>
    NoSuchEntry,

    /// <summary>The database did not answer.</summary>
    DatabaseUnavailable,
}

/// <summary>What was read, or why not.</summary>
public sealed record TrailResult<T>(T? Stands, TrailFault? Fault = null)
    where T : class;

/// <summary>Reads the trail for auditors and supervisors; another role is refused, and both leave an entry.</summary>
public sealed class TrailBooks(IDbContextFactory<PortalDbContext> books, OfficeReach reach, AuditWriter audit, ILogger<TrailBooks> log)
{
    /// <summary>The offices whose entries a reader may see, as a tree: an auditor all, a supervisor his own and those below it.</summary>
    public Task<IReadOnlyList<ReachedOffice>> OfficesOfAsync(PortalDbContext open, OfficerSession officer, CancellationToken cancellationToken) => reach.OfAsync(open, officer, cancellationToken);

    /// <summary>What a reader may see: an auditor all, a supervisor what was done at those offices by officers who still work at one of them.</summary>
    public static IQueryable<AuditEntryRow> SeenBy(PortalDbContext open, OfficerSession officer, IReadOnlyList<ReachedOffice> offices)
    {
        if (officer.Role is OfficerRole.Auditor) return open.AuditEntries;
        var codes = offices.Select(office => office.Code).ToList();
        return DoneAt(open.AuditEntries.Where(entry => open.Officers.Any(of => of.Number == entry.Officer && codes.Contains(of.OfficeCode))), codes);
    }

    /// <summary>
    /// The entries that name one of these offices as their own: <see cref="AuditChain"/> writes office and officer of an entry side by side,
    /// and within its texts every quotation mark is escaped, so that nothing else of an entry looks so.
    /// </summary>
    public static IQueryable<AuditEntryRow> DoneAt(IQueryable<AuditEntryRow> entries, IReadOnlyList<string> codes)
    {
        var parts = codes.Select(code => $"\"office\":\"{code}\",\"officer\":\"").ToList();
        return entries.Where(entry => parts.Any(part => entry.Json.Contains(part)));
    }

    /// <summary>Reads, and enters what the reading says is to be entered.</summary>
    public async Task<TrailResult<T>> ReadAsync<T>(OfficerSession officer, Func<PortalDbContext, Task<(TrailResult<T> Result, AuditNote? Note)>> read, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            var (result, note) = officer.Role is OfficerRole.Auditor or OfficerRole.Supervisor
                ? await read(open)
                : (new TrailResult<T>(null, TrailFault.NotAllowed), new AuditNote(AuditAct.AccessDenied, "trail", officer.Role.ToString()));
            if (note is null) return result;
            await audit.AppendAsync(open, officer, [note], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
            return new(null, TrailFault.DatabaseUnavailable);
        }
    }
}
