using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;
using StaffPortal.Components;
using StaffPortal.Resources;
using StaffPortal.Security;

namespace StaffPortal.Features.Operation;

/// <summary>How the portal runs, read anew every few seconds while the page is open.</summary>
public sealed partial class OperationPage(ReadOperation readOperation, CurrentOfficer currentOfficer, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);
    private readonly Leaving _leaving = new();
    private OperationView? _view;
    private bool _refused;

    private HealthStatus Worst => _view is { Checks: [var worst, ..] } ? worst.Status : HealthStatus.Healthy;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || await currentOfficer.GetAsync() is not { } officer) return;
        try
        {
            using var timer = new PeriodicTimer(s_every, clock);
            do await ReadAsync(officer);
            while (!_refused && await timer.WaitForNextTickAsync(_leaving.Token));
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // the page is gone
        }
    }

    private async Task ReadAsync(OfficerSession officer)
    {
        _view = await readOperation.RunAsync(officer, _leaving.Token);
        _refused = _view is null;
        StateHasChanged();
    }

    private string NameOf(CheckState check) => Words[$"Check.{check.Name}"] is { ResourceNotFound: false } known ? known : check.Name;

    private string NextOf(CheckState check)
    {
        if (check.Status is HealthStatus.Healthy) return Words["Nothing"];
        return Words[$"Next.{check.Name}"] is { ResourceNotFound: false } known ? known : Words["Next.Other"];
    }

    private string Age(DateTimeOffset instant) => OperationFacts.Age(Words, _view!.At - instant);

    private static string Look(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "grant", HealthStatus.Degraded => "ask", HealthStatus.Unhealthy => "refuse",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static string Mark(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ok", HealthStatus.Degraded => "warn", HealthStatus.Unhealthy => "no",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
