using Microsoft.AspNetCore.Components;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>The desks of an office.</summary>
public sealed partial class DeskList : IDisposable
{
    private readonly AddDesk _addDesk;
    private readonly OpenOrCloseDesk _openOrClose;
    private readonly PanelActs _acts;

    /// <summary>The list.</summary>
    public DeskList(AddDesk addDesk, OpenOrCloseDesk openOrClose, INewIds ids)
    {
        (_addDesk, _openOrClose) = (addDesk, openOrClose);
        _acts = new PanelActs(ids, StateHasChanged);
    }

    /// <summary>The office.</summary>
    [Parameter, EditorRequired]
    public required OfficeView Office { get; set; }

    /// <summary>Who administers.</summary>
    [Parameter, EditorRequired]
    public required OfficerSession Officer { get; set; }

    /// <summary>Called with the office as it then stands.</summary>
    [Parameter]
    public EventCallback<OfficeView> OnChanged { get; set; }

    private int Next => Office.Desks.Count == 0 ? 1 : Office.Desks[^1].Number + 1;

    private async Task AddAsync()
    {
        var (code, number) = (Office.Code, Next);
        await TakeAsync(await _acts.DoAsync((code, number), (id, cancelled) => _addDesk.RunAsync(id, code, number, Officer, cancelled), "DeskAdded"));
    }

    private async Task OpenOrCloseAsync(DeskView desk)
    {
        var (code, isOpen) = (Office.Code, !desk.Open);
        await TakeAsync(await _acts.DoAsync(
            (code, desk, isOpen), (id, cancelled) => _openOrClose.RunAsync(id, code, desk, isOpen, Officer, cancelled), isOpen ? "Reopened" : "Closed"));
    }

    private async Task TakeAsync(AdministrationResult<OfficeView>? result)
    {
        if (result?.Stands is { } office) await OnChanged.InvokeAsync(office);
    }

    /// <inheritdoc/>
    public void Dispose() => _acts.Dispose();
}
