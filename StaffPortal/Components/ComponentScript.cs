using Microsoft.JSInterop;

namespace StaffPortal.Components;

/// <summary>
/// The script of one component: fetched once, let go with it. A component may be taken away while one of its calls is on its way, as when a
/// dialog is closed at once; what would be called after that is not called, and is no fault.
/// </summary>
/// <param name="browser">The page.</param>
/// <param name="path">Of the module, from the root of the site.</param>
/// <param name="parting">The function that is called before it is let go; null for none.</param>
public sealed class ComponentScript(IJSRuntime browser, string path, string? parting = null) : IAsyncDisposable
{
    private IJSObjectReference? _script;
    private bool _gone;

    /// <summary>Whether it can be called.</summary>
    public bool IsFetched => _script is not null;

    /// <summary>Fetches the module, where that was not done yet.</summary>
    /// <returns>Whether the component is still there.</returns>
    public Task<bool> FetchAsync() => FetchAsync(attach: null);

    /// <summary>Fetches the module and keeps what its function gives, an object that serves this component alone.</summary>
    /// <param name="attach">The function; null for the module itself.</param>
    /// <param name="arguments">What it is given.</param>
    /// <returns>Whether the component is still there.</returns>
    public async Task<bool> FetchAsync(string? attach, params object?[] arguments)
    {
        if (_gone || _script is not null) return !_gone;
        var script = await browser.InvokeAsync<IJSObjectReference>("import", path);
        if (attach is not null && !_gone)
        {
            var module = script;
            script = await module.InvokeAsync<IJSObjectReference>(attach, arguments);
            await module.DisposeAsync();
            if (_gone) await PartAsync(script);
        }
        if (_gone) await script.DisposeAsync();
        else _script = script;
        return !_gone;
    }

    /// <summary>Calls a function; before the script was fetched, and after the component has gone, nothing.</summary>
    public async Task CallAsync(string function, params object?[] arguments)
    {
        if (_script is { } script) await script.InvokeVoidAsync(function, arguments);
    }

    /// <summary>Calls a function and gives its answer; the default where nothing is called.</summary>
    public async Task<T?> AskAsync<T>(string function, params object?[] arguments) =>
        _script is { } script ? await script.InvokeAsync<T>(function, arguments) : default;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _gone = true;
        if (_script is not { } script) return;
        _script = null;
        try
        {
            await PartAsync(script);
            await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // the page is gone, and with it the script
        }
    }

    private async Task PartAsync(IJSObjectReference script)
    {
        if (parting is not null) await script.InvokeVoidAsync(parting);
    }
}
