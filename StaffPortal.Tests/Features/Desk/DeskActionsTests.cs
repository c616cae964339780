using Bunit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;

namespace StaffPortal.Tests.Features.Desk;

public sealed class DeskActionsTests
{
    [Fact]
    public void Render_NoCase_KeepsEveryActInItsPlaceWithAReason()
    {
        using var bench = new DeskBench();
        var acts = bench.Render<DeskActions>(parameters => parameters.Add(part => part.Screen, DeskBench.Screen()));
        Assert.Equal(["签发并打印", "提交复核", "出具告知单", "结束业务"], acts.FindAll("button").Select(NameOf));
        Assert.All(acts.FindAll("button"), button => Assert.Equal(("true", "请先查询旅客"), (button.GetAttribute("aria-disabled"), button.GetAttribute("title"))));
    }

    [Fact]
    public void Render_Grant_OnlyIssueIsTheMainAct()
    {
        using var bench = new DeskBench();
        var acts = bench.Render<DeskActions>(parameters => parameters.Add(part => part.Screen, DeskBench.Screen(DeskBench.Case())));
        var main = Assert.Single(acts.FindAll("button.main"));
        Assert.Equal(("签发并打印", "Control+Enter"), (NameOf(main), main.GetAttribute("aria-keyshortcuts")));
        Assert.Null(main.GetAttribute("aria-disabled"));
    }

    [Theory]
    [InlineData(Effect.Review, "须值班领导批准，请提交复核")]
    [InlineData(Effect.Ask, "还须补 1 项，见上面的依据")]
    [InlineData(Effect.Refuse, "不予签发时不能打印证明，可出具告知单")]
    public void Press_IssueWithoutGrant_DoesNothingAndSaysWhy(Effect effect, string why)
    {
        using var bench = new DeskBench();
        var issued = 0;
        var view = DeskBench.Case(DeskBench.Finding(ReasonCode.PhotoDoubtful, effect));
        var acts = bench.Render<DeskActions>(parameters => parameters.Add(part => part.Screen, DeskBench.Screen(view)).Add(part => part.OnIssue, () => issued++));
        acts.Find("button.big").Click();
        Assert.Equal(0, issued);
        Assert.Contains(why, acts.Find(".why").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Press_Park_OnlyAtReview()
    {
        using var bench = new DeskBench();
        var parked = 0;
        var review = DeskBench.Case(DeskBench.Finding(ReasonCode.PhotoDoubtful, Effect.Review));
        foreach (var view in new[] { review, DeskBench.Case() })
        {
            var acts = bench.Render<DeskActions>(parameters => parameters.Add(part => part.Screen, DeskBench.Screen(view)).Add(part => part.OnPark, () => parked++));
            acts.Find("[aria-keyshortcuts=F3]").Click();
        }
        Assert.Equal(1, parked);
    }

    [Fact]
    public void Render_Issued_FinishIsTheMainActAndPrintingAgainIsOffered()
    {
        using var bench = new DeskBench();
        var view = DeskBench.Case() with
        {
            State = CaseState.Issued,
            Certificate = new CertificateView(Guid.Empty, "R BXZ01 260131 000001 Q", Validity.Starting(DeskBench.Now, TimeSpan.FromHours(24)), DeskBench.Now, 1),
        };
        var acts = bench.Render<DeskActions>(parameters => parameters.Add(part => part.Screen, DeskBench.Screen(view)));
        Assert.Equal(["结束业务", "再打印一次"], acts.FindAll("button").Select(NameOf));
    }

    private static string NameOf(AngleSharp.Dom.IElement button) => Names.Of(button);
}
