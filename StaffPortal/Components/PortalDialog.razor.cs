using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace StaffPortal.Components;

/// <summary>A modal dialog: the browser's own element, so that focus stays inside, Esc closes it and focus goes back to where it came from.</summary>
public sealed partial class PortalDialog(IJSRuntime browser) : IAsyncDisposable
{
    private readonly string _titleId = "dialog-title";
    private ElementReference _dialog;
    private IJSObjectReference? _module;
    private DotNetObjectReference<PortalDialog>? _self;

    /// <summary>What is asked or told.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The words and the answers.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Called once it is closed, by whatever way; the parent then takes it away.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>Closes it; focus goes back to where it came from.</summary>
    public async Task CloseAsync()
    {
        if (_module is not null) await _module.InvokeVoidAsync("close", _dialog);
    }

    /// <summary>Told by the browser.</summary>
    [JSInvokable]
    public Task Closed() => InvokeAsync(OnClosed.InvokeAsync);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        _module = await browser.InvokeAsync<IJSObjectReference>("import", "./Components/PortalDialog.razor.js");
        await _module.InvokeVoidAsync("open", _dialog, _self);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        try
        {
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // the page is gone, and with it the module
        }
    }
}
