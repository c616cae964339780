using System.Globalization;
using Microsoft.AspNetCore.Components;
using StaffPortal.Domain.Certificates;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>The cases behind a figure, page by page; a certificate leads to its own page, with its own rules of who sees what.</summary>
public sealed partial class CasesPage(ListCases listCases, CurrentOfficer currentOfficer, NavigationManager navigation, TimeProvider clock) : FilteredPage(currentOfficer, navigation, clock)
{
    private CountedCases? _cases;

    /// <inheritdoc/>
    protected override async Task<(ReportFault? Fault, bool IsBehind)> ReadAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        var page = int.TryParse(Query.GetValueOrDefault("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1;
        var read = await listCases.RunAsync(officer, Filter, page, cancellationToken);
        _cases = read.Stands ?? _cases;
        return (read.Fault, read.IsBehind);
    }

    private string Outcome(CountedCase one) => one switch
    {
        { Fraud: true } => Words["Col.Fraud"],
        { Standing: CertificateState.Voided } => Words["Col.Voided"],
        { Standing: CertificateState.Replaced } => Words["Replaced"],
        _ => Words[$"Outcome.Case.{one.Outcome}"],
    };

    private static string Page(int page) => page.ToString(CultureInfo.InvariantCulture);
}
