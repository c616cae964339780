using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;
using static StaffPortal.Tests.EndToEnd.Portal.AdministratorTab;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>Officers at the administrator's pages.</summary>
[Collection(RunningPortal.Office)]
public sealed class OfficerPagesTests(RunningPortal running)
{
    [Fact]
    public async Task Officer_AddedFoundChangedAndDisabled_StaysUnderTheNumber()
    {
        await using var tab = await running.OpenAdministratorTabAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "人员", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "添加人员" }).ClickAsync();
        await Expect(Box(tab, "警号")).ToBeFocusedAsync();
        await Box(tab, "警号").FillAsync("100001");
        await Box(tab, "姓名").FillAsync("诸葛流");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByText("请核对警号，或到列表里改那位人员。")).ToBeVisibleAsync();
        await Expect(Box(tab, "姓名")).ToHaveValueAsync("诸葛流");
        await Box(tab, "警号").FillAsync("770011");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "诸葛流", Exact = true })).ToBeVisibleAsync();

        var search = tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "查找人员" });
        await search.FillAsync("葛流");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(tab.Page.GetByText("姓名加密存放")).ToBeVisibleAsync();
        Assert.DoesNotContain("葛", Uri.UnescapeDataString(tab.Page.Url), StringComparison.Ordinal);
        await search.FillAsync("7700");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByText("姓名加密存放")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(1);

        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "审计员" }).CheckAsync();
        await tab.Button("保存").ClickAsync();
        await Expect(Told(tab)).ToContainTextAsync("已保存");
        await Expect(tab.Page.Locator("tbody tr")).ToContainTextAsync("审计员");
        await tab.Button("停用账号…").ClickAsync();
        await tab.Button("确定停用").ClickAsync();
        await Expect(tab.Button("启用账号")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("tbody tr")).ToContainTextAsync("停用");
        await tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "角色" }).SelectOptionAsync("Supervisor");
        await Expect(tab.Page.GetByText("没有符合条件的人员")).ToBeVisibleAsync();
        Assert.Contains("role=Supervisor", tab.Page.Url, StringComparison.Ordinal);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Officer_OwnIdentityNumber_IsTakenInReplacedAndClearedAndNeverShownAgain()
    {
        await using var tab = await running.OpenAdministratorTabAsync();
        await tab.Page.GotoAsync("/admin/officers/100041");
        var own = Box(tab, "本人公民身份号码");
        await Expect(tab.Page.GetByText("未登记")).ToBeVisibleAsync();
        await own.FillAsync("110105194912310020");
        await tab.Button("保存").ClickAsync();
        await Expect(tab.Page.GetByText("不是公民身份号码")).ToBeVisibleAsync();
        await Expect(own).ToBeFocusedAsync();
        PageLook.AssertNothing(await WhatIsWrongAsync(tab));
        await own.FillAsync(DemonstrationPeople.All[0].Number);
        await tab.Button("保存").ClickAsync();
        await Expect(Told(tab)).ToContainTextAsync("已保存");
        await Expect(own).ToHaveValueAsync("");
        await Expect(tab.Page.GetByText("已登记，不能查看")).ToBeVisibleAsync();
        PageLook.AssertNothing(await WhatIsWrongAsync(tab));
        await tab.Page.ReloadAsync();
        await Expect(tab.Page.GetByText("已登记，不能查看")).ToBeVisibleAsync();
        Assert.DoesNotContain(DemonstrationPeople.All[0].Number, await tab.Page.ContentAsync(), StringComparison.Ordinal);
        await tab.Button("清除登记").ClickAsync();
        await Expect(tab.Page.GetByText("保存后清除登记")).ToBeVisibleAsync();
        await tab.Button("保存").ClickAsync();
        await Expect(tab.Page.GetByText("未登记")).ToBeVisibleAsync();
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Officer_Own_KeepsRoleAndAccount()
    {
        await using var tab = await running.OpenAdministratorTabAsync();
        await tab.Page.GotoAsync("/admin/officers/100301");
        await Expect(tab.Button("停用账号…")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(tab.Page.GetByText("不能停用自己的账号")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Radio, new() { Name = "制证民警" })).ToBeDisabledAsync();
        tab.AssertUntroubled();
    }
}
