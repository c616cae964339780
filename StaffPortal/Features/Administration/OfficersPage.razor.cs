using System.Globalization;
using Microsoft.AspNetCore.Components;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>Officers: the list, and the one that the address names. What is searched for is often a name, and so never in the address.</summary>
public sealed partial class OfficersPage : IDisposable
{
    private const string New = "new";

    private readonly ListOfficers _listOfficers;
    private readonly ListOffices _listOffices;
    private readonly CurrentOfficer _currentOfficer;
    private readonly NavigationManager _navigation;
    private readonly PanelActs _acts;
    private IReadOnlyList<OfficeChoice> _offices = [];
    private OfficerSession? _officer;
    private ListPage<OfficerView>? _list;
    private AdministrationFault? _refusal;
    private OfficerFilter _filter = new("", null, null);
    private int _shown;
    private bool _stale;
    private string _text = "";

    /// <summary>The page.</summary>
    public OfficersPage(ListOfficers listOfficers, ListOffices listOffices, CurrentOfficer currentOfficer, NavigationManager navigation, INewIds ids)
    {
        (_listOfficers, _listOffices, _currentOfficer, _navigation) = (listOfficers, listOffices, currentOfficer, navigation);
        _acts = new PanelActs(ids, StateHasChanged);
    }

    /// <summary>Which officer; null for none, <c>new</c> for one that is yet to be added.</summary>
    [Parameter]
    public string? Number { get; set; }

    /// <summary>A member of <see cref="OfficerRole"/>; anything else is all.</summary>
    [SupplyParameterFromQuery]
    public string? Role { get; set; }

    /// <summary>An office's code; empty is all.</summary>
    [SupplyParameterFromQuery]
    public string? Office { get; set; }

    /// <summary>From 1.</summary>
    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    private OfficerFilter Asked => new(_text, Enum.TryParse<OfficerRole>(Role, out var role) ? role : null, string.IsNullOrEmpty(Office) ? null : Office);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _officer ??= await _currentOfficer.GetAsync();
        if (_list is null || _shown != (Page ?? 1) || _filter != Asked) await ReadAsync();
    }

    private async Task ReadAsync()
    {
        if (_officer is not { } officer) return;
        // what is asked for while it is being read is read after it
        _stale = true;
        while (_stale && !_acts.Busy)
        {
            (_stale, _shown, _filter) = (false, Page ?? 1, Asked);
            if (await _acts.ReadAsync(cancelled => _listOfficers.RunAsync(_filter, _shown, officer, cancelled)) is not { } result) return;
            if (result.WentThrough && await _acts.ReadAsync(cancelled => _listOffices.ChoicesAsync(officer, cancelled)) is { Stands: { } offices }) _offices = offices;
            (_list, _refusal) = (result.Stands ?? _list, AdministrationFrame.RefusalOf(result.Problems));
            StateHasChanged();
        }
    }

    private Task SearchAsync()
    {
        if (Page is null or 1) return _filter == Asked ? Task.CompletedTask : ReadAsync();
        _navigation.NavigateTo(AddressOf(Number, 1));
        return Task.CompletedTask;
    }

    private void Narrow(string? role, string? office)
    {
        (Role, Office) = (role, office);
        _navigation.NavigateTo(AddressOf(Number, 1));
    }

    private async Task AddedAsync(string number)
    {
        await ReadAsync();
        _navigation.NavigateTo(AddressOf(number));
    }

    private string AddressOf(string? number) => AddressOf(number, _list?.Page ?? 1);

    private string AddressOf(string? number, int page) => _navigation.GetUriWithQueryParameters(
        number is null ? "/admin/officers" : $"/admin/officers/{number}",
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["role"] = string.IsNullOrEmpty(Role) ? null : Role, ["office"] = string.IsNullOrEmpty(Office) ? null : Office, ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        });

    /// <inheritdoc/>
    public void Dispose() => _acts.Dispose();
}
