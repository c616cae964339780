using System.Globalization;
using Microsoft.AspNetCore.Components;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>What numbers an office gave out, day by day, and whether one is missing. The address holds what is asked for.</summary>
public sealed partial class NumbersPage : IDisposable
{
    private const string DayFormat = "yyyy-MM-dd";
    private const int DaysAtFirst = 7;

    private readonly ReadNumbers _readNumbers;
    private readonly ListOffices _listOffices;
    private readonly CurrentOfficer _currentOfficer;
    private readonly NavigationManager _navigation;
    private readonly PanelActs _acts;
    private IReadOnlyList<OfficeChoice> _offices = [];
    private IReadOnlyList<AdministrationProblem> _problems = [];
    private OfficerSession? _officer;
    private OfficeNumbers? _numbers;
    private (string? Office, string? From, string? To) _asked = ("", "", "");
    private bool _stale;
    private string _office = "";
    private DateOnly? _from;
    private DateOnly? _to;

    /// <summary>The page.</summary>
    public NumbersPage(ReadNumbers readNumbers, ListOffices listOffices, CurrentOfficer currentOfficer, NavigationManager navigation, INewIds ids)
    {
        (_readNumbers, _listOffices, _currentOfficer, _navigation) = (readNumbers, listOffices, currentOfficer, navigation);
        _acts = new PanelActs(ids, StateHasChanged);
    }

    /// <summary>An office's code; the administrator's own where there is none.</summary>
    [SupplyParameterFromQuery]
    public string? Office { get; set; }

    /// <summary>First day as 2026-11-20; with none a week is shown.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    /// <summary>Last day, included; today where there is none.</summary>
    [SupplyParameterFromQuery]
    public string? To { get; set; }

    private List<DayNumbers> Broken => [.. _numbers?.Days.Where(day => !day.IsWhole) ?? []];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _officer ??= await _currentOfficer.GetAsync();
        if (_officer is not { } officer || _asked == (Office, From, To)) return;
        _asked = (Office, From, To);
        _office = Office ?? officer.OfficeCode;
        _to = To is null ? _readNumbers.Today : DayOf(To);
        _from = From is null ? _to?.AddDays(1 - DaysAtFirst) : DayOf(From);
        await ReadAsync(officer);
    }

    private async Task ReadAsync(OfficerSession officer)
    {
        // what is asked for while it is being read is read after it
        _stale = true;
        while (_stale && !_acts.Busy)
        {
            _stale = false;
            if (await _acts.ReadAsync(cancelled => _readNumbers.RunAsync(_office, _from, _to, officer, cancelled)) is not { } result) return;
            var denied = AdministrationFrame.RefusalOf(result.Problems) is not null;
            if (!denied && await _acts.ReadAsync(cancelled => _listOffices.ChoicesAsync(officer, cancelled)) is { Stands: { } offices }) _offices = offices;
            (_numbers, _problems) = (result.Stands, result.Problems);
            StateHasChanged();
        }
    }

    private Task Show()
    {
        var address = _navigation.GetUriWithQueryParameters("/admin/numbers", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["office"] = _office, ["from"] = _from is { } from ? Day(from) : "", ["to"] = _to is { } to ? Day(to) : "",
        });
        // asked again for the same, it is read again
        if (_navigation.ToAbsoluteUri(address) == new Uri(_navigation.Uri) && _officer is { } officer) return ReadAsync(officer);
        _navigation.NavigateTo(address);
        return Task.CompletedTask;
    }

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose() => _acts.Dispose();
}
