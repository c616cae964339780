using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Domain.Alerts;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Alerts;

/// <summary>The quiet alerts of an office, read anew whenever one is written: what matched beside what the window sees, acknowledged and closed.</summary>
public sealed partial class AlertsPage(
    ListAlerts listAlerts, ReadAlert readAlert, AcknowledgeAlert acknowledge, CloseAlert close, ListPostChecks listPostChecks, AlertBell bell, CurrentOfficer currentOfficer,
    INewIds ids, IJSRuntime browser) : IAsyncDisposable
{
    private readonly Leaving _leaving = new();
    private readonly SemaphoreSlim _reading = new(1);
    private readonly ComponentScript _keyboard = new(browser, "./Features/Alerts/AlertsPage.razor.js", parting: "detach");
    private OfficerSession? _officer;
    private AlertTab _tab;
    private AlertList? _list;
    private PostCheckList? _checks;
    private Guid? _selected;
    private AlertView? _view;
    private AlertFault? _fault;
    private bool _busy;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || (_officer = await currentOfficer.GetAsync()) is null) return;
        try
        {
            if (!await _keyboard.FetchAsync()) return;
            await _keyboard.CallAsync("attach");
            await ReadOnAsync();
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // the page is gone
        }
    }

    private async Task ReadOnAsync()
    {
        while (_fault is not AlertFault.NotAllowed)
        {
            var ring = bell.Next;
            var isFirst = _list is null;
            await ReadAsync();
            if (isFirst) await FocusAsync("act");
            await bell.WaitAsync(ring, AlertMark.Every, _leaving.Token);
        }
    }

    private async Task ReadAsync()
    {
        await _reading.WaitAsync(_leaving.Token);
        try
        {
            var list = await listAlerts.RunAsync(_tab, _officer!, _leaving.Token);
            // what was said of an act stays until the next one
            if (list.Fault is { } fault) _fault = fault;
            if (list.Value is not { } read) return;
            if (_fault is AlertFault.DatabaseUnavailable) _fault = null;
            _list = read;
            _selected ??= (read.Lines.FirstOrDefault(line => line is { State: AlertState.New, IsAlarm: true }) ?? (read.Lines is [var newest, ..] ? newest : null))?.Id;
            _view = _selected is { } id ? (await readAlert.RunAsync(id, _officer!, _leaving.Token)).Value : null;
            _checks = (await listPostChecks.RunAsync(_officer!, _leaving.Token)).Value ?? _checks;
        }
        finally
        {
            // after the page was left nobody waits for it, and it is disposed
            if (!_leaving.IsCancellationRequested)
            {
                _reading.Release();
                StateHasChanged();
            }
        }
    }

    private async Task ChooseTabAsync(AlertTab tab)
    {
        _tab = tab;
        await ReadAsync();
    }

    private async Task SelectAsync(Guid id)
    {
        (_selected, _fault) = (id, null);
        await ReadAsync();
    }

    private Task AcknowledgeAsync() => ActAsync("reason", id => acknowledge.RunAsync(ids.Next(), id, _officer!, _leaving.Token));

    private Task CloseAsync((AlertDecision Decision, AlertReason Reason) how) =>
        ActAsync("act", id => close.RunAsync(ids.Next(), id, how.Decision, how.Reason, _officer!, _leaving.Token));

    // one act at a time: a second press of the same key finds it done
    private async Task ActAsync(string thenFocus, Func<Guid, Task<AlertFault?>> act)
    {
        if (_busy || _view is not { } view) return;
        _busy = true;
        try
        {
            _fault = await act(view.Line.Id);
            await ReadAsync();
        }
        finally
        {
            _busy = false;
        }
        await FocusAsync(thenFocus);
    }

    private async Task NextAsync()
    {
        if (_list?.Lines.FirstOrDefault(line => line is { State: not AlertState.Closed, IsAlarm: true }) is not { } next) return;
        await SelectAsync(next.Id);
        await FocusAsync("act");
    }

    private async Task FocusAsync(string name)
    {
        await Task.Yield();
        await _keyboard.CallAsync("focusOn", name);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        _reading.Dispose();
        await _keyboard.DisposeAsync();
    }
}
