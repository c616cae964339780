using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk.View;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk;

/// <summary>Column 3: may I issue? The verdict, its reasons, and the acts that end a case.</summary>
public sealed partial class VerdictColumn(
    IssueCase issueCase, IssueVisit issueVisit, ReadCase readCase, ParkCase parkCase, WithdrawCase withdrawCase, FinishCase finishCase, RecordPrint recordPrint, IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript _printer = new(browser, "./js/sheet.js");
    private bool _finishing;
    private string? _paperLink;
    private bool _paperIsNotice;
    private Guid? _caseId;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_caseId != Screen.Case?.Id) (_caseId, _paperLink) = (Screen.Case?.Id, null);
    }

    private async Task IssueAsync()
    {
        _paperLink = null;
        var visit = Screen.Case is { Visit.Count: > 1 };
        var issued = await Screen.ActAsync(act => visit
            ? issueVisit.RunAsync(act.RequestId, act.CaseId, act.Officer, act.Cancelled)
            : issueCase.RunAsync(act.RequestId, act.CaseId, act.Officer, act.Cancelled), repeats: "issue");
        if (issued && visit) await PrintVisitAsync();
        else if (issued) await PrintAsync();
    }

    private async Task PrintAsync()
    {
        if (Screen.Case?.Certificate is not { } certificate) return;
        if (await SendToPrinterAsync($"/certificates/{certificate.Id}/paper", notice: false)) await RecordPrintAsync();
    }

    // sheet after sheet, each recorded with its own case; the screen comes back to the one it showed
    private async Task PrintVisitAsync()
    {
        if (Screen.Case is not { } shown) return;
        foreach (var member in shown.Visit.Where(member => member.CertificateId is not null))
        {
            if (await ShowAsync(member.Id)) await PrintAsync();
        }
        await ShowAsync(shown.Id);
    }

    private Task<bool> ShowAsync(Guid caseId) =>
        Screen.ActNextAsync(async act => await readCase.RunAsync(caseId, act.Officer, act.Cancelled) ?? new DeskResult(null, DeskFault.NoSuchCase));

    private async Task NoticeAsync()
    {
        await SendToPrinterAsync($"/desk/cases/{Screen.Case?.Id}/notice", notice: true);
        Screen.Step(moveFocus: false);
    }

    private async Task<bool> SendToPrinterAsync(string address, bool notice)
    {
        await _printer.FetchAsync();
        var printing = await _printer.AskAsync<bool>("print", address + ".svg");
        (_paperLink, _paperIsNotice) = (printing ? null : address + ".pdf", notice);
        return printing;
    }

    private async Task PaperOpenedAsync()
    {
        if (!_paperIsNotice) await RecordPrintAsync();
    }

    private async Task RecordPrintAsync() =>
        await Screen.ActNextAsync(act => recordPrint.RunAsync(act.RequestId, act.CaseId, act.Officer, act.Cancelled));

    private async Task ParkAsync() => await Screen.ActNextAsync(act => parkCase.RunAsync(act.RequestId, act.CaseId, act.Officer, act.Cancelled));

    private async Task WithdrawAsync() => await Screen.ActNextAsync(act => withdrawCase.RunAsync(act.RequestId, act.CaseId, act.Officer, act.Cancelled));

    private async Task AskToFinishAsync()
    {
        if (Screen.Case is not { } view) return;
        if (view.State is CaseState.Parked) Screen.Leave(DeskNews.Parked);
        // it stays ready to print in the waiting list
        else if (view.State is CaseState.Approved) Screen.Leave(news: null);
        else if (view.State is CaseState.Open && view.Decision.Verdict is not Verdict.Refuse) _finishing = true;
        else await FinishAsync();
    }

    private async Task FinishAsync()
    {
        if (await Screen.ActNextAsync(act => finishCase.RunAsync(act.RequestId, act.CaseId, act.Officer, act.Cancelled))) Screen.Leave(news: null);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _printer.DisposeAsync();
}
