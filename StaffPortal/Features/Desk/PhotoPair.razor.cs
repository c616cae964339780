using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Domain;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk.View;

namespace StaffPortal.Features.Desk;

/// <summary>Register photo and live picture at the same scale, beside or over each other.</summary>
public sealed partial class PhotoPair(IJSRuntime browser, TimeProvider time) : IAsyncDisposable
{
    private readonly ComponentScript _script = new(browser, "./Features/Desk/PhotoPair.razor.js");
    private ElementReference _photos;
    private int _opacity = 50;
    private bool _held;
    private bool _turned;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    /// <summary>How they are shown.</summary>
    [Parameter, EditorRequired]
    public required CompareWay Way { get; set; }

    private string LiveAddress => $"/desk/cases/{Screen.Case?.Id}/live-picture?v={Screen.Case?.LivePicture?.Version}";

    private string Opacity => Way is CompareWay.Overlay ? (_opacity / 100m).ToString(CultureInfo.InvariantCulture) : "1";

    // which photo is old is the policy's to say
    private bool IsOld => Screen.Case?.Decision.Findings.Any(finding => finding.Code is ReasonCode.RegisterPhotoOld) is true;

    private bool ShowsCard => Screen.Case is { RegisterPhotoTakenOn: null, CardPhoto: not null };

    private DateOnly? TakenOn => Screen.Case?.RegisterPhotoTakenOn;

    private string YearsAgo(DateOnly takenOn)
    {
        var years = Age.On(takenOn, ShanghaiTime.Day(time.GetUtcNow()));
        return years < 1 ? Words["Photo.ThisYear"] : Words["Photo.YearsAgo", years];
    }

    private Task ZoomAsync(double factor) => _script.CallAsync("zoom", _photos, factor);

    private void SetOpacity(ChangeEventArgs change) =>
        _opacity = int.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var share) ? Math.Clamp(share, 0, 100) : _opacity;

    private void Hold() => _held = !_held;

    private void TurnOver() => (_held, _turned) = (true, !_turned);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && await _script.FetchAsync()) await _script.CallAsync("attach", _photos);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _script.DisposeAsync();
}
