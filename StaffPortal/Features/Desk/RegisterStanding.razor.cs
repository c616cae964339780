using Microsoft.AspNetCore.Components;
using StaffPortal.Components;

namespace StaffPortal.Features.Desk;

/// <summary>How the register stands, in the foot of the desk; drawn anew with each act and now and then by itself.</summary>
public sealed partial class RegisterStanding(ReadRegisterState readRegisterState, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(15);

    private readonly Leaving _leaving = new();

    /// <summary>Counts the desk's acts: after each it is drawn anew.</summary>
    [Parameter, EditorRequired]
    public int Turn { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        using var timer = new PeriodicTimer(s_step, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_leaving.Token)) StateHasChanged();
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
