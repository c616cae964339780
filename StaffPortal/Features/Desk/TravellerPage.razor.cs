using Microsoft.AspNetCore.Components;
using StaffPortal.Components;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk.View;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>The second screen, turned to the traveller: his own data in large letters and what is being decided. It follows the desk by itself.</summary>
public sealed partial class TravellerPage(ReadTravellerScreen read, CurrentOfficer currentOfficer, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(1);

    private readonly Leaving _leaving = new();
    private OfficerSession? _officer;
    private TravellerView? _view;
    private long _openedAt;

    private Look Look => _view?.Step switch
    {
        TravellerStep.Done => Look.Granted,
        TravellerStep.Granted => Look.Granted,
        TravellerStep.Refused => Look.Of(Effect.Refuse),
        TravellerStep.Missing => Look.Of(Effect.Ask),
        TravellerStep.Review => Look.Waiting,
        _ => new Look("note", "user"),
    };

    private string Text(TravellerView view) =>
        view.Told is { } told ? string.Join(' ', new[] { Told.Reason(Policy, told), Told.Next(Policy, told) }.Where(part => part is not null).Select(part => part + Words["Traveller.Stop"]))
        : Words[$"Traveller.{view.Step}.Text"];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _openedAt = time.GetUtcNow().ToUnixTimeMilliseconds();
        _officer = await currentOfficer.GetAsync();
        if (_officer is not { } officer) return;
        using var timer = new PeriodicTimer(s_step, time);
        try
        {
            do
            {
                var view = await read.RunAsync(officer, _leaving.Token);
                if (view == _view) continue;
                _view = view;
                StateHasChanged();
            }
            while (await timer.WaitForNextTickAsync(_leaving.Token));
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // the page is gone
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
