// Long because one camera serves traveller, guardian and document, and its states are told in one place.
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Features.Desk.View;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk;

/// <summary>The desk's camera: live, taken, sent. Pixels go to the server by HTTP, never through the circuit.</summary>
public sealed partial class LiveCamera(ReadCase readCase, GoOnWithoutPicture goOnWithoutPicture, TakeGuardianPicture takeGuardianPicture, IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript _device = new(browser, "./Features/Desk/LiveCamera.razor.js", parting: "leave");
    private ElementReference _video;
    private ElementReference _file;
    private DotNetObjectReference<LiveCamera>? _self;
    private CameraState _camera;
    private PictureHint _hint;
    private string? _fault;
    private bool _sending;
    private bool _watched;
    private Guid? _caseId;
    private bool _retaking;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    /// <summary>Whose picture is taken: the traveller's, unless told otherwise.</summary>
    [Parameter]
    public CameraSubject Of { get; set; } = CameraSubject.Traveller;

    private bool IsOfTraveller => Of == CameraSubject.Traveller;

    private LivePictureView? Picture => Screen.Case is { } view ? Of.Picture(view) : null;

    private bool HasPicture => IsOfTraveller ? Screen.HasPicture : Picture is not null && !_retaking;

    private string LiveName => IsOfTraveller ? Words[Of.Live] : Traveller[Of.Live];

    private string StillName => IsOfTraveller ? Words[Of.Still] : Traveller[Of.Still];

    private bool ShowsVideo => _camera is CameraState.Live && Screen.IsOpen && !HasPicture;

    private bool ShowsStill => HasPicture && Picture is { Source: not PictureSource.None };

    private string? WhyNoPicture =>
        Screen.WhyClosed is { } closed ? Words[closed].Value : _camera is CameraState.Live ? null
        : Words[_camera is CameraState.Off or CameraState.Starting ? "Why.CameraStarting" : "Why.NoCamera"].Value;

    private string? WhyNoRetake => Screen.WhyClosed is { } closed ? Words[closed].Value : null;

    private string? Tag =>
        ShowsStill ? Words[Picture!.Source is PictureSource.File ? "Picture.FromFile" : "Picture.Taken", Told.Seconds(Picture.At)].Value
        : ShowsVideo ? Words["Picture.Live"].Value : null;

    /// <summary>Told by the browser.</summary>
    [JSInvokable]
    public Task CameraChanged(string state) => InvokeAsync(() =>
    {
        _camera = Enum.TryParse<CameraState>(state, out var known) ? known : CameraState.Unsupported;
        StateHasChanged();
        // the picture can be taken now, or another way is needed: work goes on there
        if (Screen is { IsOpen: true, Busy: false } && !HasPicture) Screen.Step(moveFocus: true);
    });

    /// <summary>Told by the browser when it sees something else than before.</summary>
    [JSInvokable]
    public Task HintChanged(string hint) => InvokeAsync(() =>
    {
        _hint = Enum.TryParse<PictureHint>(hint, out var known) ? known : PictureHint.None;
        StateHasChanged();
    });

    /// <summary>Told by the browser when sending takes longer than a moment.</summary>
    [JSInvokable]
    public Task SendingSlowly() => InvokeAsync(() =>
    {
        _sending = true;
        StateHasChanged();
    });

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_caseId != Screen.Case?.Id) (_caseId, _fault) = (Screen.Case?.Id, null);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await _device.FetchAsync("attach", _video, _self, Of.Document is not null);
            await _device.CallAsync("warm");
        }
        if (!_device.IsFetched) return;
        if (_watched != ShowsVideo) await _device.CallAsync("watch", _watched = ShowsVideo);
        if (_camera is CameraState.Off && Screen.IsOpen && !HasPicture) await StartAsync();
    }

    private async Task StartAsync()
    {
        if (!_device.IsFetched || _camera is CameraState.Starting) return;
        (_camera, _fault) = (CameraState.Starting, null);
        await _device.CallAsync("start");
    }

    private Task CaptureAsync() => SendAsync((address, request) => _device.AskAsync<PictureSent>("capture", address, request));

    private Task SendFileAsync() => SendAsync((address, request) => _device.AskAsync<PictureSent>("sendFile", _file, address, request));

    private async Task SendAsync(Func<string, Guid, Task<PictureSent?>> send)
    {
        if (!_device.IsFetched || Screen.Case is not { } view) return;
        _fault = null;
        await Screen.ActAsync(async act =>
        {
            var sent = await send($"/desk/cases/{view.Id}/{Of.Path}", act.RequestId);
            _sending = false;
            if (sent is { Version: null }) _fault = Why(sent);
            else _retaking = false;
            return await readCase.RunAsync(view.Id, act.Officer, act.Cancelled) ?? new DeskResult(null, DeskFault.NoSuchCase);
        });
    }

    private string Why(PictureSent sent) =>
        Words[$"Picture.{sent.Code}"] is { ResourceNotFound: false } known ? known : string.IsNullOrWhiteSpace(sent.Title) ? Words["Picture.Failed"] : sent.Title;

    private Task CancelAsync() => _device.CallAsync("cancel");

    private async Task GoOnAsync() =>
        await Screen.ActAsync(act => IsOfTraveller
            ? goOnWithoutPicture.RunAsync(act.RequestId, act.CaseId, act.Officer, act.Cancelled)
            : takeGuardianPicture.GiveUpAsync(act.RequestId, act.CaseId, act.Officer, act.Cancelled));

    private void Retake()
    {
        if (IsOfTraveller)
        {
            Screen.Retake();
            return;
        }
        _retaking = true;
        Screen.Step(moveFocus: true);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _self?.Dispose();
        return _device.DisposeAsync();
    }
}
