using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Who looked up whom, how often and when. Persons are known by a case, never by name or number.</summary>
public sealed partial class LookUpsPage(ReadLookUps readLookUps, IOptions<ReportOptions> options, CurrentOfficer currentOfficer, NavigationManager navigation, TimeProvider clock)
    : FilteredPage(currentOfficer, navigation, clock)
{
    private LookUpsView? _view;

    /// <inheritdoc/>
    protected override async Task<(ReportFault? Fault, bool IsBehind)> ReadAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        var read = await readLookUps.RunAsync(officer, Filter, cancellationToken);
        _view = read.Stands ?? _view;
        return (read.Fault, read.IsBehind);
    }

    private static string Cases(ReportFilter filter) => $"/reports/cases?{filter.ToQuery()}";
}
