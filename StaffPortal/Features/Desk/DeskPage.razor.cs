using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Features.Desk.View;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>The desk: look up, compare, decide, issue, print. The one screen officers live in.</summary>
public sealed partial class DeskPage(ReadCase readCase, CurrentOfficer currentOfficer, INewIds ids, NavigationManager navigation, IJSRuntime browser)
    : IAsyncDisposable
{
    private readonly Leaving _leaving = new();
    private readonly ComponentScript _keyboard = new(browser, "./Features/Desk/DeskPage.razor.js", parting: "detach");
    private DeskScreen? _screen;
    private bool _keysShown;
    private int _focusedTurn = -1;

    /// <summary>The case in the address; null at the plain desk.</summary>
    [Parameter]
    public Guid? CaseId { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await currentOfficer.GetAsync() is not { } officer) return;
        var screen = new DeskScreen(officer, ids, Changed, _leaving.Token);
        await ReadAsync(screen);
        _screen = screen;
        Changed();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_screen is not { } screen || CaseId == screen.Case?.Id) return;
        await ReadAsync(screen);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await _keyboard.FetchAsync();
        if (!_keyboard.IsFetched || _screen is not { Busy: false } screen || _focusedTurn == screen.FocusTurn) return;
        if (_focusedTurn < 0) await _keyboard.CallAsync("attach");
        _focusedTurn = screen.FocusTurn;
        await _keyboard.CallAsync("focusOn", FocusTarget.Of(screen));
    }

    private async Task ReadAsync(DeskScreen screen)
    {
        var found = await readCase.RunAsync(CaseId, screen.Officer, _leaving.Token);
        // after "finish" nothing of a traveller comes back to this screen
        screen.Open(found?.Case?.State is CaseState.Finished ? new DeskResult(null, DeskFault.AlreadyDecided) : found);
    }

    private void Changed()
    {
        Follow();
        StateHasChanged();
    }

    private void Follow()
    {
        var address = _screen?.Case is { } shown ? $"desk/{shown.Id}" : "desk";
        if (_screen is null || navigation.ToBaseRelativePath(navigation.Uri) == address) return;
        // set before the router answers, so that the case is not read a second time
        CaseId = _screen.Case?.Id;
        navigation.NavigateTo(address, replace: true);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        await _keyboard.DisposeAsync();
    }
}
