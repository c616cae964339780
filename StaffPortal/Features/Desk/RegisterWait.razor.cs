using Microsoft.AspNetCore.Components;
using StaffPortal.Components;

namespace StaffPortal.Features.Desk;

/// <summary>Shown while the register is asked: after a second it tells how long it takes, and lets the officer give it up.</summary>
public sealed partial class RegisterWait(TimeProvider time) : IDisposable
{
    // two tries and a breath between them
    private const int LongestSeconds = 5;

    private readonly Leaving _over = new();
    private int _seconds;

    /// <summary>Called where the officer does not want to wait any longer.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnGivenUp { get; set; }

    /// <summary>What stands here until it takes long.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        try
        {
            while (await timer.WaitForNextTickAsync(_over.Token))
            {
                _seconds++;
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            // answered, or given up
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }
}
