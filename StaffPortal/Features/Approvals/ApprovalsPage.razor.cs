using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Approvals;

/// <summary>What waits for supervisors, the case that is looked at, and the decision. Follows by itself.</summary>
public sealed partial class ApprovalsPage(ListApprovals listApprovals, ReadApproval readApproval, CurrentOfficer currentOfficer, CaseNews news, IJSRuntime browser) : IAsyncDisposable
{
    private readonly Leaving _leaving = new();
    private readonly ComponentScript _keyboard = new(browser, "./Features/Approvals/ApprovalsPage.razor.js", parting: "detach");
    private OfficerSession? _officer;
    private ApprovalQueue? _queue;
    private ApprovalView? _view;
    private QueueTab _tab;
    private string? _told;
    private bool _refused;
    private bool _unavailable;
    private int _turn;
    private int _focusedTurn;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _officer = await currentOfficer.GetAsync();
        _refused = _officer is not { Role: OfficerRole.Supervisor };
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && !_refused) await FollowAsync();
        if (!_keyboard.IsFetched || _focusedTurn == _turn) return;
        _focusedTurn = _turn;
        await _keyboard.CallAsync("focusOn", _view is null ? "queue" : "case");
    }

    private async Task FollowAsync()
    {
        try
        {
            if (!await _keyboard.FetchAsync()) return;
            await _keyboard.CallAsync("attach");
            await ReadAsync();
            await OpenNextAsync();
            while (true)
            {
                var next = news.Next(_officer!.OfficeCode);
                await ReadAsync();
                await news.WaitAsync(next, _leaving.Token);
            }
        }
        catch (Exception left) when (_leaving.IsCancellationRequested && left is (OperationCanceledException or ObjectDisposedException))
        {
            // the page is gone
        }
        catch (JSDisconnectedException)
        {
            // so is the browser
        }
    }

    private async Task ReadAsync()
    {
        var read = await listApprovals.RunAsync(_officer!, _leaving.Token);
        _unavailable = read is null;
        if (read is not null)
        {
            _queue = read;
            if (_view is { } view && !Waiting(read).Any(line => line.Id == view.Id)) Close(Words["Told.Gone"]);
        }
        StateHasChanged();
    }

    private static IEnumerable<ApprovalLine> Waiting(ApprovalQueue queue) => queue.Waiting.Lines.Concat(queue.Overdue.Lines);

    private static ApprovalList ListOf(ApprovalQueue queue, QueueTab tab) => tab switch
    {
        QueueTab.Waiting => queue.Waiting,
        QueueTab.Overdue => queue.Overdue,
        QueueTab.Approved => queue.Approved,
        QueueTab.Returned => queue.Returned,
        _ => throw new ArgumentOutOfRangeException(nameof(tab), tab, "A tab without a list."),
    };

    private async Task OpenAsync(ApprovalLine line)
    {
        var reading = await readApproval.RunAsync(line.Id, _officer!, _leaving.Token);
        _told = reading.Fault is { } fault ? $"{Words[$"Fault.{fault}", reading.Detail ?? ""]}{Words[$"Fault.{fault}.Next"]}" : null;
        _view = reading.View;
        _turn++;
    }

    // the case is closed before the next is opened: of two presses the second finds nothing to decide
    private async Task SettledAsync(string told)
    {
        Close(told);
        await ReadAsync();
        await OpenNextAsync();
        _told = told;
        StateHasChanged();
    }

    private async Task OpenNextAsync()
    {
        if (_queue is { } queue && ListOf(queue, _tab is QueueTab.Overdue ? QueueTab.Overdue : QueueTab.Waiting).Lines is [var first, ..]) await OpenAsync(first);
        StateHasChanged();
    }

    private void Close(string told)
    {
        (_view, _told) = (null, told);
        _turn++;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        await _keyboard.DisposeAsync();
    }
}
