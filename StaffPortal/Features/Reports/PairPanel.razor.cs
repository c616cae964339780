using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Domain.Comparison;

namespace StaffPortal.Features.Reports;

/// <summary>One pair of photos and the three judgements; of where it comes from and what was said of it, it knows nothing.</summary>
public sealed partial class PairPanel(IJSRuntime browser) : IAsyncDisposable
{
    // keys and order of the desk
    private static readonly (PhotoComparison Judgement, string Key)[] s_judgements = [(PhotoComparison.Match, "F4"), (PhotoComparison.Doubtful, "F8"), (PhotoComparison.Mismatch, "F9")];

    private readonly ComponentScript _keyboard = new(browser, "./Features/Reports/PairPanel.razor.js", parting: "detach");
    private Guid? _focused;

    /// <summary>The pair.</summary>
    [Parameter, EditorRequired] public required Guid Pair { get; set; }

    /// <summary>Pairs that wait, this one included.</summary>
    [Parameter, EditorRequired] public required int Left { get; set; }

    /// <summary>Why it cannot be judged now.</summary>
    [Parameter] public string? WhyNot { get; set; }

    /// <summary>Called with a judgement.</summary>
    [Parameter, EditorRequired] public EventCallback<PhotoComparison> OnJudge { get; set; }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focused == Pair) return;
        _focused = Pair;
        try
        {
            if (!await _keyboard.FetchAsync()) return;
            if (firstRender) await _keyboard.CallAsync("attach");
            await _keyboard.CallAsync("focusOn");
        }
        catch (JSDisconnectedException)
        {
            // the page is gone
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _keyboard.DisposeAsync();
}
