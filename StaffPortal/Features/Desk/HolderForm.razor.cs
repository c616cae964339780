using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk.View;

namespace StaffPortal.Features.Desk;

/// <summary>Whom a case without a record is about, copied from the document he shows (照证件录入). Each part is saved as it is left.</summary>
public sealed partial class HolderForm(EnterHolder enterHolder)
{
    private Guid? _caseId;
    private string _name = "";
    private string _group = "";
    private string _place = "";
    private (string Name, string Place) _saved = ("", "");
    private bool _unsaved;
    private int _saves;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    /// <summary>What the case knows of him.</summary>
    [Parameter, EditorRequired]
    public required HolderView Holder { get; set; }

    private bool Locked => !Screen.IsOpen;

    private string? NameFault => Screen.Fault is DeskFault.MalformedName ? Words[$"Name.{Screen.Detail}"].Value : null;

    private string? PlaceFault => Screen.Fault is DeskFault.MalformedPlace ? Words["Fault.MalformedPlace"].Value : null;

    // work goes on at the first part that is missing
    private string? FocusOf(string part) => part == (_name is "" ? "name" : _group is "" ? "group" : "place") ? "holder" : null;

    private Task NameAsync(ChangeEventArgs change)
    {
        _name = change.Value as string ?? "";
        return SaveAsync();
    }

    private Task GroupAsync(ChangeEventArgs change)
    {
        _group = change.Value as string ?? "";
        return SaveAsync();
    }

    private Task PlaceAsync(ChangeEventArgs change)
    {
        _place = change.Value as string ?? "";
        return SaveAsync();
    }

    // Enter tells a part once more that a database did not take
    private Task AgainAsync(KeyboardEventArgs key) => key.Key is "Enter" && (_name, _place) != _saved ? SaveAsync() : Task.CompletedTask;

    private Task SaveAsync()
    {
        _unsaved = true;
        return SaveUnsavedAsync();
    }

    // what is left while an earlier part is still on its way is saved behind it
    private async Task SaveUnsavedAsync()
    {
        if (!_unsaved || Screen.Busy || Locked) return;
        _unsaved = false;
        var save = ++_saves;
        var typed = new HolderTyped(_name, _group, _place);
        var complete = _name is not "" && _group is not "" && _place is not "" && Screen.Case?.Decision.Verdict is Verdict.Review;
        var done = await Screen.ActAsync(act => enterHolder.RunAsync(act.RequestId, act.CaseId, typed, act.Officer, act.Cancelled), moveFocus: complete);
        // a save behind this one knows more: what is typed since then is not overwritten
        if (done && !_unsaved && save == _saves) Take();
    }

    private void Take()
    {
        if (Screen.Case?.Holder is not { } known) return;
        _saved = (_name, _place) = (known.Name ?? "", known.HouseholdPlace ?? "");
        _group = known.EthnicGroup ?? "";
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_caseId != Screen.Case?.Id)
        {
            (_caseId, _unsaved) = (Screen.Case?.Id, false);
            Take();
        }
        else if (!_unsaved && (_name, _place) == _saved && Holder is { Name: var name, HouseholdPlace: var place } && (name ?? "", place ?? "") != _saved)
        {
            // told elsewhere at this desk, as by a card that was read
            Take();
        }
        await SaveUnsavedAsync();
    }
}
