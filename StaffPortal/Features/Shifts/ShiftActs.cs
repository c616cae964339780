using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Persistence.Telemetry;
using StaffPortal.Security;

namespace StaffPortal.Features.Shifts;

/// <summary>Carries out one act on a shift in one transaction: rights, outage, the act.</summary>
public sealed class ShiftActs(IDbContextFactory<PortalDbContext> books, AuditWriter audit, ILogger<ShiftActs> log)
{
    /// <summary>How a shift stands in the trail.</summary>
    public static string Subject(Guid id) => $"shift:{id:N}";

    /// <summary>The closed shifts that a person may see: an officer those of his desk, a supervisor those of his office.</summary>
    public static IQueryable<ShiftCloseRow> SeenBy(PortalDbContext open, OfficerSession officer) =>
        open.ShiftCloses.Where(s => s.OfficeCode == officer.OfficeCode && (officer.Role == OfficerRole.Supervisor || s.DeskNumber == officer.DeskNumber));

    /// <summary>Runs it for an officer at a desk or for a supervisor; another role is refused, and the trail keeps the attempt.</summary>
    public async Task<ShiftResult<T>> RunAsync<T>(OfficerSession officer, Func<PortalDbContext, Task<ShiftResult<T>>> act, CancellationToken cancellationToken)
        where T : class
    {
        ActClock.Start();
        try
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            if (officer is { Role: OfficerRole.Officer, DeskNumber: > 0 } or { Role: OfficerRole.Supervisor })
            {
                var result = await act(open);
                if (result.Fault is null) await transaction.CommitAsync(cancellationToken);
                return result;
            }
            await audit.AppendAsync(open, officer, [new(AuditAct.AccessDenied, "shifts", officer.Role.ToString())], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new(null, ShiftFault.NotAllowed);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
            return new(null, ShiftFault.DatabaseUnavailable);
        }
    }

    /// <summary>Saves; false where somebody else was first.</summary>
    public static async Task<bool> IsSavedAsync(PortalDbContext open, CancellationToken cancellationToken)
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
