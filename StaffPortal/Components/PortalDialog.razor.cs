using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace StaffPortal.Components;

/// <summary>A modal dialog: the browser's own element, so that focus stays inside, Esc closes it and focus goes back to where it came from.</summary>
public sealed partial class PortalDialog(IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript _script = new(browser, "./Components/PortalDialog.razor.js");
    private readonly string _titleId = "dialog-title";
    private ElementReference _dialog;
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
    public Task CloseAsync() => _script.CallAsync("close", _dialog);

    /// <summary>Told by the browser.</summary>
    [JSInvokable]
    public Task Closed() => InvokeAsync(OnClosed.InvokeAsync);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        if (await _script.FetchAsync()) await _script.CallAsync("open", _dialog, _self);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _self?.Dispose();
        return _script.DisposeAsync();
    }
}
