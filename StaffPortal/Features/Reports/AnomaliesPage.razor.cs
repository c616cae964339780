using Microsoft.AspNetCore.Components;
using StaffPortal.Domain.Reports;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>What is worth a look, each in one sentence with its figures and its threshold, and a way to its cases.</summary>
public sealed partial class AnomaliesPage(ReadAnomalies readAnomalies, CurrentOfficer currentOfficer, NavigationManager navigation, TimeProvider clock) : FilteredPage(currentOfficer, navigation, clock)
{
    private AnomaliesView? _view;

    /// <inheritdoc/>
    protected override async Task<(ReportFault? Fault, bool IsBehind)> ReadAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        var read = await readAnomalies.RunAsync(officer, Filter, cancellationToken);
        _view = read.Stands ?? _view;
        return (read.Fault, read.IsBehind);
    }

    private string Said(AnomaliesView view, Anomaly one)
    {
        var figures = one.Kind is AnomalyKind.SeveralOffices ? [view.Reach.NameOf(one.Figures[0]), view.Reach.NameOf(one.Figures[1]), .. one.Figures.Skip(2)] : one.Figures;
        return Words[$"Anomaly.{one.Kind}.Said", [.. figures]];
    }
}
