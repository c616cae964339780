using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Configuration;
using StaffPortal.Features.Desk.View;

namespace StaffPortal.Features.Desk;

/// <summary>How the desk's card reader stands.</summary>
public enum ReaderState
{
    /// <summary>未连接: its service does not answer; the browser tries again by itself.</summary>
    Gone,

    /// <summary>可以放卡.</summary>
    Ready,

    /// <summary>已读卡.</summary>
    Read,

    /// <summary>A card was laid on while another traveller's case stands open: it was not taken.</summary>
    CaseOpen,

    /// <summary>What came is no card and no picture by the contract.</summary>
    Unreadable,

    /// <summary>A document was pictured, and none is entered that wants a picture.</summary>
    NoDocument,

    /// <summary>已拍证件.</summary>
    Pictured,
}

/// <summary>The card reader and document camera of the desk's own machine, in the foot of the desk; nothing where none is configured.</summary>
public sealed partial class CardReader(TakeCard takeCard, ReadCase readCase, IOptions<ReaderOptions> reader, IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript _script = new(browser, "./Features/Desk/CardReader.razor.js", parting: "stop");
    private readonly string _address = reader.Value.Address;
    private ReaderState _state = ReaderState.Gone;
    private DotNetObjectReference<CardReader>? _self;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    /// <summary>Told by the browser.</summary>
    [JSInvokable]
    public Task ReaderChanged(ReaderState state) => InvokeAsync(() =>
    {
        _state = state;
        StateHasChanged();
    });

    /// <summary>Told by the browser once the case of the card's number is open and its photo stored.</summary>
    [JSInvokable]
    public Task CardRead(string name) => InvokeAsync(async () =>
    {
        if (!Screen.IsOpen) return;
        _state = ReaderState.Read;
        await Screen.ActNextAsync(act => takeCard.RunAsync(act.RequestId, act.CaseId, name, act.Officer, act.Cancelled));
    });

    /// <summary>Asked by the browser: where the picture of the document goes that was entered last and has none; null where every one has, or none is entered.</summary>
    [JSInvokable]
    public Task<string?> UnpicturedDocument() => Task.FromResult(
        Screen is { IsOpen: true, Case: { } view } && view.Evidence.LastOrDefault(seen => view.Documents.All(document => document.Kind != seen.Kind || document.PictureAt is null)) is { } seen
            ? CameraSubject.Of(seen.Kind).Path : null);

    /// <summary>Told by the browser once the picture of a document is stored.</summary>
    [JSInvokable]
    public Task DocumentRead() => InvokeAsync(async () =>
    {
        if (!Screen.IsOpen) return;
        _state = ReaderState.Pictured;
        await Screen.ActNextAsync(async act => await readCase.RunAsync(act.CaseId, act.Officer, act.Cancelled) ?? new DeskResult(null, DeskFault.NoSuchCase), moveFocus: false);
    });

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || _address.Length == 0) return;
        _self = DotNetObjectReference.Create(this);
        await _script.FetchAsync("attach", _address, _self);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _self?.Dispose();
        return _script.DisposeAsync();
    }
}
