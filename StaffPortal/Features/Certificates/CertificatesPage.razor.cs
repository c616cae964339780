using Microsoft.AspNetCore.Components;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>Finds certificates, and shows the wishes to void that wait. What is typed goes over the circuit and stands in no address.</summary>
public sealed partial class CertificatesPage : IDisposable
{
    private readonly SearchCertificates _search;
    private readonly ListVoidWishes _listVoidWishes;
    private readonly CurrentOfficer _currentOfficer;
    private readonly CaseNews _news;
    private readonly CertificateActs _acts;
    private ElementReference _field;
    private OfficerSession? _officer;
    private WaitingWishes? _waiting;
    private CertificatesFound? _page;
    private CertificateFilter? _asked;
    private string? _text;
    private DateOnly _from;
    private DateOnly _until;
    private string? _mode;
    private string? _standing;
    private string? _office;
    private bool _ready;

    /// <summary>The use cases come from the container.</summary>
    public CertificatesPage(SearchCertificates search, ListVoidWishes listVoidWishes, CurrentOfficer currentOfficer, CaseNews news, INewIds ids, TimeProvider clock)
    {
        (_search, _listVoidWishes, _currentOfficer, _news) = (search, listVoidWishes, currentOfficer, news);
        _acts = new CertificateActs(ids, StateHasChanged);
        // a paper is asked for on the day it was issued, or on one of the six days after
        _until = ShanghaiTime.Day(clock.GetUtcNow());
        _from = _until.AddDays(-6);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _officer = await _currentOfficer.GetAsync();
        if (_officer is { } officer) _waiting = await _acts.ReadAsync(cancelled => _listVoidWishes.RunAsync(officer, cancelled));
        // nothing is searched for before: a press would be lost
        _ready = true;
        StateHasChanged();
        await _field.FocusAsync();
        // whoever may not see them asks once: each refusal is entered in the trail
        if (_officer is { } follows && _acts.Fault is not CertificateFault.NotAllowed) await _acts.FollowAsync(_news, follows.OfficeCode, LookAsync);
    }

    private async Task LookAsync(CancellationToken left)
    {
        // books that do not answer leave what was known
        if ((await _listVoidWishes.RunAsync(_officer!, left)).Stands is not { } waiting || _waiting?.Rows.SequenceEqual(waiting.Rows) is true) return;
        _waiting = waiting;
        StateHasChanged();
    }

    private Task SearchAsync()
    {
        _asked = new CertificateFilter(
            _text ?? "", _from, _until, Enum.TryParse<TravelMode>(_mode, out var mode) ? mode : null, Enum.TryParse<CertificateStanding>(_standing, out var standing) ? standing : null,
            string.IsNullOrEmpty(_office) ? null : _office);
        return ShowAsync(1);
    }

    private async Task ShowAsync(int page)
    {
        if (_asked is not { } asked || _officer is not { } officer) return;
        _page = await _acts.DoAsync((asked, page), (_, cancelled) => _search.RunAsync(asked, page, officer, cancelled));
    }

    /// <inheritdoc/>
    public void Dispose() => _acts.Dispose();
}
