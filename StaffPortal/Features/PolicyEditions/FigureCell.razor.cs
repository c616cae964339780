using System.Globalization;
using Microsoft.AspNetCore.Components;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>One figure of the edition or draft that is shown.</summary>
public sealed partial class FigureCell
{
    private ElementReference _field;
    private IReadOnlyList<EditionProblem> _problems = [];

    /// <summary>Which figure.</summary>
    [Parameter, EditorRequired]
    public required PolicyFigure Figure { get; set; }

    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public required PolicyScreen Screen { get; set; }

    private PolicyEdition InForce => Screen.View!.InForce;

    private string Name => Words[$"Figure.{Figure.Name}"];

    private string Bounds => string.Create(CultureInfo.InvariantCulture, $"{Figure.Least}–{Figure.Most}");

    private string Text => Screen.Draft is { } draft ? Screen.Typed.TextOf(Figure, draft.Edition) : "";

    private bool IsChanged => Figure.Read(Screen.Shown) != Figure.Read(InForce);

    // what stands in the books where that is neither what is typed nor what is in force: another supervisor may have put it there
    private string? SavedElsewhere =>
        Screen.Draft is { } draft && Screen.Typed.Has(Figure) && Figure.Read(draft.Edition) != Figure.Read(InForce) ? EditionWords.Number(Words, Figure, draft.Edition) : null;

    /// <inheritdoc/>
    protected override void OnParametersSet() => _problems = [.. Screen.Problems.Where(problem => problem.Figure == Figure.Name)];

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Screen.CanEdit && Screen.TakesFocus(Figure.Name)) await _field.FocusAsync();
    }

    private void Type(string? text) => Screen.Type(Figure, text ?? "");
}
