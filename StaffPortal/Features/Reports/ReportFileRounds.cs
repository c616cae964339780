using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Reports;

/// <summary>Makes report files as they are asked for, asks for what is due, and tidies up, again and again.</summary>
internal sealed class ReportFileRounds(MakeReportFiles make, ScheduleReports schedule, TidyReportFiles tidy, TimeProvider clock, ILogger<ReportFileRounds> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(1), s_due = TimeSpan.FromMinutes(1);
    private DateTimeOffset _lastDue;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the portal ends; what it was at is begun anew when its hold runs out
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (clock.GetUtcNow() - _lastDue >= s_due)
            {
                _lastDue = clock.GetUtcNow();
                await schedule.RunAsync(stoppingToken);
                await tidy.RunAsync(stoppingToken);
            }
            while (await make.RunAsync(stoppingToken))
            {
                // the next one waits already
            }
        }
        catch (Exception failure) when (BooksOutage.Explains(failure) || failure is IOException or UnauthorizedAccessException or DbUpdateConcurrencyException)
        {
            // the next round tries again
            log.ReportRoundFailed(failure);
        }
    }
}
