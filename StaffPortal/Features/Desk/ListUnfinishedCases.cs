using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>The office's cases that are open or parked, so that another desk can go on with one.</summary>
public sealed class ListUnfinishedCases(IDbContextFactory<PortalDbContext> books)
{
    private const int Most = 20;

    /// <summary>Newest first; at most <paramref name="limit"/>, never more than 20. Null where the books do not answer.</summary>
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
            .Where(c => c.OfficeCode == officer.OfficeCode && (c.State == nameof(CaseState.Open) || c.State == nameof(CaseState.Parked)))
            .OrderByDescending(c => c.SavedAt).ThenByDescending(c => c.Id).Take(Math.Clamp(limit, 1, Most)).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new UnfinishedCase(row.Id, row.DeskNumber, Masked(CaseContent.FromJson(row.Content)), row.SavedAt, Enum.Parse<CaseState>(row.State)))];
    }

    private static string Masked(CaseContent content) =>
        (content.Record?.Name ?? content.StatedName) is { } known ? PersonName.Stored(known).Masked : content.CitizenNumber?.Masked ?? "";
}
