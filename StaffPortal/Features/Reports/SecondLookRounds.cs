using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Reports;

/// <summary>Looks every hour whether a day is over whose second looks were not drawn yet.</summary>
internal sealed class SecondLookRounds(DrawSecondLooks draw, TimeProvider clock, ILogger<SecondLookRounds> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        try
        {
            do await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the portal ends
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await draw.RunAsync(stoppingToken);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            // in an hour again
            log.BooksDidNotAnswer(failure);
        }
        catch (Exception failure) when (failure is CryptographicException or DbUpdateException or FormatException or InvalidOperationException or JsonException)
        {
            log.SecondLooksNotDrawn(failure);
        }
    }
}
