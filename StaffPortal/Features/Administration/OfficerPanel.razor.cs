using Microsoft.AspNetCore.Components;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>One officer: name, role, office, whether something is kept of his own identity number, and whether he may sign in. What was typed stays until it is saved.</summary>
public sealed partial class OfficerPanel : IDisposable
{
    private readonly ReadOfficer _readOfficer;
    private readonly AddOfficer _addOfficer;
    private readonly ChangeOfficer _changeOfficer;
    private readonly EnableOrDisableOfficer _enableOrDisable;
    private readonly PanelActs _acts;
    private readonly Dictionary<AdministrationField, FieldBox?> _boxes = [];
    private ElementReference _title;
    private IdentityField? _identity;
    private OfficerView? _stands;
    private OfficerFields _typed = new("", OfficerRole.Officer, "");
    private string _number = "";
    private bool _asking;
    private bool _changedMeanwhile;
    private AdministrationField? _focus;

    /// <summary>The panel.</summary>
    public OfficerPanel(ReadOfficer readOfficer, AddOfficer addOfficer, ChangeOfficer changeOfficer, EnableOrDisableOfficer enableOrDisable, INewIds ids)
    {
        (_readOfficer, _addOfficer, _changeOfficer, _enableOrDisable) = (readOfficer, addOfficer, changeOfficer, enableOrDisable);
        _acts = new PanelActs(ids, StateHasChanged);
    }

    /// <summary>Which officer; null for a new one.</summary>
    [Parameter]
    public string? Number { get; set; }

    /// <summary>Who administers.</summary>
    [Parameter, EditorRequired]
    public required OfficerSession Officer { get; set; }

    /// <summary>Where somebody may work.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<OfficeChoice> Offices { get; set; }

    /// <summary>Called when the list should be read again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Called with the number of an officer who was added.</summary>
    [Parameter]
    public EventCallback<string> OnAdded { get; set; }

    private bool IsOwn => Number == Officer.OfficerNumber;

    private string? WhyNotSaved =>
        Number is not null && _stands is { } stands && (_typed with { Name = _typed.Name.Trim() }).Differences(stands.Fields).Count == 0 ? Words["Nothing.Changed"].Value : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Number is not { } number)
        {
            _typed = _typed with { OfficeCode = Offices.FirstOrDefault(office => office.Open)?.Code ?? "" };
            _focus = AdministrationField.Number;
            return;
        }
        if (await _acts.ReadAsync(cancelled => _readOfficer.RunAsync(number, Officer, cancelled)) is not { Stands: { } found }) return;
        (_stands, _typed) = (found, found.Fields);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is not { } field) return;
        _focus = null;
        if (_boxes.GetValueOrDefault(field) is { } box) await box.FocusAsync();
        else if (field is AdministrationField.Identity && _identity is { } identity) await identity.FocusAsync();
        else await _title.FocusAsync();
    }

    private void Type(Action change)
    {
        change();
        _acts.Forget();
    }

    private Task SaveAsync() => WhyNotSaved is not null ? Task.CompletedTask : Number is { } number ? ChangeAsync(number) : AddAsync();

    private async Task AddAsync()
    {
        var (number, typed) = (_number.Trim(), _typed);
        if (await _acts.DoAsync((number, typed), (id, cancelled) => _addOfficer.RunAsync(id, number, typed, Officer, cancelled), news: null) is not { } result) return;
        if (result.WentThrough) await OnAdded.InvokeAsync(number);
        else FocusOnFault();
    }

    private async Task ChangeAsync(string number)
    {
        if (_stands is not { } before) return;
        var typed = _typed;
        var result = await _acts.DoAsync((number, typed, before.Revision), (id, cancelled) => _changeOfficer.RunAsync(id, number, typed, before.Revision, Officer, cancelled), "Saved");
        // a number that was taken in is not shown again
        if (result is { WentThrough: true }) _typed = _typed with { Identity = null };
        await TakeAsync(result);
    }

    private Task AskAsync()
    {
        if (_stands is not { Enabled: true }) return EnableOrDisableAsync(isEnabled: true);
        _asking = true;
        return Task.CompletedTask;
    }

    private Task AnsweredAsync(bool yes)
    {
        _asking = false;
        return yes ? EnableOrDisableAsync(isEnabled: false) : Task.CompletedTask;
    }

    private async Task EnableOrDisableAsync(bool isEnabled)
    {
        if (_stands is not { } before) return;
        await TakeAsync(await _acts.DoAsync(
            (before.Number, isEnabled, before.Revision), (id, cancelled) => _enableOrDisable.RunAsync(id, before.Number, isEnabled, before.Revision, Officer, cancelled),
            isEnabled ? "Enabled" : "Disabled"));
    }

    private async Task TakeAsync(AdministrationResult<OfficerView>? result)
    {
        if (result is null) return;
        if (result.Stands is { } now && _stands is { } before) (_typed, _stands) = (_typed.Over(before.Fields, now.Fields), now);
        _changedMeanwhile = result.Has(AdministrationFault.ChangedMeanwhile);
        FocusOnFault();
        await OnChanged.InvokeAsync();
    }

    private void FocusOnFault() => _focus = _acts.Problems.Select(problem => (AdministrationField?)problem.Field).FirstOrDefault(field => field is not AdministrationField.None);

    // told only of fields where what was typed differs from what another administrator wrote
    private string? StandsIn(AdministrationField field, string? text) =>
        _changedMeanwhile && _stands is { } stands && _typed.Differences(stands.Fields).Contains(field) ? text : null;

    /// <inheritdoc/>
    public void Dispose() => _acts.Dispose();
}
