using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StaffPortal.Tests.Benchmarks.Reports;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>Reports in a real browser: filter, charts, drill-down, and the address that brings the same report back.</summary>
[Collection(PortalWithHistory.Collection)]
public sealed class ReportPagesTests(PortalWithHistory running)
{
    [Fact]
    public async Task Reports_FilteredByAnAuditor_ShowWhatTheAddressSays()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync("审计员");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "报表", Exact = true }).ClickAsync();
        var table = tab.Page.GetByRole(AriaRole.Region, new() { Name = "明细表" });
        await Expect(table.GetByRole(AriaRole.Rowheader, new() { Name = HistoryPeople.Offices[0] })).ToBeVisibleAsync();
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(tab, "reports", large: true, sidewaysOnly: true));

        var all = await IssuedAsync(tab);
        await tab.Page.GetByLabel("方式").SelectOptionAsync("Aviation");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("mode=Aviation"));
        await Expect(table.GetByRole(AriaRole.Rowheader, new() { Name = HistoryPeople.Offices[0] })).ToBeHiddenAsync();
        var air = await IssuedAsync(tab);
        Assert.InRange(air, 1, all - 1);
        await tab.Page.ReloadAsync();
        await Expect(tab.Page.Locator("dl.kpi b").First).ToHaveTextAsync(air.ToString("N0", CultureInfo.InvariantCulture));

        await table.GetByLabel("按").SelectOptionAsync("Category");
        await Expect(table.GetByRole(AriaRole.Rowheader, new() { Name = "儿童" })).ToBeVisibleAsync();
        await table.GetByRole(AriaRole.Row, new() { Name = "儿童" }).GetByRole(AriaRole.Link).Nth(1).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "清单", Level = 2 })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "去掉条件：已签发" })).ToBeVisibleAsync();
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(tab, "report cases", large: true, sidewaysOnly: true));
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task LookUps_OfAPeriod_LeadToTheCasesOfOnePerson()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync("审计员");
        await tab.Page.GotoAsync("/reports/look-ups");
        await Expect(tab.Page.GetByRole(AriaRole.Search)).ToBeVisibleAsync();
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(tab, "look-ups", large: true, sidewaysOnly: true));
        var persons = tab.Page.GetByRole(AriaRole.Region, new() { Name = "多人查同一旅客" });
        var first = persons.GetByRole(AriaRole.Row).Nth(1);
        var count = await first.GetByRole(AriaRole.Cell).First.InnerTextAsync();
        await first.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(tab.Page.GetByText($"共 {count} 笔")).ToBeVisibleAsync();
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Export_FromAReport_IsMadeAndFetchedAndLiesWithTheFiles()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync("审计员");
        await tab.Page.GotoAsync("/reports");
        await tab.Button("导出 CSV").ClickAsync();
        await Expect(tab.Page.GetByText("CSV 已生成")).ToBeVisibleAsync();
        var fetched = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Link, new() { Name = "下载" }).ClickAsync());
        var text = await File.ReadAllTextAsync(await fetched.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("导出报表", text, StringComparison.Ordinal);
        Assert.Contains(HistoryPeople.Offices[2], text, StringComparison.Ordinal);
        await tab.Button("保存").ClickAsync();
        await tab.Page.GetByLabel("名称").FillAsync("民航月度");
        await tab.Page.GetByLabel("定期生成").SelectOptionAsync("Monthly");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "文件与常用报表" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "常用报表" })).ToContainTextAsync("民航月度");
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "导出的文件" })).ToContainTextAsync("CSV");
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(tab, "report files", large: true, sidewaysOnly: true));
        await tab.Button("删除 民航月度").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "常用报表" })).ToContainTextAsync("还没有常用报表");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "值得一看" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "值得一看" }).GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(tab, "anomalies", large: true, sidewaysOnly: true));
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Officer_AtTheReports_IsTold()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.Page.GotoAsync("/reports");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("报表给值班领导和审计员看");
        await Expect(tab.Page.Locator("table")).ToHaveCountAsync(0);
        tab.AssertUntroubled();
    }

    private static async Task<int> IssuedAsync(PortalTab tab) =>
        int.Parse(await tab.Page.Locator("dl.kpi b").First.InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
