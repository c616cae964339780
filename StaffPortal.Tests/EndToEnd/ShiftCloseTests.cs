using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>交接班 in the browser: counted, explained, signed by two.</summary>
[Collection(RunningPortal.Office)]
public sealed class ShiftCloseTests(RunningPortal running)
{
    [Fact]
    public async Task Close_WithADifference_IsExplainedSignedAndTakenByTheSupervisor()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync(desk: 4);
        await tab.IssueAsync(DemonstrationPeople.All[23].Number);
        await Expect(tab.VerdictRegion).ToContainTextAsync("已送打印 1 次");
        var unfinished = tab.Page.Url;
        await tab.Page.GotoAsync("/shift");
        await Expect(tab.Page.GetByText("有 1 笔业务未结束，先结束再交班。")).ToBeVisibleAsync();
        await Expect(tab.Button("签名交班")).ToHaveAttributeAsync("aria-disabled", "true");
        await tab.Page.GotoAsync(unfinished);
        await tab.ExpectVerdictAsync("已签发");
        // drawn before it is alive
        await Expect(tab.Button("结束业务")).ToBeFocusedAsync();
        await tab.PressAsync("Escape");
        await tab.ExpectVerdictAsync("等待查询");

        await tab.Page.GotoAsync("/shift");
        await Expect(tab.Page.GetByLabel("存根联实数")).ToBeVisibleAsync();
        var stubs = int.Parse(await tab.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^存根联") }).Locator("td").Nth(1).InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await tab.Page.GetByLabel("存根联实数").FillAsync($"{stubs - 1}");
        await tab.Page.GetByLabel("补打存根实数").FillAsync("0");
        await tab.Page.GetByLabel("误印废纸实数").FillAsync("0");
        await tab.PressAsync("Tab");
        await Expect(tab.Page.GetByText($"存根联：系统 {stubs}，实数 {stubs - 1}")).ToBeVisibleAsync();
        await Expect(tab.Button("签名交班")).ToHaveAttributeAsync("aria-disabled", "true");
        await tab.Page.GetByLabel("差异说明").FillAsync("旅客当场带走整页");
        await tab.PressAsync("Tab");
        await Expect(tab.Button("签名交班")).Not.ToHaveAttributeAsync("aria-disabled", "true");
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(tab, "shift counted", large: true));
        await tab.Button("签名交班").DblClickAsync();
        await Expect(tab.Page.GetByText("已交班，请接班人签名")).ToBeVisibleAsync();
        await Expect(tab.Button("签名接班")).ToHaveCountAsync(0);
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(tab, "shift closed", large: true));

        await using var supervisor = await running.OpenSecondTabAsync(camera: false);
        await supervisor.SignInAsync("值班领导");
        await supervisor.Page.GotoAsync("/shift");
        var row = supervisor.Page.Locator("tbody tr").First;
        await Expect(row).ToContainTextAsync("旅客当场带走整页");
        await row.GetByRole(AriaRole.Button, new() { Name = "签名接班" }).DblClickAsync();
        await Expect(supervisor.Page.GetByText("已接班")).ToBeVisibleAsync();
        await Expect(row).ToContainTextAsync("100001 / 100088");
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(supervisor, "shift of the supervisor", large: true, sidewaysOnly: true));
        var sheet = await row.GetByRole(AriaRole.Link, new() { Name = "打开交班单 PDF" }).GetAttributeAsync("href");
        var answer = await supervisor.Page.Context.APIRequest.GetAsync(sheet!);
        Assert.Equal((200, "application/pdf"), (answer.Status, answer.Headers["content-type"]));
        tab.AssertUntroubled();
        supervisor.AssertUntroubled();
    }
}
