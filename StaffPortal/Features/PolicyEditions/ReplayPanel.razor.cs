using System.Globalization;
using Microsoft.AspNetCore.Components;
using StaffPortal.Domain;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>The decisions of a period under the draft: it runs while the page is open, and can be stopped.</summary>
public sealed partial class ReplayPanel : IDisposable
{
    private readonly TimeProvider _time;
    private readonly ReplayRun _run;
    private DateOnly? _from;
    private DateOnly? _to;
    private bool _focusStop;
    private ElementReference _runButton;
    private ElementReference _stopButton;

    /// <summary>The panel.</summary>
    public ReplayPanel(ReplayDecisions replayDecisions, TimeProvider time)
    {
        _time = time;
        _run = new ReplayRun((from, to, progress, stop) => replayDecisions.RunAsync(Draft!.Id, Draft.Revision, from, to, Screen!.Officer, progress, stop), time, StateHasChanged);
    }

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

    private string? WhyNot => Screen.HasUnsaved ? Words["Replay.SaveFirst"].Value : Screen.Problems.Count > 0 ? Words["Replay.MendFirst"].Value : null;

    private bool IsWrongPeriod => _run.Fault is PolicyFault.Period;

    private string HowLong => _run.Remaining switch
    {
        null => Words["Replay.Begins"],
        { TotalSeconds: < 90 } left => Words["Replay.LeftSeconds", _run.Percent, (int)Math.Ceiling(left.TotalSeconds)],
        { } left => Words["Replay.LeftMinutes", _run.Percent, (int)Math.Ceiling(left.TotalMinutes)],
    };

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _to = ShanghaiTime.Day(_time.GetUtcNow());
        _from = _to.Value.AddDays(-29);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_run.Progress is not null && _focusStop)
        {
            _focusStop = false;
            await _stopButton.FocusAsync();
        }
        else if (_run.Progress is null && Screen.TakesFocus(PolicyFocus.Replay)) await _runButton.FocusAsync();
    }

    private async Task RunAsync()
    {
        if (WhyNot is not null || _run.Progress is not null) return;
        Screen.EndNews();
        _focusStop = true;
        await _run.StartAsync(_from, _to);
        if (_run.Left) return;
        _focusStop = false;
        await Screen.ShowAsync(Screen.Name);
        if (!_run.Ended) Screen.SendFocus(PolicyFocus.Replay);
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose() => _run.Dispose();
}
