using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain;
using StaffPortal.Domain.Comparison;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Reports;

/// <summary>
/// Draws the pairs of photos that are looked at again: for each office and each of the last days that are over, once, whichever node does it.
/// </summary>
public sealed class DrawSecondLooks(
    IDbContextFactory<PortalDbContext> books, FollowTrail trail, ISecondLookLots lots, INewIds ids, IOptions<ReportOptions> options, TimeProvider clock)
{
    /// <summary>Days that are caught up with, where no node ran.</summary>
    public const int DaysBack = 3;

    /// <summary>Draws what was not drawn yet.</summary>
    /// <returns>How many pairs were added.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.SecondLooksADay == 0) return 0;
        await trail.RunAsync(long.MaxValue, cancellationToken);
        var today = ShanghaiTime.Day(clock.GetUtcNow());
        var drawn = 0;
        for (var day = today.AddDays(-DaysBack); day < today; day = day.AddDays(1))
            foreach (var office in await OfficesAsync(day, cancellationToken)) drawn += await DrawAsync(office, day, cancellationToken);
        return drawn;
    }

    private async Task<IReadOnlyList<string>> OfficesAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        return await open.ReportLines.Where(line => line.Day == day && line.Comparison != PhotoComparison.NotDone)
            .Where(line => !open.SecondLooks.Any(look => look.OfficeCode == line.OfficeCode && look.Day == day))
            .Select(line => line.OfficeCode).Distinct().OrderBy(office => office).ToListAsync(cancellationToken);
    }

    private async Task<int> DrawAsync(string office, DateOnly day, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        // of two nodes one draws, and the other then finds what it drew; the unique index of the places stands behind it
        await open.LockByNameAsync("second-looks", cancellationToken);
        if (await open.SecondLooks.AnyAsync(look => look.OfficeCode == office && look.Day == day, cancellationToken)) return 0;
        var pairs = await new SecondLookSample(open, options.Value, lots).DrawAsync(office, day, cancellationToken);
        open.SecondLooks.AddRange(pairs.Select((pair, place) => new SecondLookRow
        {
            Id = ids.Next(), OfficeCode = office, Day = day, Kind = pair.Kind, CaseId = pair.CaseId, LiveCaseId = pair.LiveCaseId, ComparedBy = pair.ComparedBy, Compared = pair.Compared,
            Weight = pair.Weight, Place = place + 1,
        }));
        await open.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return pairs.Count;
    }
}
