using FsCheck.Fluent;
using StaffPortal.Domain.Policy;
using StaffPortal.Tests.Domain.Policy;

namespace StaffPortal.Tests.Architecture;

/// <summary>RULES.md and the code say the same, seen from both sides.</summary>
public sealed class RuleBookTests
{
    private static readonly Lazy<Finding[]> s_findings = new(() =>
        [.. AnyCase.Generator.Sample(20_000).SelectMany(facts => TestEditions.Both.SelectMany(edition => IssuancePolicy.Decide(facts, edition).Findings)).Distinct()]);

    public static TheoryData<string> Places => [.. RuleBook.Rules.Select(rule => $"{rule.Id} {rule.CarriedBy}")];

    [Theory]
    [InlineData("StaffPortal.Domain")]
    [InlineData("StaffPortal")]
    [InlineData("StaffPortal.Tests")]
    public void Sources_EveryNumberCited_StandsInTheBook(string folder)
    {
        var unknown = from path in House.Sources(folder, ".cs", ".razor", ".resx")
                      from id in RuleBook.CitedAt(path)
                      where RuleBook.Rules.All(rule => rule.Id != id)
                      select $"{path} cites {id}";
        Assert.Empty(unknown);
    }

    /// <summary>A folder of the house that has not been built yet carries nothing; one that stands must cite what the book says it carries.</summary>
    [Theory]
    [MemberData(nameof(Places))]
    public void Book_EveryRule_IsCitedWhereItSays(string idAndPlace)
    {
        var (id, place) = (idAndPlace.Split(' ')[0], idAndPlace.Split(' ')[1]);
        var folder = string.Join('/', place.Split('/')[..2]);
        Assert.StartsWith("StaffPortal", folder, StringComparison.Ordinal);
        if (Directory.Exists(House.At(folder))) Assert.Contains(id, RuleBook.CitedAt(place));
        else Assert.Contains(folder, (string[])["StaffPortal.Domain/Seals", "StaffPortal.Domain/Audit", "StaffPortal/Documents"]);
    }

    [Fact]
    public void Book_Rules_AreWholeAndEachStandsOnce()
    {
        Assert.Equal(RuleBook.Rules.Select(rule => rule.Id).Distinct(StringComparer.Ordinal), RuleBook.Rules.Select(rule => rule.Id));
        Assert.All(RuleBook.Rules, rule =>
        {
            Assert.Equal([rule.Id], RuleBook.Cited(rule.Id));
            Assert.Equal(PolicyEdition.Shipped.Name, rule.Since);
            Assert.DoesNotContain("", (string[])[rule.Chinese, rule.English, rule.Source]);
        });
    }

    [Fact]
    public void Book_Codes_AreTheMembersOfTheEnum()
    {
        Assert.Equal(Enum.GetNames<ReasonCode>().Order(StringComparer.Ordinal), RuleBook.Codes.Select(code => code.Name).Order(StringComparer.Ordinal));
        Assert.All(RuleBook.Codes, code => Assert.DoesNotContain("", (string[])[code.Chinese, code.English]));
    }

    [Fact]
    public void Book_Codes_HaveExactlyTheRulesAndEffectsThatThePolicyGives()
    {
        var given = from finding in s_findings.Value select $"{finding.Code} {finding.Effect} {finding.Rule}";
        var written = from code in RuleBook.Codes from effectAndRule in code.GivenAs select $"{code.Name} {effectAndRule}";
        Assert.Equal(written.Order(StringComparer.Ordinal), given.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Policy_EveryFinding_CitesANumberOfTheBook() =>
        Assert.All(s_findings.Value, finding => Assert.Contains(finding.Rule, RuleBook.Rules.Select(rule => rule.Id)));

    [Theory]
    [InlineData("(R-ID-01, -02, -07)", "R-ID-01 R-ID-02 R-ID-07")]
    [InlineData("R-S-01 and R-S-03: R-P-10.", "R-S-01 R-S-03 R-P-10")]
    [InlineData("R-C-03 and -04", "R-C-03 R-C-04")]
    [InlineData("R-1, XR-C, R-C-1", "")]
    public void Cited_Text_WritesShortFormsOut(string text, string ids) => Assert.Equal(ids, string.Join(' ', RuleBook.Cited(text)));
}
