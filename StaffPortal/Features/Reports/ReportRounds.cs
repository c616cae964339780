using System.Security.Cryptography;
using System.Text.Json;
using StaffPortal.Configuration;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Reports;

/// <summary>Keeps the reports' lines close to the trail, so that nobody waits for them who opens a report.</summary>
internal sealed class ReportRounds(FollowTrail trail, KeptLines kept, TimeProvider clock, ILogger<ReportRounds> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);

    private bool _isTold;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        try
        {
            do await FollowAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the portal ends
        }
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        try
        {
            await trail.RunAsync(long.MaxValue, stoppingToken);
            await kept.ReadAsync(wait: true, stoppingToken);
            _isTold = false;
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or InvalidOperationException or JsonException)
        {
            // a damaged case: the desks go on, and whoever opens a report is told until which instant it counts
            if (!_isTold) log.ReportsStandStill(failure);
            _isTold = true;
        }
    }
}
