using System.Globalization;
using Microsoft.AspNetCore.Components;
using StaffPortal.Domain;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>The decisions of a period under the draft: it runs while the page is open, and can be stopped.</summary>
public sealed partial class ReplayPanel(ReplayDecisions replayDecisions, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_redraw = TimeSpan.FromMilliseconds(250);

    private CancellationTokenSource? _stop;
    private ReplayProgress? _progress;
    private PolicyFault? _fault;
    private DateOnly? _from;
    private DateOnly? _to;
    private long _startedAt;
    private long _drawnAt;
    private bool _ended;
    private bool _focusStop;
    private ElementReference _runButton;
    private ElementReference _stopButton;

    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public required PolicyScreen Screen { get; set; }

    /// <summary>Which draft.</summary>
    [Parameter, EditorRequired]
    public required DraftView Draft { get; set; }

    /// <summary>It has the whole column.</summary>
    [Parameter]
    public bool Alone { get; set; }

    /// <summary>Called where that is wanted otherwise.</summary>
    [Parameter]
    public EventCallback<bool> AloneChanged { get; set; }

    private bool Runs => _stop is not null;

    private string? WhyNot => Screen.HasUnsaved ? Words["Replay.SaveFirst"].Value : null;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _to = ShanghaiTime.Day(time.GetUtcNow());
        _from = _to.Value.AddDays(-29);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusStop && Runs) await _stopButton.FocusAsync();
        else if (!Runs && Screen.TakesFocus(PolicyFocus.Replay)) await _runButton.FocusAsync();
        _focusStop = false;
    }

    private async Task RunAsync()
    {
        if (Runs || WhyNot is not null) return;
        (_fault, _ended) = (null, false);
        if (_from is not { } from || _to is not { } to)
        {
            _fault = PolicyFault.Period;
            return;
        }
        using var stop = new CancellationTokenSource();
        (_stop, _progress, _startedAt, _focusStop) = (stop, new ReplayProgress(0, 0, 0), time.GetTimestamp(), true);
        try
        {
            var result = await replayDecisions.RunAsync(Draft.Id, Draft.Revision, from, to, Screen.Officer, new Progress<ReplayProgress>(Show), stop.Token);
            _fault = result.Fault;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _fault = PolicyFault.Stopped;
        }
        (_stop, _progress, _ended) = (null, null, _fault is null);
        if (_left) return;
        await Screen.ShowAsync(Screen.Name);
        if (!_ended) Screen.SendFocus(PolicyFocus.Replay);
    }

    private void Show(ReplayProgress progress)
    {
        if (!Runs) return;
        _progress = progress;
        if (_drawnAt != 0 && time.GetElapsedTime(_drawnAt) < s_redraw) return;
        _drawnAt = time.GetTimestamp();
        StateHasChanged();
    }

    private void Stop() => _stop?.Cancel();

    private string Left(ReplayProgress progress)
    {
        if (progress.Done == 0) return Words["Replay.Begins"];
        var seconds = time.GetElapsedTime(_startedAt).TotalSeconds / progress.Done * (progress.Total - progress.Done);
        return seconds < 90 ? Words["Replay.LeftSeconds", Percent(progress), (int)Math.Ceiling(seconds)] : Words["Replay.LeftMinutes", Percent(progress), (int)Math.Ceiling(seconds / 60)];
    }

    private static int Percent(ReplayProgress progress) => progress.Total == 0 ? 0 : (int)(progress.Done * 100L / progress.Total);

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private bool _left;

    /// <inheritdoc/>
    public void Dispose()
    {
        _left = true;
        _stop?.Cancel();
    }
}
