using Microsoft.AspNetCore.Components;
using StaffPortal.Components;
using StaffPortal.Domain.Reports;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Keeps a filter under a name.</summary>
public sealed partial class SaveDialog(SaveReport saveReport, CurrentOfficer currentOfficer, INewIds ids) : IDisposable
{
    private readonly Leaving _leaving = new();
    private PortalDialog? _dialog;
    private Guid _requestId;
    private string? _name;
    private string? _saved;
    private ReportSchedule _schedule;
    private ReportFault? _fault;
    private bool _open;

    /// <summary>What is kept.</summary>
    [Parameter, EditorRequired] public required ReportFilter Filter { get; set; }

    private async Task SaveAsync()
    {
        if (await currentOfficer.GetAsync() is not { } officer) return;
        if (_requestId == Guid.Empty) _requestId = ids.Next();
        var answer = await saveReport.RunAsync(_requestId, officer, _name, Filter, _schedule, _leaving.Token);
        _fault = answer.Fault;
        if (answer.Stands is not { } saved) return;
        (_saved, _name, _requestId) = (saved.Name, null, Guid.Empty);
        if (_dialog is { } dialog) await dialog.CloseAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
