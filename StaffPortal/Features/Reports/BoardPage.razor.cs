using System.Globalization;
using StaffPortal.Components;
using StaffPortal.Domain;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>How the office stands now, for the duty desk's large screen; follows by itself.</summary>
public sealed partial class BoardPage(ReadBoard readBoard, CurrentOfficer currentOfficer, CaseNews news) : IDisposable
{
    private readonly Leaving _leaving = new();
    private BoardView? _view;
    private bool _refused;
    private bool _stale;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || await currentOfficer.GetAsync() is not { } officer) return;
        _refused = officer.Role is not OfficerRole.Supervisor;
        StateHasChanged();
        if (!_refused) await FollowAsync(officer);
    }

    private async Task FollowAsync(OfficerSession officer)
    {
        try
        {
            while (true)
            {
                var next = news.Next(officer.OfficeCode);
                var read = await readBoard.RunAsync(officer, _leaving.Token);
                (_view, _stale) = (read ?? _view, read is null);
                StateHasChanged();
                await news.WaitAsync(next, _leaving.Token);
            }
        }
        catch (Exception left) when (_leaving.IsCancellationRequested && left is (OperationCanceledException or ObjectDisposedException))
        {
            // the page is gone
        }
    }

    private static string Minute(DateTimeOffset instant) => ShanghaiTime.At(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Span(TimeSpan span) => span < TimeSpan.Zero ? "0:00" : string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes}:{span.Seconds:00}");

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
