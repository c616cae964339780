using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>R-P-04 in the browser: from the desk after a jam, and from the certificate's page.</summary>
[Collection(RunningPortal.Office)]
public sealed class ReprintTests(RunningPortal running)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reprint_AfterAJamAtTheDesk_IsPrintedAtOnceAndSaysWhich()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        var sheet = await tab.IssueAsync(DemonstrationPeople.All[9].Number);
        await tab.Page.GetByLabel("纸张号").FillAsync("a100");

        await tab.PressAsync("Alt+2");

        var printed = await tab.ExpectPrintedAsync(2);
        Assert.Equal(sheet.Replace("/paper.svg", "/reprints/1/paper.svg", StringComparison.Ordinal), printed[1]);
        await Expect(tab.VerdictRegion).ToContainTextAsync("补打 第 1 次");
        await Expect(tab.Button("再打印一次")).ToHaveCountAsync(0);
        var text = await tab.Page.Context.APIRequest.GetAsync(printed[1].Replace(".svg", ".pdf", StringComparison.Ordinal));
        Assert.Equal(200, text.Status);
        // the original is not to be had any more
        Assert.Equal(404, (await tab.Page.Context.APIRequest.GetAsync(sheet)).Status);
        Assert.Equal("A100", await running.Portal.AskAsync("""SELECT "StockNumber" FROM "PrintOutcomes" ORDER BY "At" DESC LIMIT 1""", Cancelled));
        await Expect(tab.Page.GetByLabel("纸张号")).ToHaveValueAsync("");
        PageLook.AssertNothing(await EveryLook.WhatScrollsAsync(tab, "reprinted", large: true));
        await tab.PressAsync("Escape");
        await tab.ExpectVerdictAsync("等待查询");
        AssertUntroubledBut404(tab);
    }

    [Fact]
    public async Task Certificate_OfAnOfficeBelow_IsLookedAtByTheSupervisorAboveAndActedOnThere()
    {
        await using var below = await running.OpenTabAsync();
        await below.SignInAsync(office: "FTZ01");
        await below.IssueAsync(DemonstrationPeople.All[14].Number);
        await using var tab = await running.OpenSecondTabAsync(camera: false);
        await tab.SignInAsync("值班领导");
        await tab.Page.GotoAsync("/certificates");
        await tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "签发单位" }).SelectOptionAsync("FTZ01");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "查询", Exact = true }).ClickAsync();
        await Expect(tab.Page.Locator("tbody tr")).ToContainTextAsync("北京丰台站");
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(tab, "certificates above", large: true, sidewaysOnly: true));
        await tab.Page.Locator("tbody a").First.ClickAsync();
        await Expect(tab.Page.GetByText("下级单位签发的，只能查看").First).ToBeVisibleAsync();
        await Expect(tab.Button("作废")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(tab.Button("显示完整（留痕）")).ToHaveCountAsync(0);
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(tab, "certificate of an office below", large: true, sidewaysOnly: true));
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Reprint_FromTheCertificatesPage_IsFoundByNameAndPrintedOnceForADoublePress()
    {
        var person = DemonstrationPeople.All[11];
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.IssueAsync(person.Number);
        await tab.PressAsync("Escape");
        await tab.ExpectVerdictAsync("等待查询");

        await OpenCertificateAsync(tab, person);
        await tab.Button("补打").ClickAsync();
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "补打证明" });
        await Expect(dialog.GetByLabel("卡纸")).ToBeFocusedAsync();
        await dialog.GetByLabel("旅客丢失").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确定补打" }).DblClickAsync();

        await Expect(tab.Page.GetByText("已补打，纸面注明次数")).ToBeVisibleAsync();
        Assert.EndsWith("/reprints/1/paper.svg", Assert.Single(await tab.ExpectPrintedAsync(1)), StringComparison.Ordinal);
        var life = tab.Page.GetByRole(AriaRole.Region, new() { Name = "经过" });
        await Expect(life.GetByText("旅客丢失")).ToHaveCountAsync(1);
        await Expect(tab.Page.GetByText("余 1 次")).ToBeVisibleAsync();
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Pages_OfCertificatesInEveryLook_DoNotScrollAndHaveNothingSeriousForAxe()
    {
        var person = DemonstrationPeople.All[13];
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.IssueAsync(person.Number);
        await tab.PressAsync("Escape");
        await tab.ExpectVerdictAsync("等待查询");
        await tab.Page.GotoAsync("/certificates");
        await tab.Button("查询").ClickAsync();
        await Expect(tab.Page.Locator("tbody tr").First).ToBeVisibleAsync();
        List<string> found = [.. await EveryLook.WhatIsWrongAsync(tab, "certificates", large: true, sidewaysOnly: true)];
        await OpenCertificateAsync(tab, person);
        await Expect(tab.Page.GetByRole(AriaRole.Img, new() { Name = "证明照片" })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "经过" })).ToContainTextAsync("库中有记录");
        await tab.Button("按当时的规则重演").ClickAsync();
        await Expect(tab.Page.GetByText("按规则版本 2022-01 重演：可以签发，与当时相同")).ToBeVisibleAsync();
        found.AddRange(await EveryLook.WhatIsWrongAsync(tab, "certificate", large: true));
        await tab.Button("看纸面").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Img, new() { Name = "看纸面" })).ToBeVisibleAsync();
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('dialog img.sheet')?.naturalWidth > 0");
        found.AddRange(await EveryLook.WhatIsWrongAsync(tab, "paper on the screen", large: true));
        await tab.PressAsync("Escape");
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await tab.Button("作废").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        found.AddRange(await EveryLook.WhatIsWrongAsync(tab, "void", large: true));
        PageLook.AssertNothing(found);
        tab.AssertUntroubled();
    }

    // searched by name, which no address ever holds
    internal static async Task OpenCertificateAsync(PortalTab tab, DemonstrationPerson person)
    {
        await tab.Page.GotoAsync("/certificates");
        var box = tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "证明编号、身份号码或姓名" });
        await Expect(box).ToBeFocusedAsync();
        await box.FillAsync(person.Record!.Name.Value);
        await tab.PressAsync("Enter");
        await tab.Page.Locator("tbody tr").First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        Assert.Matches("^/certificates/[0-9a-f-]{36}$", new Uri(tab.Page.Url).PathAndQuery);
        Assert.DoesNotContain(person.Record.Name.Value, await tab.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static void AssertUntroubledBut404(PortalTab tab) => Assert.All(tab.Troubles, trouble => Assert.Contains("404", trouble, StringComparison.Ordinal));
}
