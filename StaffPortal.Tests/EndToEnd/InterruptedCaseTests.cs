using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>A case is interrupted in its middle, and goes on.</summary>
[Collection(RunningPortal.Office)]
public sealed class InterruptedCaseTests(RunningPortal running)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reload_AfterThePicture_GoesOnThere()
    {
        await using var tab = await running.OpenTabAsync();
        var person = await BeginAsync(tab, 9);

        await tab.Page.ReloadAsync();

        await AssertGoesOnAsync(tab, person);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task PortalKilled_AfterThePicture_GoesOnThere()
    {
        await using var tab = await running.OpenTabAsync();
        var person = await BeginAsync(tab, 10);

        var reloaded = await tab.ExpectReloadAsync();
        await running.Portal.KillAsync(Cancelled);
        await Expect(tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "与服务器的连接断了" })).ToBeVisibleAsync();
        await running.Portal.StartAsync(Cancelled);

        await reloaded();
        await AssertGoesOnAsync(tab, person);
    }

    [Fact]
    public async Task TakeOver_FromADeskThatLetItGo_GoesOnThereAndTheFirstDeskIsTold()
    {
        await using var first = await running.OpenTabAsync();
        var person = await BeginAsync(first, 11);
        await using var second = await running.OpenSecondTabAsync();
        await second.SignInAsync(desk: 3);

        await second.Button("接办 孙*华（2号窗口）").ClickAsync();
        await Expect(second.VerdictRegion.GetByRole(AriaRole.Alert)).ToContainTextAsync("这笔业务正在办理：2·100001");
        await running.Portal.AskAsync("UPDATE \"Cases\" SET \"HeldUntil\" = now() - interval '1 second' WHERE \"HeldUntil\" IS NOT NULL", Cancelled);
        await second.Button("接办 孙*华（2号窗口）").ClickAsync();
        await Expect(second.NumberBox).ToHaveValueAsync(PortalTab.Grouped(person.Number));
        await first.PressAsync("F4");

        await Expect(first.VerdictRegion.GetByRole(AriaRole.Alert)).ToContainTextAsync("这笔业务已由 3 号窗口接办");
        await first.ExpectNothingOfAsync(person);
        await AssertGoesOnAsync(second, person);
        await first.Page.ReloadAsync();
        await first.ExpectVerdictAsync("等待查询");
        await first.ExpectNothingOfAsync(person);
        first.AssertUntroubled();
        second.AssertUntroubled();
    }

    [Fact]
    public async Task PortalKilled_BetweenCommitAndAnswer_IssuesOneCertificate()
    {
        await using var tab = await running.OpenTabAsync();
        await BeginAsync(tab, 12);
        await tab.PressAsync("F4");
        await tab.ExpectVerdictAsync("可以签发");
        var caseId = tab.CaseId;
        var committed = running.Portal.Gate!.Arm();

        await tab.PressAsync("Control+Enter");
        await committed.WaitAsync(TimeSpan.FromSeconds(20), Cancelled);
        await running.Portal.KillAsync(Cancelled);
        await running.Portal.StartAsync(Cancelled);

        // nobody presses anything: the page comes back by itself
        await tab.ExpectVerdictAsync("已签发");
        await Expect(tab.VerdictRegion).ToContainTextAsync("还没有打印");
        var number = await tab.VerdictRegion.Locator(".verdict .num").InnerTextAsync();
        await tab.PressAsync("Control+Enter");
        await tab.Button("再打印一次").ClickAsync();
        await Expect(tab.VerdictRegion).ToContainTextAsync("已送打印 1 次");
        await tab.Page.ReloadAsync();
        await tab.ExpectVerdictAsync("已签发");
        Assert.Equal(number, await tab.VerdictRegion.Locator(".verdict .num").InnerTextAsync());
        Assert.Equal(1L, await running.Portal.AskAsync($"SELECT count(*) FROM \"Certificates\" WHERE \"CaseId\" = '{Guid.Parse(caseId)}'", Cancelled));
    }

    private static async Task<DemonstrationPerson> BeginAsync(PortalTab tab, int index)
    {
        var person = DemonstrationPeople.All[index];
        await tab.SignInAsync();
        await tab.TypeAsync(person.Number);
        await tab.ExpectVerdictAsync("请比对人像");
        await tab.PressAsync("F2");
        await Expect(tab.StillPicture).ToBeVisibleAsync();
        return person;
    }

    private static async Task AssertGoesOnAsync(PortalTab tab, DemonstrationPerson person)
    {
        await Expect(tab.NumberBox).ToHaveValueAsync(PortalTab.Grouped(person.Number));
        await Expect(tab.StillPicture).ToHaveJSPropertyAsync("complete", true);
        await tab.PressAsync("F4");
        await tab.ExpectVerdictAsync("可以签发");
        await tab.PressAsync("Control+Enter");
        await tab.ExpectVerdictAsync("已签发");
    }
}
