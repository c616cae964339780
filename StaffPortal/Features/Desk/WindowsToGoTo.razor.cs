using Microsoft.AspNetCore.Components;
using StaffPortal.Components;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk;

/// <summary>The windows of the office directory that belong to a next step; nothing where the directory knows none or does not answer.</summary>
public sealed partial class WindowsToGoTo(OfficeDirectory directory) : IDisposable
{
    private readonly Leaving _leaving = new();
    private IReadOnlyList<WindowEntry> _windows = [];

    /// <summary>The office of this desk.</summary>
    [Parameter, EditorRequired]
    public required string OfficeCode { get; set; }

    /// <summary>Windows for the other mode instead of this office's own one.</summary>
    [Parameter]
    public bool OfOtherMode { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        try
        {
            _windows = OfOtherMode ? await directory.OfOtherModeAsync(OfficeCode, _leaving.Token) : await directory.OwnAsync(OfficeCode, _leaving.Token);
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // the next traveller came first
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
