using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Tests.Domain.Policy;

namespace StaffPortal.Tests.Issuance;

/// <summary>A stored case is read again as it was, and its decision comes out the same.</summary>
public sealed class CaseContentTests
{
    [Fact]
    public void FromJson_AnyCaseUnderAnyEdition_IsDecidedTheSameAgain() =>
        Prop.ForAll(StoredCases.Any.ToArbitrary(), Gen.Elements<PolicyEdition>(TestEditions.Both).ToArbitrary(), (content, edition) =>
        {
            var stored = content.Decided(content.DecidedAt, content.History, edition).ToJson();
            var read = CaseContent.FromJson(stored);
            return read.ToJson() == stored && IssuancePolicy.Decide(read.ToFacts(edition), edition).SaysTheSameAs(read.Decision!);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(2_000));

    [Fact]
    public void Any_Cases_HoldEveryCode()
    {
        var given = StoredCases.Any.Sample(6_000).SelectMany(content => TestEditions.Both.SelectMany(edition => IssuancePolicy.Decide(content.ToFacts(edition), edition).Findings));
        Assert.Empty(Enum.GetValues<ReasonCode>().Except(given.Select(finding => finding.Code)));
    }

    /// <summary>As the first version wrote it: no channel, no electronic history. It is of a window, and decided as it was.</summary>
    [Fact]
    public void FromJson_TextOfTheFirstVersion_IsReadAsOfAWindow()
    {
        var json = StoredCases.OrdinaryJson().Replace("\"Channel\":\"Window\",", "", StringComparison.Ordinal).Replace(",\"ElectronicValidUntil\":{}", "", StringComparison.Ordinal);
        Assert.DoesNotContain("Channel", json, StringComparison.Ordinal);
        var read = CaseContent.FromJson(json);
        Assert.Equal(Verdict.Grant, read.Decision!.Verdict);
        Assert.True(IssuancePolicy.Decide(read.ToFacts(PolicyEdition.Shipped), PolicyEdition.Shipped).SaysTheSameAs(read.Decision));
    }

    /// <summary>A number is no word of the field: whoever wrote it past the portal could name a verdict that there is not.</summary>
    [Theory]
    [InlineData("\"Comparison\":\"Match\"", "\"Comparison\":77")]
    [InlineData("\"Channel\":\"Window\"", "\"Channel\":1")]
    public void FromJson_EnumAsANumber_IsDamaged(string word, string number)
    {
        var json = StoredCases.OrdinaryJson();
        Assert.Contains(word, json, StringComparison.Ordinal);
        Assert.Throws<System.Text.Json.JsonException>(() => CaseContent.FromJson(json.Replace(word, number, StringComparison.Ordinal)));
    }
}
