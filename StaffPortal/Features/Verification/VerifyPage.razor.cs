using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Verification;

/// <summary>Judges a presented paper: typed, typed by a scanner, or read by the camera. The text field stays ready for the next one.</summary>
public sealed partial class VerifyPage(VerifyPaper verifyPaper, UnmaskVerified unmaskVerified, CurrentOfficer currentOfficer, INewIds ids, IJSRuntime browser)
    : IAsyncDisposable
{
    private readonly Leaving _leaving = new();
    private readonly ComponentScript _camera = new(browser, "./Features/Verification/VerifyPage.razor.js", parting: "stop");
    private ElementReference _field;
    private ElementReference _video;
    private DotNetObjectReference<VerifyPage>? _self;
    private OfficerSession? _officer;
    private VerificationResult? _result;
    private UnmaskedPerson? _unmasked;
    private string? _text;
    private string _cameraWord = "Scan.Starting";
    private bool _busy;
    private bool _emptyAsked;
    private bool _unavailable;
    private bool _scanning;
    private bool _cameraFailed;
    private bool _mayUnmask;

    /// <summary>What the camera read; called by the page's script.</summary>
    [JSInvokable]
    public async Task Read(string code)
    {
        _text = code;
        await StopCameraAsync();
        await VerifyAsync();
        StateHasChanged();
    }

    /// <summary>The camera is running; called by the page's script.</summary>
    [JSInvokable]
    public void Running()
    {
        _cameraWord = "Scan.Running";
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _officer = await currentOfficer.GetAsync();
        _mayUnmask = _officer?.Role is OfficerRole.Officer or OfficerRole.Supervisor;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await _field.FocusAsync();
    }

    private async Task VerifyAsync()
    {
        if (_busy || _officer is not { } officer) return;
        (_emptyAsked, _unavailable, _unmasked) = (string.IsNullOrWhiteSpace(_text), false, null);
        if (_emptyAsked) return;
        (_busy, _result) = (true, null);
        try
        {
            _result = await verifyPaper.RunAsync(ids.Next(), _text!, officer, _leaving.Token);
            _text = "";
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // the page is gone
        }
        catch (Exception failure) when (failure is DbException || failure.InnerException is DbException)
        {
            _unavailable = true;
        }
        finally
        {
            _busy = false;
        }
        await _field.FocusAsync();
    }

    private async Task UnmaskAsync()
    {
        if (_result is not { } result || _officer is not { } officer) return;
        try
        {
            _unavailable = false;
            _unmasked = await unmaskVerified.RunAsync(result.Id, officer, _leaving.Token);
        }
        catch (Exception failure) when (failure is DbException || failure.InnerException is DbException)
        {
            _unavailable = true;
        }
    }

    private async Task ToggleCameraAsync()
    {
        if (_scanning)
        {
            await StopCameraAsync();
            return;
        }
        (_scanning, _cameraFailed, _cameraWord) = (true, false, "Scan.Starting");
        StateHasChanged();
        if (!await _camera.FetchAsync()) return;
        _self ??= DotNetObjectReference.Create(this);
        if (await _camera.AskAsync<bool>("start", _video, _self)) return;
        (_scanning, _cameraFailed) = (false, true);
    }

    private async Task StopCameraAsync()
    {
        _scanning = false;
        await _camera.CallAsync("stop");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        _self?.Dispose();
        await _camera.DisposeAsync();
    }
}
