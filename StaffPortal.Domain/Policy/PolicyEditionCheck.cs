namespace StaffPortal.Domain.Policy;

/// <summary>What is wrong with an edition.</summary>
public enum EditionFault
{
    /// <summary>The name is not 1 to 32 of letters, digits, points and hyphens, beginning with a letter or digit.</summary>
    NameShape,

    /// <summary>The figure lies outside its own bounds.</summary>
    OutOfBounds,

    /// <summary>The figure must not be less than the other one.</summary>
    LessThan,

    /// <summary>The figure must be more than the other one.</summary>
    NotMoreThan,
}

/// <summary>One thing that is wrong with an edition.</summary>
/// <param name="Fault">What.</param>
/// <param name="Figure">With which figure; the edition's name where it is that.</param>
/// <param name="Other">The figure that it is compared with, where it is.</param>
public sealed record EditionProblem(EditionFault Fault, string Figure, string? Other = null);

/// <summary>An edition is judged as a whole: every figure within its bounds, and none that contradicts another.</summary>
public static class PolicyEditionCheck
{
    // each first one must not be less than the second one
    private static readonly (string Figure, string Other)[] s_notLess =
    [
        (nameof(PolicyEdition.FrequentInSevenDays), nameof(PolicyEdition.FrequentOnOneDay)),
        (nameof(PolicyEdition.AviationPresetDays), nameof(PolicyEdition.AviationShortestDays)),
        (nameof(PolicyEdition.AviationLongestDays), nameof(PolicyEdition.AviationPresetDays)),
        (nameof(PolicyEdition.AviationLongestDays), nameof(PolicyEdition.AviationShortestDays)),
        (nameof(PolicyEdition.AviationLongestDays), nameof(PolicyEdition.KioskAviationDays)),
        (nameof(PolicyEdition.GuardianFrom), nameof(PolicyEdition.ChildUnder)),
        (nameof(PolicyEdition.ElectronicRailValidity), nameof(PolicyEdition.ElectronicRailRenewal)),
    ];

    // each first one must be more than the second one
    private static readonly (string Figure, string Other)[] s_more =
    [
        (nameof(PolicyEdition.FaceScorePass), nameof(PolicyEdition.FaceScoreLookAgain)),
        (nameof(PolicyEdition.DepartureSoon), nameof(PolicyEdition.TooCloseToDeparture)),
        (nameof(PolicyEdition.ChildUnder), nameof(PolicyEdition.InfantUnder)),
    ];

    /// <summary>All that is wrong with it, in the order of the figures; empty where it can be put in force.</summary>
    public static IReadOnlyList<EditionProblem> Problems(PolicyEdition edition) =>
    [
        .. IsName(edition.Name) ? Array.Empty<EditionProblem>() : [new(EditionFault.NameShape, nameof(PolicyEdition.Name))],
        .. from figure in PolicyFigure.All let number = figure.Read(edition) where number < figure.Least || number > figure.Most select new EditionProblem(EditionFault.OutOfBounds, figure.Name),
        .. from pair in s_notLess where Number(edition, pair.Figure) < Number(edition, pair.Other) select new EditionProblem(EditionFault.LessThan, pair.Figure, pair.Other),
        .. from pair in s_more where Number(edition, pair.Figure) <= Number(edition, pair.Other) select new EditionProblem(EditionFault.NotMoreThan, pair.Figure, pair.Other),
    ];

    /// <summary>What differs between two editions, name and instant aside, in the order of the figures.</summary>
    public static IReadOnlyList<PolicyFigure> Differences(PolicyEdition before, PolicyEdition after) =>
        [.. PolicyFigure.All.Where(figure => figure.Read(before) != figure.Read(after))];

    // compared as lengths where both are lengths of time, whatever they are counted in
    private static long Number(PolicyEdition edition, string name)
    {
        var figure = PolicyFigure.Named(name)!;
        return figure.Read(edition) * figure.Unit switch { FigureUnit.Hours => 3_600L, FigureUnit.Minutes => 60L, _ => 1L };
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= PolicyEdition.LongestName && char.IsAsciiLetterOrDigit(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-');
}
