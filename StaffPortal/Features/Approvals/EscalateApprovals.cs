using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Approvals;

/// <summary>Asks the supervisors of all offices about what waited too long for its own. Done once for each, however many nodes look.</summary>
public sealed class EscalateApprovals(IDbContextFactory<PortalDbContext> books, AuditWriter audit, CaseNews news, IOptions<ApprovalOptions> options, TimeProvider clock)
{
    private const int AtATime = 50;
    private static readonly OfficerSession s_clock = new("clock", "", OfficerRole.Administrator, "", "", 0);

    /// <summary>Looks at what waits.</summary>
    /// <returns>How many were escalated; 0 too where another node was first.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var last = now - options.Value.EscalateAfter;
        var rows = await open.Approvals.Where(a => a.State == ApprovalState.Waiting && a.EscalatedAt == null && a.ProposedAt <= last)
            .OrderBy(a => a.ProposedAt).ThenBy(a => a.Id).Take(AtATime).ToListAsync(cancellationToken);
        if (rows.Count == 0) return 0;
        foreach (var row in rows)
        {
            row.EscalatedAt = now;
            row.Revision++;
        }
        try
        {
            await open.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // another node was first, or one was decided just now: what is left is looked at next time
            return 0;
        }
        await audit.AppendAsync(open, s_clock, [.. rows.Select(Note)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var office in rows.Select(row => row.OfficeCode).Distinct(StringComparer.Ordinal)) news.Tell(office);
        return rows.Count;
    }

    private static AuditNote Note(ApprovalRow row) => new(AuditAct.ApprovalEscalated, AuditNote.Case(row.CaseId), nameof(ApprovalState.Waiting));
}
