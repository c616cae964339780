using System.Globalization;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>What was typed into a draft's figures and is not saved yet. A text that is no number, or none allowed, stays as it was typed and is told as a problem.</summary>
public sealed class TypedFigures
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Something differs from what is saved.</summary>
    public bool Any => _texts.Count > 0;

    /// <summary>Whether this figure differs from what is saved.</summary>
    public bool Has(PolicyFigure figure) => _texts.ContainsKey(figure.Name);

    /// <summary>What stands in the field of a figure.</summary>
    public string TextOf(PolicyFigure figure, PolicyEdition saved) => _texts.GetValueOrDefault(figure.Name) ?? Write(figure, saved);

    /// <summary>Takes what was typed; the saved number again is no change.</summary>
    public void Type(PolicyFigure figure, PolicyEdition saved, string text)
    {
        if (text.Trim() == Write(figure, saved)) _texts.Remove(figure.Name);
        else _texts[figure.Name] = text;
    }

    /// <summary>The draft was read again: what is saved now is typed no more.</summary>
    public void Settle(PolicyEdition saved)
    {
        foreach (var figure in PolicyFigure.All.Where(figure => _texts.GetValueOrDefault(figure.Name)?.Trim() == Write(figure, saved))) _texts.Remove(figure.Name);
    }

    /// <summary>Forgets all that was typed.</summary>
    public void Clear() => _texts.Clear();

    /// <summary>The saved edition with the numbers that were typed; what is no number within its bounds counts as not typed.</summary>
    public PolicyEdition Over(PolicyEdition saved) =>
        _texts.Aggregate(saved, (edition, typed) => PolicyFigure.Named(typed.Key) is { } figure && Read(figure, typed.Value) is { } number ? figure.Write(edition, number) : edition);

    /// <summary>Figures with a text that is no number within their bounds: a draft with one of these cannot be saved.</summary>
    public IReadOnlyList<PolicyFigure> Unread => [.. PolicyFigure.All.Where(figure => _texts.TryGetValue(figure.Name, out var text) && Read(figure, text) is null)];

    /// <summary>What is wrong with the figures as they stand on the screen, in their order; those that contradict one another can be saved, and mended later.</summary>
    public IReadOnlyList<EditionProblem> Problems(PolicyEdition saved)
    {
        var unread = Unread;
        var contradictions = PolicyEditionCheck.Problems(Over(saved)).Where(problem => !unread.Any(figure => figure.Name == problem.Figure || figure.Name == problem.Other));
        return [.. unread.Select(figure => new EditionProblem(EditionFault.OutOfBounds, figure.Name)), .. contradictions];
    }

    private static string Write(PolicyFigure figure, PolicyEdition edition) => figure.Read(edition).ToString(CultureInfo.InvariantCulture);

    private static int? Read(PolicyFigure figure, string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= figure.Least && number <= figure.Most ? number : null;
}
