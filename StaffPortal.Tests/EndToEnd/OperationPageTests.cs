using Microsoft.Playwright;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>The page that shows how the portal runs, at a portal that runs.</summary>
[Collection(RunningPortal.Office)]
public sealed class OperationPageTests(RunningPortal running)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Administrator_WhileTheBooksFailAndRecover_SeesItWithoutReload()
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await tab.SignInAsync("系统管理员");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "运行状态" }).ClickAsync();
        var books = tab.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "books" });
        var slowly = new LocatorAssertionsToContainTextOptions { Timeout = 60_000 };
        await Expect(books).ToContainTextAsync("正常", slowly);
        await Expect(tab.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "全部正常" })).ToBeVisibleAsync();
        try
        {
            await running.Portal.AskAsync("""ALTER TABLE "AuditHead" RENAME TO "AuditHeadAway" """, Cancelled);
            await Expect(books).ToContainTextAsync("异常", slowly);
            await Expect(books).ToContainTextAsync("看数据库服务器是否在运行");
            await Expect(tab.Page.GetByText("数据库没有应答。")).ToBeVisibleAsync();
        }
        finally
        {
            await running.Portal.AskAsync("""ALTER TABLE IF EXISTS "AuditHeadAway" RENAME TO "AuditHead" """, Cancelled);
        }
        await Expect(books).ToContainTextAsync("正常", slowly);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Supervisor_InEveryLook_HasNothingSeriousForAxeAndNothingToScroll()
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await tab.SignInAsync("值班领导");
        await tab.Page.GotoAsync("/operation");
        await Expect(tab.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "seal" })).ToContainTextAsync("正常", new() { Timeout = 60_000 });
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(tab, "operation", sidewaysOnly: true));
        Assert.True(await tab.Page.EvaluateAsync<bool>("[...document.querySelectorAll('main, main .body')].every(part => part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1)"));
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Officer_AtThePage_IsToldWhoseItIs()
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await tab.SignInAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "运行状态" })).ToHaveCountAsync(0);
        await tab.Page.GotoAsync("/operation");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("运行状态只给系统管理员和值班领导看");
        await Expect(tab.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(0);
        tab.AssertUntroubled();
    }
}
