using Microsoft.AspNetCore.Components;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>One office: what it is called, where and when its window is open, its desks. What was typed stays until it is saved.</summary>
public sealed partial class OfficePanel : IDisposable
{
    private readonly ReadOffice _readOffice;
    private readonly AddOffice _addOffice;
    private readonly ChangeOffice _changeOffice;
    private readonly OpenOrCloseOffice _openOrClose;
    private readonly PanelActs _acts;
    private readonly Dictionary<AdministrationField, FieldBox?> _boxes = [];
    private ElementReference _title;
    private ParentChoice? _parent;
    private OfficeView? _stands;
    private OfficeFields _typed = OfficeFields.Empty;
    private string _code = "";
    private bool _asking;
    private bool _changedMeanwhile;
    private AdministrationField? _focus;

    /// <summary>The panel.</summary>
    public OfficePanel(ReadOffice readOffice, AddOffice addOffice, ChangeOffice changeOffice, OpenOrCloseOffice openOrClose, INewIds ids)
    {
        (_readOffice, _addOffice, _changeOffice, _openOrClose) = (readOffice, addOffice, changeOffice, openOrClose);
        _acts = new PanelActs(ids, StateHasChanged);
    }

    /// <summary>Which office; null for a new one.</summary>
    [Parameter]
    public string? Code { get; set; }

    /// <summary>Who administers.</summary>
    [Parameter, EditorRequired]
    public required OfficerSession Officer { get; set; }

    /// <summary>Those that may stand above it.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<OfficeChoice> Offices { get; set; }

    /// <summary>Called when the list should be read again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Called with the code of an office that was added.</summary>
    [Parameter]
    public EventCallback<string> OnAdded { get; set; }

    private string? WhyNotSaved => Code is not null && _stands is { } stands && _typed.Trimmed().Differences(stands.Fields).Count == 0 ? Words["Nothing.Changed"].Value : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Code is not { } code)
        {
            _focus = AdministrationField.Code;
            return;
        }
        if (await _acts.ReadAsync(cancelled => _readOffice.RunAsync(code, Officer, cancelled)) is not { Stands: { } office }) return;
        (_stands, _typed) = (office, office.Fields);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is not { } field) return;
        _focus = null;
        if (_boxes.GetValueOrDefault(field) is { } box) await box.FocusAsync();
        else if (field is AdministrationField.Parent && _parent is { } parent) await parent.FocusAsync();
        else await _title.FocusAsync();
    }

    private void Type(Action change)
    {
        change();
        _acts.Forget();
    }

    private Task SaveAsync() => WhyNotSaved is not null ? Task.CompletedTask : Code is { } code ? ChangeAsync(code) : AddAsync();

    private async Task AddAsync()
    {
        var (code, typed) = (_code.Trim(), _typed);
        if (await _acts.DoAsync((code, typed), (id, cancelled) => _addOffice.RunAsync(id, code, typed, Officer, cancelled), news: null) is not { } result) return;
        if (result.WentThrough) await OnAdded.InvokeAsync(code);
        else FocusOnFault();
    }

    private async Task ChangeAsync(string code)
    {
        if (_stands is not { } before) return;
        var typed = _typed;
        var result = await _acts.DoAsync((code, typed, before.Revision), (id, cancelled) => _changeOffice.RunAsync(id, code, typed, before.Revision, Officer, cancelled), "Saved");
        await TakeAsync(result);
    }

    private Task AskAsync()
    {
        if (_stands is not { Open: true }) return OpenOrCloseAsync(isOpen: true);
        _asking = true;
        return Task.CompletedTask;
    }

    private Task AnsweredAsync(bool yes)
    {
        _asking = false;
        return yes ? OpenOrCloseAsync(isOpen: false) : Task.CompletedTask;
    }

    private async Task OpenOrCloseAsync(bool isOpen)
    {
        if (_stands is not { } before) return;
        var result = await _acts.DoAsync(
            (before.Code, isOpen, before.Revision), (id, cancelled) => _openOrClose.RunAsync(id, before.Code, isOpen, before.Revision, Officer, cancelled), isOpen ? "Reopened" : "Closed");
        await TakeAsync(result);
    }

    private async Task TakeAsync(AdministrationResult<OfficeView>? result)
    {
        if (result is null) return;
        if (result.Stands is { } now && _stands is { } before) (_typed, _stands) = (_typed.Over(before.Fields, now.Fields), now);
        _changedMeanwhile = result.Has(AdministrationFault.ChangedMeanwhile);
        FocusOnFault();
        await OnChanged.InvokeAsync();
    }

    private async Task DesksChangedAsync(OfficeView office)
    {
        _stands = office with { Fields = _stands!.Fields, Revision = _stands.Revision };
        await OnChanged.InvokeAsync();
    }

    private void FocusOnFault() => _focus = _acts.Problems.Select(problem => (AdministrationField?)problem.Field).FirstOrDefault(field => field is not AdministrationField.None);

    // told only of fields where what was typed differs from what another administrator wrote
    private string? StandsIn(AdministrationField field) =>
        !_changedMeanwhile || _stands is not { } stands || !_typed.Trimmed().Differences(stands.Fields).Contains(field) ? null
        : field is AdministrationField.Parent ? Offices.FirstOrDefault(office => office.Code == stands.Fields.Parent)?.ShortName ?? stands.Fields.Parent
        : stands.Fields.TextOf(field);

    /// <inheritdoc/>
    public void Dispose() => _acts.Dispose();
}
