using System.Globalization;
using System.Resources;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Resources;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>The rules that the page shows, and the words of their figures.</summary>
public sealed class RuleBookTests
{
    public static TheoryData<string> Figures => [.. PolicyFigure.All.Select(figure => figure.Name)];

    [Fact]
    public void Rules_OfTheDecision_AreThoseOfTheBookAndNoOthers()
    {
        var written = Architecture.RuleBook.Rules.Where(rule => rule.Id.Split('-')[1] is not ("P" or "V" or "X")).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        Assert.Equal(written.Keys.Order(StringComparer.Ordinal), RuleBook.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal));
        Assert.All(RuleBook.Rules, rule =>
            Assert.Equal((written[rule.Id].Chinese, written[rule.Id].English, written[rule.Id].Source), (rule.Chinese, rule.English, string.Join(", ", rule.Sources))));
    }

    [Fact]
    public void Rules_InTheirGroups_StandTogetherInTheOrderOfTheBook()
    {
        Assert.Equal(Enum.GetValues<RuleGroup>(), RuleBook.Rules.Select(rule => rule.Group).Distinct());
        Assert.All(RuleBook.Rules.GroupBy(rule => rule.Group), group => Assert.Equal(group.Select(rule => rule.Id).Order(StringComparer.Ordinal), group.Select(rule => rule.Id)));
        Assert.Equal(RuleBook.Rules.OrderBy(rule => rule.Group), RuleBook.Rules);
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Figure_Any_HasARuleInTheBookAndWordsInBothLanguages(string name)
    {
        var figure = PolicyFigure.Named(name)!;
        Assert.Contains(RuleBook.Rules, rule => rule.Id == figure.Rule);
        var words = new ResourceManager(typeof(PolicyEditionTexts));
        foreach (var culture in (CultureInfo[])[CultureInfo.InvariantCulture, new CultureInfo("en")])
            Assert.False(string.IsNullOrWhiteSpace(words.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.GetString($"Figure.{name}")));
    }

    [Fact]
    public void Figures_InEitherLanguage_AreNotCalledTheSame()
    {
        var words = new ResourceManager(typeof(PolicyEditionTexts));
        foreach (var culture in (CultureInfo[])[CultureInfo.InvariantCulture, new CultureInfo("en")])
            Assert.Distinct(PolicyFigure.All.Select(figure => words.GetString($"Figure.{figure.Name}", culture)));
    }
}
