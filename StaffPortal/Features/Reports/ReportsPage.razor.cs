using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Domain;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>What was issued, by what is asked for: figures, charts, and the table beneath them.</summary>
public sealed partial class ReportsPage(ReadReport readReport, IJSRuntime browser, CurrentOfficer currentOfficer, NavigationManager navigation, TimeProvider clock)
    : FilteredPage(currentOfficer, navigation, clock), IAsyncDisposable
{
    private const int MostBars = 6;
    private readonly ComponentScript _script = new(browser, "./Features/Reports/ReportsPage.razor.js");
    private ReportView? _view;
    private ReportBreakdown _breakdown;

    /// <inheritdoc/>
    protected override IReadOnlyCollection<string> Others => ["by"];

    private ReportBreakdown Breakdown => Enum.TryParse<ReportBreakdown>(Query.GetValueOrDefault("by"), out var by) && Enum.IsDefined(by) ? by : ReportBreakdown.Office;

    /// <inheritdoc/>
    protected override async Task<(ReportFault? Fault, bool IsBehind)> ReadAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        var breakdown = Breakdown;
        var read = await readReport.RunAsync(officer, Filter, breakdown, cancellationToken);
        // what cannot be read leaves what was known
        if (read.Stands is { } view) (_view, _breakdown) = (view, breakdown);
        return (read.Fault, read.IsBehind);
    }

    private async Task PrintAsync()
    {
        if (await _script.FetchAsync()) await _script.CallAsync("printPage");
    }

    private IReadOnlyList<BarList.Bar> ReasonBars(ReportView view) =>
        [.. view.Reasons.Take(MostBars).Select(reason => new BarList.Bar(Policy[$"Reason.{reason.Code}"], reason.Cases, $"/reports/cases?{(Filter with { Reason = reason.Code }).ToQuery()}"))];

    private IReadOnlyList<BarList.Bar> OfficeBars(ReportView view) =>
        [.. view.Offices.OrderByDescending(office => office.Issued).Take(MostBars).Select(office => new BarList.Bar(view.Reach.NameOf(office.Office), office.Issued, $"/reports?{(Filter with { Office = office.Office }).ToQuery()}"))];

    private static string Second(DateTimeOffset at) => ShanghaiTime.At(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _script.DisposeAsync();
        Dispose(disposing: true);
    }
}
