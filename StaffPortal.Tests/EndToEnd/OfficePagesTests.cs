using Microsoft.Playwright;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;
using static StaffPortal.Tests.EndToEnd.Portal.AdministratorTab;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>Offices and their desks at the administrator's pages, and what a desk then says of them.</summary>
[Collection(RunningPortal.Office)]
public sealed class OfficePagesTests(RunningPortal running)
{
    [Fact]
    public async Task Office_ByKeyboardAlone_IsAddedGetsADeskAndIsClosed()
    {
        await using var tab = await running.OpenAdministratorTabAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "添加单位" }).FocusAsync();
        await tab.PressAsync("Enter");
        await Expect(Box(tab, "代码")).ToBeFocusedAsync();
        await tab.TypeAsync("tjz-1");
        await tab.PressAsync("Enter");
        await Expect(Box(tab, "代码")).ToBeFocusedAsync();
        await Expect(tab.Page.GetByText("应为五位，只用数字 0–9 和大写字母 A–Z。")).ToBeVisibleAsync();
        await Expect(Told(tab)).ToContainTextAsync("有 4 处须改");
        PageLook.AssertNothing(await WhatIsWrongAsync(tab));
        await Expect(Box(tab, "代码")).ToHaveValueAsync("tjz-1");
        await Box(tab, "代码").FillAsync("TJKB1");
        foreach (var text in (string[])["天津铁路公安处键盘站派出所", "键盘站", "键盘站公安制证窗口"])
        {
            await tab.PressAsync("Tab");
            await tab.TypeAsync(text);
        }
        await tab.PressAsync("Tab");
        await tab.PressAsync("Tab");
        await tab.TypeAsync("南进站口");
        await tab.PressAsync("Enter");

        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "键盘站", Exact = true })).ToBeVisibleAsync();
        Assert.Equal("/admin/offices/TJKB1", new Uri(tab.Page.Url).AbsolutePath);
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "键盘站 TJKB1" })).ToHaveAttributeAsync("aria-current", "true");
        await tab.Button("添加 2 号窗口").PressAsync("Enter");
        await Expect(tab.Button("添加 3 号窗口")).ToBeVisibleAsync();
        await tab.Button("关闭 1 号窗口").PressAsync("Enter");
        await Expect(tab.Button("开放 1 号窗口")).ToBeVisibleAsync();
        await tab.Button("关闭单位…").PressAsync("Enter");
        await Expect(tab.Button("不，返回")).ToBeFocusedAsync();
        await tab.PressAsync("Tab");
        await tab.PressAsync("Enter");
        await Expect(tab.Button("重新开放")).ToBeVisibleAsync();
        await Expect(Told(tab)).ToContainTextAsync("已关闭");
        Assert.Equal("Closed Closed Open", await AskAsync("""
            SELECT string_agg(CASE WHEN "Enabled" THEN 'Open' ELSE 'Closed' END, ' ' ORDER BY "Number") FROM
            (SELECT 0 AS "Number", "Enabled" FROM "Offices" WHERE "Code" = 'TJKB1' UNION ALL SELECT "Number", "Enabled" FROM "Desks" WHERE "OfficeCode" = 'TJKB1') AS told
            """));
        Assert.Equal(4L, await AskAsync("""SELECT count(*) FROM "AuditEntries" WHERE "Object" IN ('office:TJKB1', 'desk:TJKB1/1', 'desk:TJKB1/2')"""));
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Office_TwoAdministratorsAtOnce_TheSecondSeesWhatStandsAndLosesNothingTyped()
    {
        await running.AddOfficeAsync("TJTW1", "双人站", "Rail");
        await using var first = await running.OpenAdministratorTabAsync();
        await using var second = await running.OpenSecondTabAsync();
        await second.SignInAsync("系统管理员");
        foreach (var tab in (PortalTab[])[first, second])
        {
            await tab.Page.GotoAsync("/admin/offices/TJTW1");
            await Expect(Box(tab, "窗口地点")).ToHaveValueAsync("双人站一层");
        }
        await Box(first, "窗口地点").FillAsync("二层");
        await Box(first, "办理时间").FillAsync("全天");
        await first.Button("保存").ClickAsync();
        await Expect(Told(first)).ToContainTextAsync("已保存");

        await Box(second, "窗口地点").FillAsync("三层");
        await second.PressAsync("Enter");

        await Expect(Told(second)).ToContainTextAsync("另一位管理员刚改过");
        await Expect(second.Page.GetByText("现为：二层")).ToBeVisibleAsync();
        await Expect(Box(second, "窗口地点")).ToHaveValueAsync("三层");
        // what the second one had not touched follows the first
        await Expect(Box(second, "办理时间")).ToHaveValueAsync("全天");
        PageLook.AssertNothing(await WhatIsWrongAsync(second));
        await second.Button("保存").ClickAsync();
        await Expect(Told(second)).ToContainTextAsync("已保存");
        await Expect(second.Page.GetByText("现为：二层")).ToHaveCountAsync(0);
        Assert.Equal("三层 全天", await AskAsync("""SELECT "WindowPlace" || ' ' || "WindowHours" FROM "Offices" WHERE "Code" = 'TJTW1'"""));
        first.AssertUntroubled();
        second.AssertUntroubled();
    }

    [Fact]
    public async Task OfficeAbove_OneBelowItself_IsRefusedWhereItIsChosenAndAnotherStandsInTheList()
    {
        await running.AddOfficeAsync("TJUP1", "上边站", "Rail");
        await running.AddOfficeAsync("TJUP2", "下边站", "Rail");
        await using var tab = await running.OpenAdministratorTabAsync();
        await tab.Page.GotoAsync("/admin/offices/TJUP2");
        await Box(tab, "上级单位").SelectOptionAsync("TJUP1");
        await tab.Button("保存").ClickAsync();
        await Expect(Told(tab)).ToContainTextAsync("已保存");
        PageLook.AssertNothing(await WhatIsWrongAsync(tab));
        await tab.Page.GotoAsync("/admin/offices/TJUP1");
        await Expect(Box(tab, "上级单位").GetByRole(AriaRole.Option, new() { Name = "上边站 TJUP1" })).ToHaveCountAsync(0);
        await Box(tab, "上级单位").SelectOptionAsync("TJUP2");
        await tab.Button("保存").ClickAsync();
        await Expect(tab.Page.GetByText("会成为自己的下级")).ToBeVisibleAsync();
        await Expect(Box(tab, "上级单位")).ToBeFocusedAsync();
        PageLook.AssertNothing(await WhatIsWrongAsync(tab));
        await Box(tab, "上级单位").SelectOptionAsync("BXZ01");
        await tab.Button("保存").ClickAsync();
        await Expect(Told(tab)).ToContainTextAsync("已保存");
        Assert.Equal("BXZ01 TJUP1", await AskAsync("""SELECT string_agg("ParentCode", ' ' ORDER BY "Code") FROM "Offices" WHERE "Code" LIKE 'TJUP_'"""));
        await tab.Page.GotoAsync("/admin/offices");
        await Expect(tab.Page.Locator("tbody tr:has-text('北京丰台站')").First).ToContainTextAsync("上级：北京西站");
        await AskAsync("""UPDATE "Offices" SET "ParentCode" = NULL WHERE "Code" LIKE 'TJUP_'""");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Aviation_AtARailDesk_NamesWhereItIsIssuedAndWhen()
    {
        await running.AddOfficeAsync("AAAV1", "空港站", "Aviation");
        await running.AddOfficeAsync("AAAV0", "停航站", "Aviation", isOpen: false);
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();

        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "民航" }).ClickAsync();

        var told = tab.VerdictRegion.GetByRole(AriaRole.Alert);
        await Expect(told).ToContainTextAsync("到空港站公安制证窗口办理：空港站一层，每日 06:00–22:00");
        await Expect(told).Not.ToContainTextAsync("停航站");
        tab.AssertUntroubled();
    }

    private Task<object?> AskAsync(string sql) => running.Portal.AskAsync(sql, TestContext.Current.CancellationToken);
}
