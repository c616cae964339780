using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Domain.Comparison;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Pairs of photos, one after the other, for who judges them; then, and for auditors, what came of it.</summary>
public sealed partial class SecondLooksPage(ReadSecondLooks readSecondLooks, JudgePair judgePair, INewIds ids, CurrentOfficer currentOfficer, NavigationManager navigation, TimeProvider clock)
    : FilteredPage(currentOfficer, navigation, clock)
{
    private SecondLooksView? _view;
    private Guid? _request;
    private Guid? _answered;
    private string? _told;
    private ElementReference _status;
    private bool _isDone;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (!_isDone) return;
        _isDone = false;
        try
        {
            // the last pair took its heading, and with it the focus, along
            await _status.FocusAsync(preventScroll: true);
        }
        catch (JSDisconnectedException)
        {
            // the page is gone
        }
    }

    /// <inheritdoc/>
    protected override async Task<(ReportFault? Fault, bool IsBehind)> ReadAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        var read = await readSecondLooks.RunAsync(officer, Filter, cancellationToken);
        if (read.Stands is { } view)
        {
            if (_answered is not null && view.Pair != _answered) Tell(view.Waiting);
            _view = view;
        }
        return (read.Fault, read.IsBehind);
    }

    // one command for a pair: pressed again after a lost answer it gives the first result
    private async Task JudgeAsync(Guid pair, PhotoComparison judgement)
    {
        if (Officer is not { } officer || _answered is not null) return;
        _answered = pair;
        _told = null;
        var result = await judgePair.RunAsync(_request ??= ids.Next(), pair, judgement, officer, Left);
        if (result.Fault is ReportFault.DatabaseUnavailable)
        {
            _answered = null;
            _told = $"{Words["Fault.DatabaseUnavailable"]}；{Words["Second.Again"]}";
            return;
        }
        if (result.Fault is not null) _told = Words["Second.Late"];
        _request = null;
        await ShowAsync();
    }

    private void Tell(int waiting)
    {
        (_answered, _isDone) = (null, waiting == 0);
        _told ??= waiting == 0 ? Words["Second.Done"] : Words["Second.Told", waiting];
    }
}
