using Bunit;
using Microsoft.Extensions.DependencyInjection;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;

namespace StaffPortal.Tests.Features.Desk;

public sealed class ColumnTests
{
    public static TheoryData<DeskFault> Faults => new(Enum.GetValues<DeskFault>().Where(fault => fault is not (DeskFault.MalformedName or DeskFault.MalformedFlight)));

    [Theory]
    [MemberData(nameof(Faults))]
    public void Render_EveryFault_StandsInWordsWithTheNextStep(DeskFault fault)
    {
        using var bench = WithActs();
        var column = bench.Render<VerdictColumn>(parameters => parameters.Add(part => part.Screen, DeskBench.Screen(DeskBench.Case(), fault, "3")));
        var told = column.Find("[role=alert]").TextContent;
        Assert.DoesNotContain("Fault.", told, StringComparison.Ordinal);
        Assert.True(told.Trim().Length > 10);
    }

    [Fact]
    public void Render_LookUpColumn_HasItsNames()
    {
        using var bench = WithActs();
        var column = bench.Render<LookUpColumn>(parameters => parameters.Add(part => part.Screen, DeskBench.Screen(DeskBench.Case())));
        Assert.Equal(["铁路", "民航"], column.FindAll("[role=radio]").Select(Names.Of));
        Assert.Equal("事由", column.Find("select").GetAttribute("aria-label"));
        Assert.Equal(8, column.FindAll("select option").Count);
        Assert.Contains("周明远", column.Find("section[aria-label=人口信息]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Press_Aviation_SaysThatRailOnlyIsIssuedAndKeepsRail()
    {
        using var bench = WithActs();
        var screen = DeskBench.Screen();
        var column = bench.Render<LookUpColumn>(parameters => parameters.Add(part => part.Screen, screen));
        column.FindAll("[role=radio]")[1].Click();
        Assert.Equal(DeskFault.ModeNotOffered, screen.Fault);
        Assert.Equal(["true", "false"], column.FindAll("[role=radio]").Select(radio => radio.GetAttribute("aria-checked")));
    }

    [Fact]
    public void Render_AfterACase_BeginsWithThePresetPurposeAgain()
    {
        using var bench = WithActs();
        var screen = DeskBench.Screen(DeskBench.Case() with { Purpose = StaffPortal.Domain.Certificates.LookUpPurpose.Lost });
        var column = bench.Render<LookUpColumn>(parameters => parameters.Add(part => part.Screen, screen));
        Assert.Equal("Lost", column.Find("select").GetAttribute("value"));
        screen.Leave(news: null);
        column.Render(parameters => parameters.Add(part => part.Screen, screen));
        Assert.Equal("NotCarried", column.Find("select").GetAttribute("value"));
    }

    [Fact]
    public void Render_CompareColumn_HasItsNamesAndWaitsForThePicture()
    {
        using var bench = WithActs();
        var column = bench.Render<CompareColumn>(parameters => parameters.Add(part => part.Screen, DeskBench.Screen(DeskBench.Case())));
        Assert.Equal(["一致", "存疑", "不一致"], column.FindAll("[data-focus=judge] button").Select(Names.Of));
        Assert.All(column.FindAll("[data-focus=judge] button"), button => Assert.Equal("先拍照，再下比对结论", button.GetAttribute("title")));
        Assert.Single(column.FindAll("img[alt=人口信息照片]"));
        Assert.Contains("添加辅助证件", column.FindAll("button").Select(Names.Of));
        Assert.Contains("添加监护人", column.FindAll("button").Select(Names.Of));
    }

    [Fact]
    public void Render_ChildWithoutCard_SaysWhatToDoAboutTheGuardian()
    {
        using var bench = WithActs();
        var child = DeskBench.Case(DeskBench.Finding(ReasonCode.GuardianMissing, Effect.Ask)) with { IsChild = true };
        var tile = bench.Render<GuardianTile>(parameters => parameters.Add(part => part.Screen, DeskBench.Screen(child)));
        Assert.Null(tile.Find("button").GetAttribute("aria-disabled"));
        Assert.Equal("添加监护人", Names.Of(tile.Find("button")));
        Assert.Contains("监护人须到场", tile.Find("span:not(.chip)").TextContent, StringComparison.Ordinal);
    }

    private static DeskBench WithActs()
    {
        var bench = new DeskBench();
        foreach (var act in typeof(LookUpTraveller).Assembly.GetTypes().Where(type => type.Namespace == typeof(LookUpTraveller).Namespace && type.GetMethod("RunAsync") is not null))
        {
            // drawn only, never called
            bench.Services.AddSingleton(act, _ => System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(act));
        }
        bench.Services.AddSingleton<StaffPortal.Issuance.INewIds, DeskBench.CountedIds>();
        return bench;
    }
}
