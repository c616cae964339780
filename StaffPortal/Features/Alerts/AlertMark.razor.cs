using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Alerts;

/// <summary>In a supervisor's bar: says that an alert waits to be acknowledged, and sounds once for each new one. No count, no name, and on nobody else's pages.</summary>
public sealed partial class AlertMark(ListAlerts listAlerts, AlertBell bell, CurrentOfficer currentOfficer, IJSRuntime browser) : IAsyncDisposable
{
    /// <summary>How late another node's alert is seen at most.</summary>
    internal static readonly TimeSpan Every = TimeSpan.FromSeconds(2.5);

    private readonly Leaving _leaving = new();
    private readonly ComponentScript _sound = new(browser, "./Features/Alerts/AlertMark.razor.js");
    private HashSet<Guid>? _known;
    private bool _waiting;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || await currentOfficer.GetAsync() is not { } officer) return;
        try
        {
            while (true)
            {
                var ring = bell.Next;
                await LookAsync(officer);
                await bell.WaitAsync(ring, Every, _leaving.Token);
            }
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // the page is gone
        }
    }

    private async Task LookAsync(OfficerSession officer)
    {
        // while the books do not answer, what was known stays so
        if ((await listAlerts.UnseenAsync(officer, _leaving.Token)).Value is not { } unseen) return;
        // what waited before this page was opened is shown by the mark and was heard when it came
        var isNew = _known is { } known && unseen.Any(id => !known.Contains(id));
        (_known ??= []).UnionWith(unseen);
        if (_waiting != unseen.Count > 0)
        {
            _waiting = unseen.Count > 0;
            StateHasChanged();
        }
        if (!isNew) return;
        await RingAsync();
    }

    private async Task RingAsync()
    {
        try
        {
            if (await _sound.FetchAsync()) await _sound.CallAsync("ring");
        }
        catch (OperationCanceledException) when (!_leaving.IsCancellationRequested)
        {
            // the line was cut just then: what was not heard stands in the bar
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        await _sound.DisposeAsync();
    }
}
