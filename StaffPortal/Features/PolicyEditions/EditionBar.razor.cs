using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using StaffPortal.Domain;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Which edition or draft is shown, and what can be done with it.</summary>
public sealed partial class EditionBar(MakeDraft makeDraft, TimeProvider time)
{
    private readonly Dictionary<int, ElementReference> _radios = [];
    private IReadOnlyList<Choice> _choices = [];
    private IReadOnlyList<string> _names = [];
    private int _focused;
    private bool _naming;

    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public required PolicyScreen Screen { get; set; }

    /// <summary>Called with the name of another one; null for the one in force.</summary>
    [Parameter]
    public EventCallback<string?> OnChosen { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var view = Screen.View!;
        var editions = view.Editions.Select(edition => (edition.Standing, Choice: new Choice(edition.Edition.Name, PolicyLook.IconOf(edition.Standing), Words[$"Edition.{edition.Standing}"]))).ToList();
        var drafts = view.Drafts.Select(draft => new Choice(draft.Edition.Name, "doc", Words[draft.ProposedBy is null ? "Edition.Draft" : "Edition.Proposed"]));
        // what has ended stands last
        _choices =
        [
            .. editions.Where(edition => edition.Standing is EditionStanding.InForce).Select(edition => edition.Choice),
            .. editions.Where(edition => edition.Standing is EditionStanding.ToCome).Select(edition => edition.Choice),
            .. drafts,
            .. editions.Where(edition => edition.Standing is EditionStanding.Past).Select(edition => edition.Choice),
        ];
        _names = [.. _choices.Select(choice => choice.Name)];
    }

    // arrows go from one to the next; Enter or the space bar chooses, for another one is read from the books
    private async Task MoveAsync(KeyboardEventArgs key)
    {
        var step = key.Key switch { "ArrowRight" or "ArrowDown" => 1, "ArrowLeft" or "ArrowUp" => -1, _ => 0 };
        if (step == 0) return;
        _focused = (_focused + step + _choices.Count) % _choices.Count;
        await _radios[_focused].FocusAsync();
    }

    private string Suggested()
    {
        var month = ShanghaiTime.At(time.GetUtcNow()).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return Enumerable.Range(1, _names.Count + 1).Select(turn => turn == 1 ? month : FormattableString.Invariant($"{month}.{turn}")).First(name => !_names.Contains(name, StringComparer.Ordinal));
    }

    private async Task MakeAsync(string? name)
    {
        _naming = false;
        if (name is null || !await Screen.DoAsync((nameof(MakeDraft), name), (id, cancelled) => makeDraft.RunAsync(id, name, Screen.Officer, cancelled), "Made", moves: true)) return;
        Screen.SendFocus(PolicyFocus.Title);
        await OnChosen.InvokeAsync(name);
    }

    private sealed record Choice(string Name, string Icon, string Standing);
}
