using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Reports;

/// <summary>Removes exported files whose time is over; what schedules made stays, and so does the trail's entry of each export.</summary>
public sealed class TidyReportFiles(IDbContextFactory<PortalDbContext> books, ReportFolder folder, IOptions<ReportOptions> options, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>Removes them.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddDays(-options.Value.KeepExportsDays);
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var old = await open.ReportFiles.Where(file => file.Kind == ReportFileKind.Export && file.AskedAt < before && file.State != ReportFileState.Waiting && file.State != ReportFileState.Running)
            .OrderBy(file => file.AskedAt).Take(Most).ToListAsync(cancellationToken);
        foreach (var file in old) folder.Remove(file.Id, file.Format);
        open.ReportFiles.RemoveRange(old);
        await open.SaveChangesAsync(cancellationToken);
        return old.Count;
    }
}
