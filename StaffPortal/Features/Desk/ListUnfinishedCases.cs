using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>The office's waiting list: what is open, waits for a supervisor or is ready to print, so that any desk can go on with it.</summary>
public sealed class ListUnfinishedCases(IDbContextFactory<PortalDbContext> books, TimeProvider clock)
{
    private const int Most = 20;

    /// <summary>Who departs soonest first, then who is served first, then who came first; at most <paramref name="limit"/>, never more than 20. Null where the books do not answer.</summary>
    public async Task<IReadOnlyList<UnfinishedCase>?> RunAsync(int limit, OfficerSession officer, CancellationToken cancellationToken)
    {
        if (officer.Role is not OfficerRole.Officer) return [];
        try
        {
            return await ListAsync(limit, officer, cancellationToken);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<UnfinishedCase>> ListAsync(int limit, OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var rows = await open.Cases.AsNoTracking()
            .Where(c => c.OfficeCode == officer.OfficeCode && (c.State == nameof(CaseState.Open) || c.State == nameof(CaseState.Parked) || c.State == nameof(CaseState.Approved)))
            .OrderBy(c => c.DepartureAt == null).ThenBy(c => c.DepartureAt).ThenByDescending(c => c.ServedFirst).ThenBy(c => c.OpenedAt).ThenBy(c => c.Id).Take(Math.Clamp(limit, 1, Most)).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        // this desk has only one case before it, and would read its own hold as another's until it is let go
        return [.. rows.Select(row => new UnfinishedCase(
            row.Id, row.DeskNumber, Masked(CaseContent.FromJson(row.Content)), row.SavedAt, Enum.Parse<CaseState>(row.State), row.DepartureAt, row.ServedFirst,
            row.HeldUntil > now && row.DeskNumber != officer.DeskNumber))];
    }

    private static string Masked(CaseContent content) =>
        (content.Record?.Name ?? content.StatedName) is { } known ? PersonName.Stored(known).Masked : content.CitizenNumber?.Masked ?? "";
}
