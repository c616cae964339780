using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StaffPortal.Components;
using StaffPortal.Domain;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk.View;

namespace StaffPortal.Features.Desk;

/// <summary>The number field: groups what is typed, and says while typing what is wrong and where (R-ID-01, -02, -07).</summary>
/// <remarks>The browser keeps the text, so that an answer of the server never overwrites a key typed meanwhile.</remarks>
public sealed partial class NumberBox(IJSRuntime browser, TimeProvider time) : IAsyncDisposable
{
    private static readonly int s_mostYears = PolicyFigure.Named(nameof(PolicyEdition.OldestYears))!.Most;
    private readonly ComponentScript _script = new(browser, "./Features/Desk/NumberBox.razor.js");
    private ElementReference _input;
    private DotNetObjectReference<NumberBox>? _self;

    /// <summary>What was typed so far.</summary>
    [Parameter]
    public CitizenIdDraft? Draft { get; set; }

    /// <summary>The number of the case on the screen; shown instead of what was typed.</summary>
    [Parameter]
    public string? Number { get; set; }

    /// <summary>Whether nothing can be typed now.</summary>
    [Parameter]
    public bool Locked { get; set; }

    /// <summary>How many years back a birth date is believed in; null while that is not known, and then as many as any edition can say: the look-up decides.</summary>
    [Parameter]
    public int? OldestYears { get; set; }

    /// <summary>Called with each change.</summary>
    [Parameter]
    public EventCallback<CitizenIdDraft> OnDraft { get; set; }

    /// <summary>Called at Enter.</summary>
    [Parameter]
    public EventCallback OnEnter { get; set; }

    // what the field shows whatever was typed; null while the browser keeps the text
    private string? Shown => Number is { } number ? (HasNone ? number : Told.Grouped(number)) : Draft is null ? "" : null;

    // a child may have none: the field says so in words
    private bool HasNone => Number is [not (>= '0' and <= '9'), ..];

    private bool IsWrong => Number is null && Draft is { Fault: not CitizenIdDraftFault.None };

    private string Tone => IsWrong ? "wrong" : Number is not null || Draft is { IsComplete: true } ? "good" : "";

    private string? Icon => IsWrong ? "no" : Tone is "good" ? "ok" : null;

    private string Message =>
        HasNone ? Traveller["Child.ByDocument"]
        : Number is not null || Draft is { IsComplete: true } ? Words["Number.Right"]
        : Draft is not { Text.Length: > 0 } draft ? Words["Number.Empty"]
        : draft.Fault is CitizenIdDraftFault.None ? (draft.Text.Length == 15 ? Words["Number.Old"] : Words["Number.Missing", draft.Missing])
        : Words[$"Number.Fault.{draft.Fault}", Culprit(draft), draft.FaultPosition];

    /// <summary>Told by the browser at each change of the text.</summary>
    [JSInvokable]
    public Task NumberTyped(string text) =>
        InvokeAsync(() => OnDraft.InvokeAsync(CitizenIdDraft.Read(text, BirthDates.On(ShanghaiTime.Day(time.GetUtcNow()), OldestYears ?? s_mostYears))));

    /// <summary>Told by the browser at Enter, after the text.</summary>
    [JSInvokable]
    public Task NumberEntered() => InvokeAsync(OnEnter.InvokeAsync);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        await _script.FetchAsync("attach", _input, _self);
    }

    private static string Culprit(CitizenIdDraft draft) => draft.Fault switch
    {
        CitizenIdDraftFault.Character => Rune.TryGetRuneAt(draft.Text, draft.FaultPosition - 1, out var rune) ? rune.ToString() : "",
        CitizenIdDraftFault.Year => draft.Text[6..10],
        CitizenIdDraftFault.Month => draft.Text[10..12],
        CitizenIdDraftFault.Day => $"{draft.Text[6..10]}-{draft.Text[10..12]}-{draft.Text[12..14]}",
        CitizenIdDraftFault.Future => $"{draft.Text[6..10]}-{draft.Text[10..12]}-{draft.Text[12..14]}",
        CitizenIdDraftFault.TooLong => $"{draft.Text.Length - 18}",
        CitizenIdDraftFault.None or CitizenIdDraftFault.CheckCharacter => "",
        _ => throw new ArgumentOutOfRangeException(nameof(draft), draft.Fault, "A fault without words."),
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _self?.Dispose();
        return _script.DisposeAsync();
    }
}
