using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Features.Desk.View;

namespace StaffPortal.Features.Desk;

/// <summary>Column 1: who is it?</summary>
public sealed partial class LookUpColumn(
    LookUpTraveller lookUpTraveller, OpenChildCase openChildCase, ReadCase readCase, ChangePurpose changePurpose, StateName stateName, StateMilitary stateMilitary,
    AskRegisterAgain askRegisterAgain)
{
    private LookUpPurpose _purpose;
    private bool _hadCase;
    private bool _child;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    private LookUpPurpose Purpose => Screen.Case?.Purpose ?? _purpose;

    private TravelMode Mode => Screen.Case?.Mode ?? Screen.Officer.OfficeMode;

    // the field of a child without a number says so
    private string? ShownNumber => Screen.Case is { } view ? view.Number ?? Traveller["Child.NoNumber"].Value : null;

    private string? NameFault => Screen.Fault is DeskFault.MalformedName ? Words[$"Name.{Screen.Detail}"].Value : null;

    private string? WhyNoLookUp =>
        Screen.Case is not null ? Words["Why.CaseOpen"].Value
        : Screen.Draft is { Text.Length: > 0 } ? null
        : Words["Why.NoNumber"].Value;

    private async Task DraftAsync(CitizenIdDraft draft)
    {
        if (Screen.Busy || Screen.Case is not null || draft == Screen.Draft) return;
        Screen.Type(draft);
        if (draft.IsComplete) await LookUpAsync();
    }

    private Task LookUpAsync()
    {
        if (Screen.Case is not null || Screen.Draft is not { Text.Length: > 0 } draft) return Task.CompletedTask;
        var (mode, purpose, with) = (Mode, _purpose, Screen.Companion?.Id);
        return Screen.AskAsync((act, givenUp) => with is { } companion
            ? lookUpTraveller.WithAsync(companion, act.RequestId, draft.Text, mode, purpose, act.Officer, act.Cancelled, givenUp)
            : lookUpTraveller.RunAsync(act.RequestId, draft.Text, mode, purpose, act.Officer, act.Cancelled, givenUp));
    }

    private async Task OpenChildAsync(ChildTyped typed)
    {
        var (mode, purpose, with) = (Mode, _purpose, Screen.Companion?.Id);
        await Screen.ActNextAsync(act => openChildCase.RunAsync(act.RequestId, typed, mode, purpose, act.Officer, act.Cancelled, with));
    }

    // what belongs to the same visit is one press away
    private async Task ShowAsync(Guid caseId) =>
        await Screen.ActNextAsync(async act => await readCase.RunAsync(caseId, act.Officer, act.Cancelled) ?? new DeskResult(null, DeskFault.NoSuchCase));

    private async Task StateMilitaryAsync(bool serves) =>
        await Screen.ChooseNextAsync(act => stateMilitary.RunAsync(act.RequestId, act.CaseId, serves, act.Officer, act.Cancelled));

    private Task AskAgainAsync() =>
        Screen.AskAsync((act, givenUp) => askRegisterAgain.RunAsync(act.RequestId, act.CaseId, act.Officer, act.Cancelled, givenUp), repeats: "ask-again");

    private async Task ChangePurposeAsync(ChangeEventArgs change)
    {
        if (!Enum.TryParse<LookUpPurpose>(change.Value as string, out var purpose)) return;
        _purpose = purpose;
        if (!Screen.IsOpen) return;
        await Screen.ChooseNextAsync(act => changePurpose.RunAsync(act.RequestId, act.CaseId, purpose, act.Officer, act.Cancelled), moveFocus: false);
    }

    private async Task StateNameAsync(string name) =>
        await Screen.ActNextAsync(act => stateName.RunAsync(act.RequestId, act.CaseId, name, act.Officer, act.Cancelled));

    // an office issues for one mode: the other one is chosen at another window, and the desk says at which
    private void Choose(TravelMode mode)
    {
        if (mode != Mode) Screen.Say(DeskFault.ModeNotOffered);
    }

    private void ChooseByArrow(KeyboardEventArgs key)
    {
        if (key.Key is "ArrowRight" or "ArrowDown" or "ArrowLeft" or "ArrowUp") Screen.Say(DeskFault.ModeNotOffered);
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Screen.Case is { } view) _purpose = view.Purpose;
        // the next traveller begins with the preset again
        else if (_hadCase) _purpose = default;
        if (Screen.Case is not null) _child = false;
        _hadCase = Screen.Case is not null;
    }
}
