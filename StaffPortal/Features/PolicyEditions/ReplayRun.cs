namespace StaffPortal.Features.PolicyEditions;

/// <summary>A replay while it runs: how far it is, how long it will take, and what came of it; it ends when it is stopped or the page is left.</summary>
/// <param name="replay">Calls the use case for a period.</param>
/// <param name="time">Tells how long it has run.</param>
/// <param name="changed">Called to draw again, at most four times a second while it runs.</param>
public sealed class ReplayRun(
    Func<DateOnly, DateOnly, IProgress<ReplayProgress>, CancellationToken, Task<PolicyResult<ReplayView>>> replay, TimeProvider time, Action changed) : IDisposable
{
    private static readonly TimeSpan s_redraw = TimeSpan.FromMilliseconds(250);

    private CancellationTokenSource? _stop;
    private long _startedAt;
    private long? _drawnAt;

    /// <summary>How far it is; null while none runs.</summary>
    public ReplayProgress? Progress { get; private set; }

    /// <summary>What was wrong with the last one.</summary>
    public PolicyFault? Fault { get; private set; }

    /// <summary>The last one ran to its end, on this page.</summary>
    public bool Ended { get; private set; }

    /// <summary>It was left: nothing is drawn any more.</summary>
    public bool Left { get; private set; }

    /// <summary>Whole percent, 0 before it is counted.</summary>
    public int Percent => Progress is { Total: > 0 } progress ? (int)(progress.Done * 100L / progress.Total) : 0;

    /// <summary>Roughly how long it still takes, as if every decision took as long; null before there is anything to go by.</summary>
    public TimeSpan? Remaining => Progress is { Done: > 0 } progress ? time.GetElapsedTime(_startedAt) / progress.Done * (progress.Total - progress.Done) : null;

    /// <summary>Runs one to its end, to its fault or until it is stopped; nothing where one runs already.</summary>
    public async Task RunAsync(DateOnly? from, DateOnly? to)
    {
        if (_stop is not null) return;
        (Fault, Ended) = (null, false);
        if (from is not { } first || to is not { } last)
        {
            Fault = PolicyFault.Period;
            return;
        }
        using var stop = new CancellationTokenSource();
        (_stop, Progress, _startedAt, _drawnAt) = (stop, new ReplayProgress(0, 0, 0), time.GetTimestamp(), null);
        changed();
        try
        {
            Fault = (await replay(first, last, new Progress<ReplayProgress>(Show), stop.Token)).Fault;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Fault = PolicyFault.Stopped;
        }
        finally
        {
            (_stop, Progress) = (null, null);
        }
        Ended = Fault is null;
    }

    /// <summary>Stops it; nothing is kept of it.</summary>
    public void Stop() => _stop?.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Left = true;
        _stop?.Cancel();
    }

    // told after the end it is late: the result stands there already
    private void Show(ReplayProgress progress)
    {
        if (_stop is null || Left) return;
        Progress = progress;
        if (_drawnAt is { } drawnAt && time.GetElapsedTime(drawnAt) < s_redraw) return;
        _drawnAt = time.GetTimestamp();
        changed();
    }
}
