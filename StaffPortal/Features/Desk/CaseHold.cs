using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Features.Desk.View;

namespace StaffPortal.Features.Desk;

/// <summary>
/// Holds the case on the screen for this desk, and lets it go when it leaves the screen. It is held on only while the browser answers:
/// a page that lives on behind a closed laptop keeps nothing from the others.
/// </summary>
public sealed class CaseHold(HoldCase holdCase, IJSRuntime browser, TimeProvider time) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan s_answer = TimeSpan.FromSeconds(10);
    private readonly Leaving _leaving = new();
    private DateTimeOffset? _until;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    /// <summary>The case; another one is another hold.</summary>
    [Parameter, EditorRequired]
    public required Guid CaseId { get; set; }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            using var timer = new PeriodicTimer(HoldCase.Renewal, time);
            do await HoldAsync();
            while (await timer.WaitForNextTickAsync(_leaving.Token));
        }
        catch (Exception left) when (_leaving.IsCancellationRequested && left is (OperationCanceledException or ObjectDisposedException))
        {
            // the case left the screen
        }
        catch (JSDisconnectedException)
        {
            // so did the browser
        }
    }

    private async Task HoldAsync()
    {
        if (await IsThereAsync()) _until = await holdCase.RunAsync(CaseId, Screen.Officer, _leaving.Token) ?? _until;
    }

    private async Task<bool> IsThereAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_leaving.Token);
        patience.CancelAfter(s_answer);
        try
        {
            await browser.InvokeAsync<bool>("document.hasFocus", patience.Token);
            return true;
        }
        catch (OperationCanceledException) when (!_leaving.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        if (_until is { } until) await holdCase.ReleaseAsync(CaseId, until, Screen.Officer, CancellationToken.None);
    }
}
