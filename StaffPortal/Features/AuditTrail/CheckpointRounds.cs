using StaffPortal.Configuration;
using StaffPortal.Persistence;

namespace StaffPortal.Features.AuditTrail;

/// <summary>Writes the checkpoints that are due, again and again.</summary>
internal sealed class CheckpointRounds(WriteCheckpoints checkpoints, TimeProvider clock, ILogger<CheckpointRounds> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);
    private CheckpointFault? _told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the portal ends; the next start goes on where this one was
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var standing = await checkpoints.RunAsync(cancellationToken);
            if (standing.Fault is { } fault && fault != _told) log.CheckpointStopped(fault.ToString(), standing.Place);
            _told = standing.Fault;
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            // the next round tries again
            log.BooksDidNotAnswer(failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            checkpoints.FolderFailed();
            if (_told is not CheckpointFault.FolderUnavailable) log.CheckpointsNotWritten(failure);
            _told = CheckpointFault.FolderUnavailable;
        }
    }
}
