using Bunit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Rules, verdicts, differences and replays as they are drawn.</summary>
public sealed class PartsTests
{
    [Theory]
    [InlineData("活体检测", "R-RE-03")]
    [InlineData("r-re-04", "R-RE-04")]
    [InlineData("每人每月", "R-RE-04")]
    [InlineData("ZAKER", null)]
    public async Task Search_WordOrNumber_LeavesTheRulesThatHaveIt(string text, string? rule)
    {
        using var bench = new PolicyBench();
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.View(), null);
        var table = bench.Render<RuleTable>(parameters => parameters.Add(part => part.Screen, screen));
        await table.Find("input[type=search]").InputAsync(text);
        var found = table.FindAll("td.rule").Select(cell => cell.TextContent).ToList();
        if (rule is null) Assert.Empty(found);
        else Assert.Contains(rule, found);
        Assert.True(found.Count < 12, $"{found.Count} found");
        Assert.Equal($"找到 {found.Count} 条", table.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task Table_Rules_StandInWordsWithFigureNumberAndSource()
    {
        using var bench = new PolicyBench();
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.View(), null);
        var table = bench.Render<RuleTable>(parameters => parameters.Add(part => part.Screen, screen));
        var quota = table.FindAll("tr").Single(row => row.QuerySelector(".rule")?.TextContent == "R-RE-04");
        Assert.StartsWith("每人每月最多成功申请", quota.Children[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(("3 次", "报道 S1、S2，通报"), (quota.QuerySelector("b")!.TextContent, quota.Children[3].TextContent));
        var enough = table.FindAll("tr").Single(row => row.QuerySelector(".rule")?.TextContent == "R-RW-01");
        Assert.Equal("–", enough.Children[1].TextContent);
        Assert.Equal(["身份号码", "通用", "铁路·电子", "民航·电子", "铁路·窗口", "民航·窗口", "特殊旅客", "自助终端"], table.FindAll("tr.grp th").Select(group => group.TextContent));
    }

    [Fact]
    public async Task Table_InEnglish_HasNoChineseWord()
    {
        using var bench = new PolicyBench("en");
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Changed);
        var table = bench.Render<RuleTable>(parameters => parameters.Add(part => part.Screen, screen));
        Assert.DoesNotMatch("[\\u4e00-\\u9fff]", string.Concat(table.FindAll("tbody").Select(body => body.TextContent)));
    }

    [Fact]
    public void Card_EveryFinding_StandsWithRuleAndNextStep()
    {
        using var bench = new PolicyBench();
        Finding own = new(ReasonCode.MonthlyQuotaUsed, Effect.Refuse, "R-RE-04", NextStep.GoToWindow), shared = new(ReasonCode.CardReportedLost, Effect.Note, "R-C-10", NextStep.None);
        var card = bench.Render<VerdictCard>(parameters => parameters.Add(part => part.Name, "现行 2022-01").Add(part => part.Mode, TravelMode.Rail)
            .Add(part => part.Decision, new Decision(Verdict.Refuse, [own, shared], "2022-01", null)).Add(part => part.Beside, new Decision(Verdict.Grant, [shared], "2026-12", null)));
        Assert.Equal("不予签发", card.Find(".card.refuse strong").TextContent);
        var lines = card.FindAll("li");
        Assert.Contains("本月申请次数已用完 R-RE-04", lines[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("到制证窗口办理", lines[0].QuerySelector("small")!.TextContent, StringComparison.Ordinal);
        Assert.Null(lines[1].QuerySelector("small"));
        Assert.Equal(["only", null], lines.Select(line => line.ClassName is { Length: > 0 } name ? name : null));
    }

    [Theory]
    [InlineData(TravelMode.Rail, 24, "有效 24 小时")]
    [InlineData(TravelMode.Aviation, 360, "有效 15 天")]
    public void Card_Grant_SaysHowLong(TravelMode mode, int hours, string told)
    {
        using var bench = new PolicyBench();
        var decision = new Decision(Verdict.Grant, [], "2022-01", Validity.Starting(PolicyBench.Now, TimeSpan.FromHours(hours)));
        var card = bench.Render<VerdictCard>(parameters => parameters.Add(part => part.Name, "现行").Add(part => part.Mode, mode).Add(part => part.Decision, decision));
        Assert.Contains(told, card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_Changed_StandOldToNewWithTheRule()
    {
        using var bench = new PolicyBench();
        var list = bench.Render<DifferenceList>(parameters => parameters.Add(part => part.Before, PolicyEdition.Shipped).Add(part => part.After, PolicyBench.Changed.Edition));
        var line = Assert.Single(list.FindAll("li"));
        Assert.Equal(("原为3 次", "改为6 次", "R-RE-04"), (line.QuerySelector("del")!.TextContent, line.QuerySelector("ins")!.TextContent, line.QuerySelector(".rule")!.TextContent));
    }

    [Fact]
    public void Result_Numbers_AreOfAllDecisions()
    {
        using var bench = new PolicyBench();
        var result = bench.Render<ReplayResult>(parameters => parameters.Add(part => part.Replay, PolicyBench.Replay));
        Assert.Equal(["11,356", "116", "114 · 2"], result.FindAll("dd").Select(number => number.TextContent));
        Assert.Contains("另有 2 件结论不变", result.Markup, StringComparison.Ordinal);
        Assert.Equal(["R-RE-04本月申请次数已用完116 件", "R-RW-03只有有效期不同2 件"], result.FindAll(".causes li").Select(cause => cause.TextContent));
        Assert.Empty(result.FindAll("[role=alert], .chip"));
    }

    [Fact]
    public void Result_NotReproduced_IsAWarning()
    {
        using var bench = new PolicyBench();
        var result = bench.Render<ReplayResult>(parameters => parameters.Add(part => part.Replay, PolicyBench.Replay with { NotReproduced = 1 }).Add(part => part.Stale, true));
        Assert.Contains("1 件按原版本重演，与当时所存不一致", result.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("草案已改，须重演", result.Find(".chip").TextContent);
    }

    [Fact]
    public async Task Changed_FortyOne_ArePagedTwentyAtATime()
    {
        using var bench = new PolicyBench();
        ChangedFinding used = new(ReasonCode.MonthlyQuotaUsed, Effect.Refuse, "R-RE-04"), soon = new(ReasonCode.DepartureSoon, Effect.Note, "R-AW-04");
        var listed = Enumerable.Range(1, 41).Select(turn => new ChangedDecision(
            new Guid(turn, 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)turn]), PolicyBench.Now, "BXZ01", TravelMode.Rail, Channel.Electronic, Verdict.Refuse, Verdict.Grant, [used], [soon])).ToList();
        var list = bench.Render<ChangedList>(parameters => parameters.Add(part => part.Replay, PolicyBench.Replay with { Listed = listed }));
        Assert.Equal(20, list.FindAll("tbody tr").Count);
        var first = list.Find("tbody tr");
        Assert.Equal("00000001", first.QuerySelector(".num")!.TextContent);
        Assert.Equal(["不予签发", "可以签发"], first.QuerySelectorAll(".chip").Select(chip => chip.TextContent));
        Assert.Equal(["−不再有R-RE-04", "+新增R-AW-04"], first.QuerySelectorAll(".rule").Select(rule => rule.TextContent));
        await list.FindAll("button")[1].ClickAsync();
        await list.FindAll("button")[1].ClickAsync();
        await list.FindAll("button")[1].ClickAsync();
        Assert.Equal("00000029", Assert.Single(list.FindAll("tbody tr")).QuerySelector(".num")!.TextContent);
        Assert.Equal("第 3 页，共 3 页", list.Find("[role=status]").TextContent);
        Assert.Contains("只列出前 41 件", list.Markup, StringComparison.Ordinal);
    }
}
