using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;
using static StaffPortal.Tests.EndToEnd.Portal.AdministratorTab;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>Numbers of certificates at the administrator's page.</summary>
[Collection(RunningPortal.Office)]
public sealed class NumbersPageTests(RunningPortal running)
{
    [Fact]
    public async Task Numbers_OfToday_AreCountedAndAGapIsAnAlarm()
    {
        await using (var desk = await running.OpenTabAsync())
        {
            await desk.SignInAsync();
            await desk.IssueAsync(DemonstrationPeople.All[11].Number);
        }
        await using var tab = await running.OpenAdministratorTabAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "编号", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByText("编号连续")).ToBeVisibleAsync();
        var shown = await tab.Page.ContentAsync();
        Assert.DoesNotContain(DemonstrationPeople.All[11].Record!.Name.Masked, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(DemonstrationPeople.All[11].Record!.Name.Value, shown, StringComparison.Ordinal);

        await AskAsync("""UPDATE "Serials" SET "Last" = "Last" + 1""");
        try
        {
            await tab.Button("查看").ClickAsync();
            await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("编号不连续");
            PageLook.AssertNothing(await WhatIsWrongAsync(tab));
        }
        finally
        {
            await AskAsync("""UPDATE "Serials" SET "Last" = "Last" - 1""");
        }
        await tab.Page.GetByLabel("从", new() { Exact = true }).FillAsync("2020-01-01");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByText("含首尾最多 31 天。")).ToBeVisibleAsync();
        Assert.Contains("from=2020-01-01", tab.Page.Url, StringComparison.Ordinal);
        await Expect(tab.Page.GetByLabel("从", new() { Exact = true })).ToHaveValueAsync("2020-01-01");
        await tab.Page.GotoAsync("/admin/numbers?office=BXZ01&from=2020-01-01&to=2020-01-31");
        await Expect(tab.Page.GetByText("这段时间没有签发")).ToBeVisibleAsync();
        tab.AssertUntroubled();
    }

    private Task<object?> AskAsync(string sql) => running.Portal.AskAsync(sql, TestContext.Current.CancellationToken);
}
