using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Features.Desk.View;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk;

/// <summary>
/// What of this desk is with the supervisors, in its bar; when one decides the case on the screen the screen follows by itself,
/// and what is approved is heard once, whatever is on the screen.
/// </summary>
public sealed partial class DeskWatch(ReadDeskWaiting readDeskWaiting, ReadCase readCase, CaseNews news, IJSRuntime browser) : IAsyncDisposable
{
    private readonly Leaving _leaving = new();
    private readonly ComponentScript _sound = new(browser, "./Features/Desk/DeskWatch.razor.js");
    private DeskWaiting? _waiting;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            while (true)
            {
                var next = news.Next(Screen.Officer.OfficeCode);
                await LookAsync();
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

    private async Task LookAsync()
    {
        var shown = Screen.Case is { State: CaseState.Parked, Id: var waits } ? waits : Screen.Case is { State: CaseState.Approved, Visit.Count: > 1, Id: var approved } ? approved : (Guid?)null;
        // books that do not answer leave what was known
        if (await readDeskWaiting.RunAsync(shown, Screen.Officer, _leaving.Token) is not { } now) return;
        var more = _waiting is { } before && now.Approved > before.Approved;
        var moved = (now.Waiting, now.Approved) != (_waiting?.Waiting, _waiting?.Approved);
        if (moved)
        {
            _waiting = now;
            StateHasChanged();
        }
        // of a visit the others' cases count too: it is issued once the last of them is approved
        if (shown is { } about && Screen.Case is { } stands && stands.Id == about && (now.Asked != stands.State || (moved && stands.Visit.Count > 1))) await FollowAsync(about);
        if (more) await SoundAsync();
    }

    private async Task FollowAsync(Guid caseId)
    {
        var found = await readCase.RunAsync(caseId, Screen.Officer, _leaving.Token) ?? new DeskResult(null, DeskFault.NoSuchCase);
        // what the officer did meanwhile goes first
        if (Screen.Case is not { State: CaseState.Parked or CaseState.Approved } stands || stands.Id != caseId || found.Fault is DeskFault.DatabaseUnavailable) return;
        if (found.Case is not { } now || now.State != stands.State || !now.Visit.SequenceEqual(stands.Visit)) Screen.Follow(found);
    }

    private async Task SoundAsync()
    {
        try
        {
            if (await _sound.FetchAsync()) await _sound.CallAsync("sound");
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
