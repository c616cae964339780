using Microsoft.AspNetCore.Components;
using StaffPortal.Components;
using StaffPortal.Features.Desk.View;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk;

/// <summary>How long it is to the departure (R-AW-04). When it comes as near as a rule speaks of, the case is decided again, so that no verdict on the screen is of a quarter of an hour ago.</summary>
public sealed partial class DepartureClock(DecideAgain decideAgain, TimeProvider time) : IDisposable
{
    private readonly Leaving _leaving = new();
    private DateTimeOffset? _awaited;
    private ITimer? _timer;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    private TimeProvider Time => time;

    private FlightContent? Flight => Screen.Case is { State: CaseState.Open or CaseState.Parked or CaseState.Approved } shown ? shown.Flight : null;

    private TrainContent? Train => Screen.IsOpen ? Screen.Case?.Train : null;

    private (TimeSpan Soon, TimeSpan TooClose) Limits => Screen.Case?.DepartureLimits ?? default;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var next = Next();
        if (next == _awaited) return;
        _awaited = next;
        _timer?.Dispose();
        // a moment after: at the very instant itself the rule does not hold yet
        _timer = next is null ? null : time.CreateTimer(_ => _ = InvokeAsync(ReachedAsync), null, next.Value - time.GetUtcNow() + TimeSpan.FromMilliseconds(200), Timeout.InfiniteTimeSpan);
    }

    private DateTimeOffset? Next()
    {
        if (Flight is not { } flight || !Screen.IsOpen) return null;
        var now = time.GetUtcNow();
        DateTimeOffset[] instants = [flight.Departure - Limits.Soon, flight.Departure - Limits.TooClose];
        return instants.Where(instant => instant > now).Cast<DateTimeOffset?>().FirstOrDefault();
    }

    private async Task ReachedAsync()
    {
        if (_leaving.IsCancellationRequested || !Screen.IsOpen) return;
        _awaited = null;
        await Screen.ActNextAsync(act => decideAgain.RunAsync(act.RequestId, act.CaseId, act.Officer, act.Cancelled), moveFocus: false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _timer?.Dispose();
        _leaving.Dispose();
    }
}
