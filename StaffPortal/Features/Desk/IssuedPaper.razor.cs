using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.Desk.View;

namespace StaffPortal.Features.Desk;

/// <summary>The paper that came out, what to do with it, and what the printer made of it. Telling a good print is not asked: finishing the case is handing over.</summary>
public sealed partial class IssuedPaper(TellPrintOutcome tellPrintOutcome, IJSRuntime browser) : IAsyncDisposable
{
    private static readonly (PrintOutcome Outcome, string Key, string Hint)[] s_outcomes =
        [(PrintOutcome.Printed, "Alt+1", "Alt+1"), (PrintOutcome.Jammed, "Alt+2", "Alt+2"), (PrintOutcome.Spoiled, "Alt+3", "Alt+3")];

    private readonly ComponentScript _printer = new(browser, "./js/sheet.js");
    private string? _stock;
    private string? _link;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    /// <summary>What was issued.</summary>
    [Parameter, EditorRequired]
    public required CertificateView Certificate { get; set; }

    /// <summary>Rail or air: what the traveller is told.</summary>
    [Parameter, EditorRequired]
    public required TravelMode Mode { get; set; }

    private string Address => Certificate.Last is { Copy: > 0 } again ? $"/certificates/{Certificate.Id}/reprints/{again.Copy}" : $"/certificates/{Certificate.Id}";

    private async Task TellAsync(LastPrint print, PrintOutcome outcome)
    {
        if (print.Outcome == outcome) return;
        var told = await Screen.ActNextAsync(act => tellPrintOutcome.RunAsync(act.RequestId, act.CaseId, print.Id, outcome, _stock, act.Officer, act.Cancelled));
        if (!told) return;
        _stock = null;
        if (Screen.Case?.Certificate?.Last is { Copy: > 0 } again && again.Id != print.Id) await PrintAsync($"/certificates/{Certificate.Id}/reprints/{again.Copy}/paper");
    }

    private async Task PrintAsync(string address)
    {
        await _printer.FetchAsync();
        _link = await _printer.AskAsync<bool>("print", address + ".svg") ? null : address + ".pdf";
        StateHasChanged();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _printer.DisposeAsync();
}
