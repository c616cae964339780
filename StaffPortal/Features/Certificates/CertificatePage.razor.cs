using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>One certificate's life, and what is done with its paper: print it once more, void it, answer a wish to void it.</summary>
public sealed partial class CertificatePage : IAsyncDisposable
{
    private readonly (ReadCertificate Read, UnmaskCertificate Unmask, ReprintCertificate Reprint, VoidCertificate Void, AnswerVoidWish Answer, ReplayCertificate Replay) _cases;
    private readonly CurrentOfficer _currentOfficer;
    private readonly ComponentScript _printer;
    private readonly CaseNews _news;
    private readonly CertificateActs _acts;
    private ElementReference _heading;
    private OfficerSession? _officer;
    private CertificateLife? _life;
    private UnmaskedHolder? _unmasked;
    private CertificateReplay? _replayed;
    private string? _link;
    private Guid _shown;
    private bool _reprinting;
    private bool _voiding;
    private bool _viewing;
    private bool _focus;

    /// <summary>The use cases come from the container.</summary>
    public CertificatePage(
        ReadCertificate read, UnmaskCertificate unmask, ReprintCertificate reprint, VoidCertificate @void, AnswerVoidWish answer, ReplayCertificate replay, CurrentOfficer currentOfficer, CaseNews news, INewIds ids, IJSRuntime browser)
    {
        (_cases, _currentOfficer, _news, _printer) = ((read, unmask, reprint, @void, answer, replay), currentOfficer, news, new ComponentScript(browser, "./js/sheet.js"));
        _acts = new CertificateActs(ids, StateHasChanged);
    }

    /// <summary>Which certificate.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Id) return;
        (_shown, _life, _unmasked, _replayed, _link) = (Id, null, null, null, null);
        _officer ??= await _currentOfficer.GetAsync();
        await ReadAsync();
        _focus = true;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus && _life is not null)
        {
            _focus = false;
            await _heading.FocusAsync();
        }
        if (firstRender && _officer is { } officer) await _acts.FollowAsync(_news, officer.OfficeCode, LookAsync);
    }

    // what somebody else did to it comes to this page by itself
    private async Task LookAsync(CancellationToken left)
    {
        if (_acts.Busy || _officer is not { } officer || _life is not { } life) return;
        if (await _cases.Read.RevisionAsync(life.Id, officer, left) is not { } revision || revision == life.Revision) return;
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        if (_officer is { } officer) _life = await _acts.ReadAsync(cancelled => _cases.Read.RunAsync(Id, officer, cancelled)) ?? _life;
    }

    private async Task UnmaskAsync()
    {
        if (_officer is { } officer) _unmasked = await _acts.DoAsync("unmask", (_, cancelled) => _cases.Unmask.RunAsync(Id, officer, cancelled));
    }

    private async Task ReplayAsync()
    {
        if (_officer is { } officer) _replayed = await _acts.DoAsync("replay", (_, cancelled) => _cases.Replay.RunAsync(Id, officer, cancelled));
    }

    private async Task ReprintAsync(ReprintReason reason)
    {
        if (_officer is not { } officer) return;
        _link = null;
        var made = await _acts.DoAsync(("reprint", reason), (request, cancelled) => _cases.Reprint.RunAsync(request, Id, reason, officer, cancelled), "News.Reprinted");
        await ReadAsync();
        if (made is null) return;
        var address = $"/certificates/{Id}/reprints/{made.Copy}/paper";
        await _printer.FetchAsync();
        _link = await _printer.AskAsync<bool>("print", address + ".svg") ? null : address + ".pdf";
    }

    private Task VoidAsync(VoidWish wish) =>
        ChangeAsync(wish, (request, officer, cancelled) => _cases.Void.RunAsync(request, Id, wish, officer, cancelled), _life is { VoidsAlone: true } ? "News.Voided" : "News.VoidAsked");

    private Task AnswerAsync(WaitingWish wish, bool agrees) =>
        ChangeAsync((wish.Id, agrees), (request, officer, cancelled) => _cases.Answer.RunAsync(request, Id, wish.Id, agrees, officer, cancelled), agrees ? "News.Voided" : "News.VoidDeclined");

    private async Task ChangeAsync(object command, Func<Guid, OfficerSession, CancellationToken, Task<CertificateFault?>> act, string news)
    {
        if (_officer is not { } officer) return;
        await _acts.DoAsync<CertificateLife>(command, async (request, cancelled) => new(null, await act(request, officer, cancelled)), news);
        await ReadAsync();
        _focus = true;
    }

    private string? WhyNoReprint(CertificateLife life, OfficerSession officer) =>
        officer.Role is not OfficerRole.Officer ? Words[life.OwnOffice ? "Why.Reprint" : "Fault.OtherOffice"]
        : life.AgainstReprint is { } obstacle ? Words[$"Fault.{CertificateStep.Of(obstacle)}"].Value : null;

    private string? WhyNoVoid(CertificateLife life, OfficerSession officer) =>
        officer.Role is not (OfficerRole.Officer or OfficerRole.Supervisor) ? Words["Why.Role"]
        : !life.OwnOffice ? Words["Fault.OtherOffice"]
        : life.Standing is CertificateStanding.Voided or CertificateStanding.Replaced ? Words["Fault.NotInForce"]
        : life.Wish is not null ? Words["Fault.AlreadyAsked"].Value : null;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _acts.Dispose();
        return _printer.DisposeAsync();
    }
}
