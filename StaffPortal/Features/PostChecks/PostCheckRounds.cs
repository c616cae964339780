using StaffPortal.Configuration;
using StaffPortal.Persistence;
using StaffPortal.Registers;

namespace StaffPortal.Features.PostChecks;

/// <summary>Runs the checks that are due, again and again, and all that wait as soon as the register answers after a silence.</summary>
internal sealed class PostCheckRounds(CheckAfterwards checks, RegisterWatch watch, TimeProvider clock, ILogger<PostCheckRounds> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        var wasSilent = false;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var isBack = wasSilent && watch.SilentSince is null;
                await RunAsync(isBack, stoppingToken);
                wasSilent = watch.SilentSince is not null;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the portal ends; what was leased is due again when the lease ends
        }
    }

    private async Task RunAsync(bool isBack, CancellationToken cancellationToken)
    {
        try
        {
            await checks.RunAsync(isBack, cancellationToken);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            // the next round tries again
            log.BooksDidNotAnswer(failure);
        }
    }
}
