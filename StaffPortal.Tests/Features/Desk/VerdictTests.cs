using Bunit;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;

namespace StaffPortal.Tests.Features.Desk;

public sealed class VerdictTests
{
    public static TheoryData<ReasonCode> Reasons => new(Enum.GetValues<ReasonCode>());

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Render_EveryReason_StandsInWordsWithItsRule(ReasonCode code)
    {
        using var bench = new DeskBench();
        var list = bench.Render<FindingList>(parameters => parameters.Add(part => part.View, DeskBench.Case(DeskBench.Finding(code, Effect.Ask, NextStep.ShowEvidence))));
        var line = Assert.Single(list.FindAll("li"));
        Assert.DoesNotContain(code.ToString(), line.TextContent, StringComparison.Ordinal);
        Assert.Contains("须补", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("请出示一件辅助证件", line.TextContent, StringComparison.Ordinal);
        Assert.Equal("R-C-07", line.QuerySelector(".rule")?.TextContent);
    }

    [Fact]
    public void Render_Grant_BeginsWithWhatIsMet()
    {
        using var bench = new DeskBench();
        var list = bench.Render<FindingList>(parameters => parameters.Add(part => part.View, DeskBench.Case(DeskBench.Finding(ReasonCode.CardReportedLost, Effect.Note))));
        Assert.Contains("号码有效，库中有记录，人像一致R-RW-01", list.FindAll("li")[0].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Effect.Note, ReasonCode.CardReportedLost, "可以签发", "grant")]
    [InlineData(Effect.Review, ReasonCode.PhotoDoubtful, "须复核", "review")]
    [InlineData(Effect.Ask, ReasonCode.EvidenceMissing, "还须补 1 项", "ask")]
    [InlineData(Effect.Ask, ReasonCode.ComparisonMissing, "请比对人像", "wait")]
    [InlineData(Effect.Refuse, ReasonCode.PhotoMismatch, "不予签发", "refuse")]
    public void Render_Verdict_IsTheLargestWordAndIsAnnounced(Effect effect, ReasonCode code, string word, string look)
    {
        using var bench = new DeskBench();
        var banner = bench.Render<VerdictBanner>(parameters => parameters.Add(part => part.Screen, DeskBench.Screen(DeskBench.Case(DeskBench.Finding(code, effect)))));
        Assert.Equal(word, banner.Find("[role=status] strong").TextContent);
        Assert.Contains(look, banner.Find("[role=status]").ClassList);
    }

    [Fact]
    public void Render_English_SaysTheSame()
    {
        using var bench = new DeskBench("en");
        var banner = bench.Render<VerdictBanner>(parameters => parameters.Add(part => part.Screen, DeskBench.Screen(DeskBench.Case())));
        Assert.Equal("May be issued", banner.Find("strong").TextContent);
    }
}
