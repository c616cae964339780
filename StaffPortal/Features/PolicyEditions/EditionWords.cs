using System.Globalization;
using Microsoft.Extensions.Localization;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Resources;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>How figures, problems, sources and instants are told; the hours are always those of Shanghai.</summary>
public static class EditionWords
{
    /// <summary>A figure of an edition with what it is counted in: <c>3 次</c>, or the way that was chosen.</summary>
    public static string Number(IStringLocalizer<PolicyEditionTexts> words, PolicyFigure figure, PolicyEdition edition) => Number(words, figure, figure.Read(edition));

    /// <summary>A number of a figure with what it is counted in.</summary>
    public static string Number(IStringLocalizer<PolicyEditionTexts> words, PolicyFigure figure, int number) =>
        figure.Unit is FigureUnit.Way ? words[$"Child.{(ChildWithoutCard)number}"] : Counted(words, figure, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>What a figure is counted in, for a field that holds the number itself.</summary>
    public static string Unit(IStringLocalizer<PolicyEditionTexts> words, PolicyFigure figure) => Counted(words, figure, "").Trim();

    /// <summary>What a problem is, and within which bounds there is none.</summary>
    /// <param name="words">The words.</param>
    /// <param name="problem">Of a figure.</param>
    /// <param name="edition">The figures as they stand on the screen.</param>
    public static string Problem(IStringLocalizer<PolicyEditionTexts> words, EditionProblem problem, PolicyEdition edition)
    {
        if (PolicyFigure.Named(problem.Figure) is not { } figure) return words[$"Problem.{problem.Fault}"];
        if (problem.Other is not { } name || PolicyFigure.Named(name) is not { } other) return words[$"Problem.{problem.Fault}", figure.Least, figure.Most];
        return words[$"Problem.{problem.Fault}", words[$"Figure.{other.Name}"], Number(words, other, edition)];
    }

    // years of age have a word of their own
    private static string Counted(IStringLocalizer<PolicyEditionTexts> words, PolicyFigure figure, string number) => figure.Name switch
    {
        nameof(PolicyEdition.InfantUnder) or nameof(PolicyEdition.ChildUnder) or nameof(PolicyEdition.GuardianFrom) or nameof(PolicyEdition.ElderlyFrom) => words["Unit.Age", number],
        _ => words[$"Unit.{figure.Unit}", number],
    };

    /// <summary>Where a rule is from: <c>报道 S1、S2，通报</c>.</summary>
    public static string Source(IStringLocalizer<PolicyEditionTexts> words, WrittenRule rule)
    {
        var reports = rule.Sources.Where(source => source is "S1" or "S2").ToList();
        var others = rule.Sources.Where(source => source is not ("S1" or "S2")).Select(source => source switch
        {
            "N" => words["Source.Notices"].Value,
            "D" => words["Source.Own"].Value,
            _ when source.StartsWith("GB", StringComparison.Ordinal) => words["Source.Standard", source].Value,
            _ => source,
        });
        return string.Join(words["Source.Between"], reports.Count > 0 ? others.Prepend(words["Source.Reports", string.Join(words["Source.And"], reports)]) : others);
    }

    /// <summary><c>2026-12-01 00:00</c>.</summary>
    public static string Moment(DateTimeOffset instant) => ShanghaiTime.At(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>11-20 12:31</c>.</summary>
    public static string DayTime(DateTimeOffset instant) => ShanghaiTime.At(instant).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How long something is valid: whole days of aviation, else hours.</summary>
    public static string Length(IStringLocalizer<PolicyEditionTexts> words, TravelMode mode, Validity validity)
    {
        var length = validity.Until - validity.From;
        return mode is TravelMode.Aviation ? words["Unit.Days", (int)length.TotalDays] : words["Unit.Hours", (int)length.TotalHours];
    }
}
