using Microsoft.AspNetCore.Components;
using StaffPortal.Components;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Shifts;

/// <summary>The close of a shift: the balance, the count, the differences, two signatures. A supervisor sees the last thirty of the office.</summary>
public sealed partial class ShiftPage(ReadShifts readShifts, CloseShift closeShift, TakeShift takeShift, CurrentOfficer currentOfficer, INewIds ids) : IDisposable
{
    private readonly Leaving _leaving = new();
    private ElementReference _heading;
    private OfficerSession? _officer;
    private ShiftView? _view;
    private ShiftFault? _fault;
    private string? _news;
    private DrawerCount? _drawer;
    private IReadOnlyList<ShiftDifference>? _differences;
    private IReadOnlyDictionary<ShiftItem, string?> _counted = new Dictionary<ShiftItem, string?>();
    private string? _explanation;
    private (ShiftHandedOver Handed, Guid Id)? _unanswered;
    private bool _busy;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _officer = await currentOfficer.GetAsync();
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        if (_officer is not { } officer) return;
        var read = await readShifts.RunAsync(officer, _leaving.Token);
        (_view, _fault) = (read.Stands ?? _view, read.Fault ?? _fault);
        Compare();
    }

    private void Counted(IReadOnlyDictionary<ShiftItem, string?> counted)
    {
        (_counted, _fault, _news) = (counted, null, null);
        Compare();
    }

    private void Compare()
    {
        _drawer = Number(ShiftItem.Stubs) is { } stubs && Number(ShiftItem.ReprintStubs) is { } reprints && Number(ShiftItem.Spoiled) is { } spoiled ? new DrawerCount(stubs, reprints, spoiled) : null;
        _differences = _drawer is { } drawer && _view?.Running is { } running ? ShiftBalance.Differences(running.Books, drawer) : null;
    }

    private int? Number(ShiftItem item) =>
        int.TryParse(_counted.GetValueOrDefault(item), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number <= 9_999 ? number : null;

    private string? WhyNoClose(RunningShift running) =>
        running.Unfinished > 0 ? Words["Fault.CaseNotFinished"]
        : _differences is null ? Words["Fault.CountMissing"]
        : _differences.Count > 0 && string.IsNullOrWhiteSpace(_explanation) ? Words["Fault.NotExplained"].Value : null;

    private Task CloseAsync() => OnceAsync(async officer =>
    {
        if (_view?.Running is not { } running || _drawer is not { } drawer) return;
        var handed = new ShiftHandedOver(drawer, running.Books, _explanation ?? "");
        // not answered by the database: the same again is the same command
        if (_unanswered is not { } last || last.Handed != handed) _unanswered = (handed, ids.Next());
        var closed = await closeShift.RunAsync(_unanswered.Value.Id, handed, officer, _leaving.Token);
        if (closed.Fault is not ShiftFault.DatabaseUnavailable) _unanswered = null;
        (_fault, _news) = (closed.Fault, closed.Fault is null ? "News.Closed" : null);
        if (closed.Fault is null) (_counted, _explanation) = (new Dictionary<ShiftItem, string?>(), null);
    });

    private Task TakeAsync(ClosedShift shift) => OnceAsync(async officer =>
    {
        var taken = await takeShift.RunAsync(shift.Id, officer, _leaving.Token);
        (_fault, _news) = (taken.Fault, taken.Fault is null ? "News.Taken" : null);
    });

    private async Task OnceAsync(Func<OfficerSession, Task> act)
    {
        if (_busy || _officer is not { } officer) return;
        _busy = true;
        try
        {
            await act(officer);
            await ReadAsync();
            await _heading.FocusAsync();
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // the page is gone
        }
        finally
        {
            _busy = false;
        }
    }

    /// <summary>An instant as the page shows it.</summary>
    internal static string Second(DateTimeOffset instant) => ShanghaiTime.At(instant).ToString("MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
