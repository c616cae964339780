using Microsoft.Extensions.Options;
using StaffPortal.Components;
using StaffPortal.Configuration;
using StaffPortal.Domain;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Report files: what schedules made, what one asked for, and the saved reports. Follows by itself while something is being made.</summary>
public sealed partial class FilesPage(ListReportFiles listFiles, ReportFileActs acts, SaveReport saveReport, CurrentOfficer currentOfficer, IOptions<ReportOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(2);
    private readonly Leaving _leaving = new();
    private OfficerSession? _officer;
    private ReportFilesView? _view;
    private ReportFault? _fault;

    private DateOnly Today => ShanghaiTime.Day(clock.GetUtcNow());

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _officer = await currentOfficer.GetAsync();
        try
        {
            await ShowAsync();
            while (_fault is not ReportFault.NotAllowed)
            {
                await Task.Delay(s_again, clock, _leaving.Token);
                await ShowAsync();
            }
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // the page is gone
        }
    }

    private async Task ShowAsync()
    {
        if (_officer is not { } officer) return;
        var read = await listFiles.RunAsync(officer, _leaving.Token);
        (_view, _fault) = (read.Stands ?? _view, read.Fault);
        StateHasChanged();
    }

    private async Task CancelAsync(Guid fileId)
    {
        if (_officer is not { } officer) return;
        var answer = await acts.CancelAsync(fileId, officer, _leaving.Token);
        await ShowAsync();
        _fault ??= answer.Fault;
    }

    private async Task RemoveAsync(Guid reportId)
    {
        if (_officer is not { } officer) return;
        var answer = await saveReport.RemoveAsync(reportId, officer, _leaving.Token);
        await ShowAsync();
        _fault ??= answer.Fault;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
