using AngleSharp.Html.Dom;
using Bunit;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>A figure on the page: to read, or in a draft to change.</summary>
public sealed class FigureTests
{
    [Fact]
    public async Task Render_InForce_IsANumberWithItsUnit()
    {
        using var bench = new PolicyBench();
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.View(), null);
        var cell = Cell(bench, screen, nameof(PolicyEdition.ElectronicRailQuota));
        Assert.Equal("3 次", cell.Find("b").TextContent);
        Assert.Empty(cell.FindAll("input, del"));
    }

    [Fact]
    public async Task Render_Draft_IsAFieldWithItsNameBoundsAndUnit()
    {
        using var bench = new PolicyBench();
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Changed);
        var cell = Cell(bench, screen, nameof(PolicyEdition.ElectronicRailQuota));
        var field = (IHtmlInputElement)cell.Find("input");
        Assert.Equal(("每人每月最多成功申请", "6", "1", "31", "number"), (field.GetAttribute("aria-label"), field.Value, field.Minimum, field.Maximum, field.Type));
        Assert.Equal("1 到 31", cell.Find($"#{field.GetAttribute("aria-describedby")} .sr").TextContent);
        Assert.Equal("原为3 次", cell.Find("del").TextContent);
    }

    [Theory]
    [InlineData(nameof(PolicyEdition.ElectronicRailQuota), "32", "要填 1 到 31 的整数")]
    [InlineData(nameof(PolicyEdition.DepartureSoon), "50", "要大于“距起飞不到多久不予签发”（50 分钟）")]
    [InlineData(nameof(PolicyEdition.GuardianFrom), "16", null)]
    [InlineData(nameof(PolicyEdition.AviationLongestDays), "14", "不能小于“民航纸质证明预设有效”（15 天）")]
    public async Task Type_Wrong_IsToldAtTheFigureInWords(string name, string text, string? told)
    {
        using var bench = new PolicyBench();
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Draft);
        await Cell(bench, screen, name).Find("input").InputAsync(text);
        var cell = Cell(bench, screen, name);
        Assert.Equal(told is null ? [] : [told], cell.FindAll(".wrong").Select(wrong => wrong.TextContent.Trim()));
        Assert.Equal(told is null ? "false" : "true", cell.Find("input").GetAttribute("aria-invalid"));
        Assert.Equal(text, ((IHtmlInputElement)cell.Find("input")).Value);
    }

    [Fact]
    public async Task Render_Switch_IsAChoiceInWords()
    {
        using var bench = new PolicyBench();
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Draft);
        var choice = (IHtmlSelectElement)Cell(bench, screen, nameof(PolicyEdition.ChildWithoutCard)).Find("select");
        Assert.Equal(["凭证件复核办理", "引导使用本人证件"], choice.Options.Select(option => option.Text));
        await choice.ChangeAsync("1");
        Assert.Equal(ChildWithoutCard.Refer, screen.Shown.ChildWithoutCard);
    }

    [Fact]
    public async Task Type_OverAnothersSavedNumber_ShowsWhatIsSaved()
    {
        using var bench = new PolicyBench();
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Changed);
        screen.Type(PolicyFigure.Named(nameof(PolicyEdition.ElectronicRailQuota))!, "5");
        Assert.Contains("已存：6 次", Cell(bench, screen, nameof(PolicyEdition.ElectronicRailQuota)).Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "草案改")]
    [InlineData("5", "未保存")]
    public async Task Mark_ChangedFigure_SaysWhetherItIsSaved(string? typed, string mark)
    {
        using var bench = new PolicyBench();
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Changed);
        var quota = PolicyFigure.Named(nameof(PolicyEdition.ElectronicRailQuota))!;
        if (typed is not null) screen.Type(quota, typed);
        Assert.Equal(mark, bench.Render<FigureMark>(parameters => parameters.Add(part => part.Figure, quota).Add(part => part.Screen, screen)).Find(".chip").TextContent);
    }

    private static IRenderedComponent<FigureCell> Cell(PolicyBench bench, PolicyScreen screen, string name) =>
        bench.Render<FigureCell>(parameters => parameters.Add(part => part.Figure, PolicyFigure.Named(name)!).Add(part => part.Screen, screen));
}
