using Microsoft.AspNetCore.Components;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>Offices with their desks: the list, and the one that the address names.</summary>
public sealed partial class OfficesPage : IDisposable
{
    // no code is lower-case, so that no office can be named so
    private const string New = "new";

    private readonly ListOffices _listOffices;
    private readonly CurrentOfficer _currentOfficer;
    private readonly NavigationManager _navigation;
    private readonly PanelActs _acts;
    private OfficerSession? _officer;
    private ListPage<OfficeLine>? _list;
    private IReadOnlyList<OfficeChoice> _choices = [];
    private AdministrationFault? _refusal;
    private int _shown;
    private bool _stale;

    /// <summary>The page.</summary>
    public OfficesPage(ListOffices listOffices, CurrentOfficer currentOfficer, NavigationManager navigation, INewIds ids)
    {
        (_listOffices, _currentOfficer, _navigation) = (listOffices, currentOfficer, navigation);
        _acts = new PanelActs(ids, StateHasChanged);
    }

    /// <summary>Which office; null for none, <c>new</c> for one that is yet to be added.</summary>
    [Parameter]
    public string? Code { get; set; }

    /// <summary>From 1.</summary>
    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _officer ??= await _currentOfficer.GetAsync();
        if (_list is null || _shown != (Page ?? 1)) await ReadAsync();
    }

    private async Task ReadAsync()
    {
        if (_officer is not { } officer) return;
        // what is asked for while it is being read is read after it
        _stale = true;
        while (_stale && !_acts.Busy)
        {
            (_stale, _shown) = (false, Page ?? 1);
            if (await _acts.ReadAsync(cancelled => _listOffices.RunAsync(_shown, officer, cancelled)) is not { } result) return;
            if (result.WentThrough && await _acts.ReadAsync(cancelled => _listOffices.ChoicesAsync(officer, cancelled)) is { Stands: { } choices }) _choices = choices;
            (_list, _refusal) = (result.Stands ?? _list, AdministrationFrame.RefusalOf(result.Problems));
            StateHasChanged();
        }
    }

    private async Task AddedAsync(string code)
    {
        await ReadAsync();
        _navigation.NavigateTo(AddressOf(code));
    }

    private string AddressOf(string? code) => AddressOf(code, _list?.Page ?? 1);

    private static string AddressOf(string? code, int page) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/admin/offices{(code is null ? "" : "/" + code)}{(page > 1 ? $"?page={page}" : "")}");

    private string OrNone(string text) => text.Length == 0 ? Words["NotEntered"] : text;

    /// <inheritdoc/>
    public void Dispose() => _acts.Dispose();
}
