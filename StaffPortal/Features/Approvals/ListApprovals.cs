using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Approvals;

/// <summary>What waits for the supervisors of an office, and what they decided today.</summary>
public sealed class ListApprovals(IDbContextFactory<PortalDbContext> books, TimeProvider clock)
{
    private const int Most = 50;

    /// <summary>Reads it, masked; null where the books do not answer, or for another role.</summary>
    public async Task<ApprovalQueue?> RunAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        if (officer.Role is not OfficerRole.Supervisor) return null;
        try
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var own = open.Approvals.AsNoTracking().Where(a => a.OfficeCode == officer.OfficeCode);
            var overdue = open.Approvals.AsNoTracking().Where(a => a.State == ApprovalState.Waiting && a.EscalatedAt != null);
            return new ApprovalQueue(
                await ReadAsync(open, Urgent(open, own.Where(a => a.State == ApprovalState.Waiting)), cancellationToken),
                await ReadAsync(open, Urgent(open, overdue), cancellationToken),
                await ReadAsync(open, Decided(open, own, ApprovalState.Approved, now), cancellationToken),
                await ReadAsync(open, Decided(open, own, ApprovalState.Returned, now), cancellationToken), now);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            return null;
        }
    }

    /// <summary>How many wait for this supervisor, for the bar of every page; null where the books do not answer, or for another role.</summary>
    public async Task<int?> CountAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        if (officer.Role is not OfficerRole.Supervisor) return null;
        try
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            return await open.Approvals.CountAsync(a => a.State == ApprovalState.Waiting && (a.OfficeCode == officer.OfficeCode || a.EscalatedAt != null), cancellationToken);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            return null;
        }
    }

    // who departs soonest, then who is served first (R-S-04), then who has waited longest
    private static IQueryable<Sent> Urgent(PortalDbContext open, IQueryable<ApprovalRow> waiting) =>
        from approval in waiting
        join @case in open.Cases on approval.CaseId equals @case.Id
        orderby approval.DepartureAt == null, approval.DepartureAt, @case.ServedFirst descending, approval.ProposedAt, approval.Id
        select new Sent(approval, @case);

    private static IQueryable<Sent> Decided(PortalDbContext open, IQueryable<ApprovalRow> own, ApprovalState state, DateTimeOffset now)
    {
        var begins = ShanghaiTime.StartOf(ShanghaiTime.Day(now));
        return from approval in own
               where approval.State == state && approval.DecidedAt >= begins
               join @case in open.Cases on approval.CaseId equals @case.Id
               orderby approval.DecidedAt descending, approval.Id descending
               select new Sent(approval, @case);
    }

    private static async Task<ApprovalList> ReadAsync(PortalDbContext open, IQueryable<Sent> sent, CancellationToken cancellationToken)
    {
        var rows = await sent.Take(Most).ToListAsync(cancellationToken);
        var (offices, officers) = (rows.Select(row => row.Approval.OfficeCode).Distinct(StringComparer.Ordinal).ToList(), rows.Select(row => row.Approval.ProposedBy).Distinct(StringComparer.Ordinal).ToList());
        var places = await open.Offices.AsNoTracking().Where(o => offices.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.ShortName, StringComparer.Ordinal, cancellationToken);
        var names = await open.Officers.AsNoTracking().Where(o => officers.Contains(o.Number)).ToDictionaryAsync(o => o.Number, o => o.Name, StringComparer.Ordinal, cancellationToken);
        var total = rows.Count < Most ? rows.Count : await sent.CountAsync(cancellationToken);
        return new ApprovalList([.. rows.Select(row => Line(row, places, names))], total);
    }

    private static ApprovalLine Line(Sent row, Dictionary<string, string> places, Dictionary<string, string> names)
    {
        var (approval, @case) = row;
        var content = CaseContent.FromJson(@case.Content);
        var name = (content.Record?.Name ?? content.StatedName) is { } known ? PersonName.Stored(known).Masked : "";
        return new ApprovalLine(
            approval.Id, name, content.CitizenNumber?.Masked ?? "", @case.Mode, places.GetValueOrDefault(approval.OfficeCode, approval.OfficeCode), @case.DeskNumber,
            names.GetValueOrDefault(approval.ProposedBy, approval.ProposedBy), ApprovedFindings.Stored(approval.Codes).Codes, approval.ProposedAt, approval.DepartureAt,
            @case.ServedFirst, approval.EscalatedAt is not null, approval.State, approval.DecidedAt, approval.DecidedBy, approval.Reason);
    }

    private sealed record Sent(ApprovalRow Approval, CaseRow Case);
}
