using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Features.Books;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>Children with a card, without one, and without a number (R-S-01, R-S-02), in a real browser.</summary>
[Collection(RunningPortal.Families)]
public sealed class ChildTests(RunningPortal running)
{
    [Theory]
    [InlineData("BXZ01")]
    [InlineData("PEKT3")]
    public async Task ChildWithoutCard_FromNumberToPaper(string office)
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync(office: office);
        await tab.PictureAsync(DeskDriver.NumberOf(DemonstrationRow.ChildWithoutCard));
        if (office is "PEKT3") await tab.RecordFlightAsync("CA1831", DateTimeOffset.UtcNow.AddMinutes(300));
        await tab.AddEvidenceAsync("出生医学证明");
        await tab.VerifyGuardianAsync();
        await tab.ExpectVerdictAsync("须复核");
        await tab.SendAsync();
        await running.ApproveAndIssueAsync(tab, "田*满", office);
        tab.AssertUntroubled();
    }

    [Theory]
    [InlineData("BXZ01")]
    [InlineData("PEKT3")]
    public async Task ChildWithCard_IsIssuedAsAnyoneAndAGuardiansTelephoneMayBeNoted(string office)
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync(office: office);
        await tab.CompareAsync(FamilyTab.ChildWithCard);
        if (office is "PEKT3") await tab.RecordFlightWithDocumentAsync();
        await tab.ExpectVerdictAsync("可以签发");
        await Expect(tab.Button("添加监护人")).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await tab.PressAsync("Control+Enter");
        await tab.ExpectVerdictAsync("已签发");
        await tab.ExpectPrintedAsync(1);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task ChildWithoutNumber_FromItsDocumentToPaper()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.Button("没有号码的儿童").ClickAsync();
        var form = tab.Page.GetByRole(AriaRole.Region, new() { Name = "没有号码的儿童" });
        await form.GetByRole(AriaRole.Textbox, new() { Name = "儿童姓名" }).FillAsync("许小满");
        await form.GetByLabel("儿童出生日期").FillAsync("2005-05-04");
        await form.GetByRole(AriaRole.Combobox, new() { Name = "儿童性别" }).SelectOptionAsync("女");
        await form.GetByRole(AriaRole.Combobox, new() { Name = "所见证件" }).SelectOptionAsync("居民户口簿");
        await tab.Button("开始办理").ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("不能按儿童办理");
        await form.GetByLabel("儿童出生日期").FillAsync("2023-05-04");
        await tab.Button("开始办理").ClickAsync();
        await Expect(tab.NumberBox).ToHaveValueAsync("无号码（儿童）");
        await tab.PictureAsync();
        await tab.VerifyGuardianAsync();
        await tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "民族" }).SelectOptionAsync("汉族");
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "户籍所在地" }).FillAsync("北京市示范区样例胡同 5 号");
        await tab.PressAsync("Tab");
        await tab.ExpectVerdictAsync("须复核");
        await tab.SendAsync();
        await running.ApproveAndIssueAsync(tab, "许*满");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task ChildsCertificate_BeforeTheAuditor_ShowsNeitherPortraitNorNumber()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.IssueAsync(FamilyTab.ChildWithCard);
        await using var auditor = await running.OpenSecondTabAsync(camera: false);
        await auditor.SignInAsync("审计员");
        await auditor.Page.GotoAsync("/certificates");
        await auditor.Button("查询").ClickAsync();
        await auditor.Page.Locator("tbody tr").First.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(auditor.Page.GetByText("限制查看")).ToBeVisibleAsync();
        await Expect(auditor.Page.GetByText("只给签发民警和本单位值班领导看")).ToBeVisibleAsync();
        await Expect(auditor.Page.GetByRole(AriaRole.Img, new() { Name = "证明照片" })).ToHaveCountAsync(0);
        Assert.DoesNotContain("0107", await auditor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(404, (await auditor.Page.Context.APIRequest.GetAsync(new Uri(auditor.Page.Url).AbsolutePath + "/portrait")).Status);
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(auditor, "narrow access", large: true));
        auditor.AssertUntroubled();
    }
}
