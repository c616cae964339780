using Microsoft.AspNetCore.Components;
using StaffPortal.Components;

namespace StaffPortal.Features.Desk;

/// <summary>How long a case has waited for a supervisor, second by second.</summary>
public sealed partial class WaitedFor(TimeProvider time) : IDisposable
{
    private readonly Leaving _over = new();
    private string _text = "";

    /// <summary>When it was sent.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Since { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Tell();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        try
        {
            while (await timer.WaitForNextTickAsync(_over.Token))
            {
                Tell();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            // decided, or left
        }
    }

    private void Tell()
    {
        var seconds = Math.Max(0, (int)(time.GetUtcNow() - Since).TotalSeconds);
        _text = seconds < 60 ? Words["Review.Seconds", seconds] : Words["Review.Minutes", seconds / 60, seconds % 60];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }
}
