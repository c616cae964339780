using Microsoft.AspNetCore.Components;
using StaffPortal.Components;
using StaffPortal.Features.Desk.View;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk;

/// <summary>What the desk shows between two travellers: its day, its newest papers, and what is left undone in the office.</summary>
public sealed partial class TodayPanel(ReadDeskToday readDeskToday, ListUnfinishedCases listUnfinishedCases, TakeOverCase takeOverCase, CaseNews news) : IDisposable
{
    private const int MostUnfinished = 20;
    private readonly Leaving _leaving = new();
    private DeskToday? _today;
    private bool _unavailable;
    private IReadOnlyList<UnfinishedCase>? _unfinished;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        try
        {
            _today = await readDeskToday.RunAsync(Screen.Officer, _leaving.Token);
            if (_today is { OldestYears: { } years }) Screen.BelieveBack(years);
            while (true)
            {
                var next = news.Next(Screen.Officer.OfficeCode);
                var unfinished = await listUnfinishedCases.RunAsync(MostUnfinished, Screen.Officer, _leaving.Token);
                (_unfinished, _unavailable) = (unfinished ?? _unfinished, _today is null || unfinished is null);
                StateHasChanged();
                await news.WaitAsync(next, _leaving.Token);
            }
        }
        catch (Exception left) when (_leaving.IsCancellationRequested && left is (OperationCanceledException or ObjectDisposedException))
        {
            // the next traveller came first
        }
    }

    private async Task TakeOverAsync(UnfinishedCase left) =>
        await Screen.ActAsync(act => takeOverCase.RunAsync(act.RequestId, left.CaseId, act.Officer, act.Cancelled));

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
