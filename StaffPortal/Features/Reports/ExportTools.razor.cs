using System.Globalization;
using Microsoft.AspNetCore.Components;
using StaffPortal.Components;
using StaffPortal.Domain.Reports;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Takes a report along as a file.</summary>
public sealed partial class ExportTools(ReportFileActs acts, CurrentOfficer currentOfficer, INewIds ids, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan s_again = TimeSpan.FromMilliseconds(700);
    private readonly Leaving _leaving = new();
    private ReportFileView? _file;
    private ReportFault? _fault;

    /// <summary>What is to be counted.</summary>
    [Parameter, EditorRequired] public required ReportFilter Filter { get; set; }

    private async Task AskAsync(ReportFormat format)
    {
        if (await currentOfficer.GetAsync() is not { } officer) return;
        Take(await acts.AskAsync(ids.Next(), officer, Filter, format, _leaving.Token));
        if (_file is not null && _fault is null) await FollowAsync(officer);
    }

    private async Task CancelAsync()
    {
        if (_file is not { } file || await currentOfficer.GetAsync() is not { } officer) return;
        var answer = await acts.CancelAsync(file.Id, officer, _leaving.Token);
        // it was done just before: then it can be fetched
        Take(answer.Fault is ReportFault.TooLate ? await acts.ReadAsync(file.Id, officer, _leaving.Token) : answer);
    }

    private async Task FollowAsync(OfficerSession officer)
    {
        try
        {
            while (_file is { IsComing: true } coming)
            {
                await Task.Delay(s_again, clock, _leaving.Token);
                var read = await acts.ReadAsync(coming.Id, officer, _leaving.Token);
                // what was cancelled meanwhile stays as it was told
                if (_file is { IsComing: true }) Take(read);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // the page is left; the file goes on
        }
    }

    private void Take(ReportResult<ReportFileView> answer) => (_file, _fault) = (answer.Stands ?? _file, answer.Fault);

    internal static string Format(ReportFormat format) => format is ReportFormat.Xlsx ? "Excel" : format.ToString().ToUpperInvariant();

    internal static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} KB") : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
