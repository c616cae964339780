using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Approvals;

/// <summary>Looks every few seconds at what waits too long.</summary>
internal sealed class ApprovalClock(EscalateApprovals escalate, IOptions<ApprovalOptions> options, TimeProvider clock, ILogger<ApprovalClock> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await escalate.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (BooksOutage.Explains(failure))
            {
                log.BooksDidNotAnswer(failure);
            }
        }
    }
}
