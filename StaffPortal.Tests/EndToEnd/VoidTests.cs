using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>R-P-05 in the browser: alone within ten minutes, later by two people at two screens.</summary>
[Collection(RunningPortal.Office)]
public sealed class VoidTests(RunningPortal running)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Void_ByItsOwnOfficerAtOnce_VerifiesAsVoided()
    {
        var person = DemonstrationPeople.All[19];
        await using var tab = await IssuedAsync(person);
        await ReprintTests.OpenCertificateAsync(tab, person);
        var number = await tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await tab.Button("作废").ClickAsync();
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "作废证明" });
        await dialog.GetByLabel("发错了人").CheckAsync();
        await dialog.GetByLabel("标记为涉嫌骗领、冒用").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确定作废" }).DblClickAsync();

        await Expect(tab.Page.GetByText("已作废，核验即显示“已作废”")).ToBeVisibleAsync();
        await Expect(tab.Button("作废")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(tab.Button("补打")).ToHaveAttributeAsync("aria-disabled", "true");
        await tab.Page.GotoAsync("/verify");
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "证明编号或二维码内容" }).FillAsync(number);
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "核验结果" }).Locator("strong").First).ToHaveTextAsync("已作废");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Void_TenMinutesLater_IsAskedByTheOfficerAndConfirmedByTheSupervisor()
    {
        var person = DemonstrationPeople.All[21];
        await using var officer = await IssuedAsync(person);
        await running.Portal.AskAsync("""UPDATE "Certificates" SET "IssuedAt" = "IssuedAt" - interval '11 minutes' WHERE "State" = 'Issued'""", Cancelled);
        await using var supervisor = await running.OpenSecondTabAsync(camera: false);
        await supervisor.SignInAsync("值班领导");
        await supervisor.Page.GotoAsync("/certificates");
        await ReprintTests.OpenCertificateAsync(officer, person);
        await officer.Button("作废").ClickAsync();
        var dialog = officer.Page.GetByRole(AriaRole.Dialog, new() { Name = "作废证明" });
        await dialog.GetByLabel("说明（可不填）").FillAsync("车次写错");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();
        await Expect(officer.Page.GetByText("已提交，等值班领导同意")).ToBeVisibleAsync();
        await Expect(officer.Button("同意作废")).ToHaveCountAsync(0);

        await supervisor.Page.GetByRole(AriaRole.Region, new() { Name = "待同意的作废" }).GetByRole(AriaRole.Link).Last.ClickAsync();
        await Expect(supervisor.Page.GetByText("车次写错").First).ToBeVisibleAsync();
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(supervisor, "void asked", large: true));
        await supervisor.Button("同意作废").DblClickAsync();
        await Expect(supervisor.Page.GetByText("已作废，核验即显示“已作废”")).ToBeVisibleAsync();

        await Expect(officer.Page.Locator(".hd")).ToContainTextAsync("已作废");
        await Expect(officer.Page.GetByRole(AriaRole.Region, new() { Name = "经过" })).ToContainTextAsync("100001＋100088");
        officer.AssertUntroubled();
        supervisor.AssertUntroubled();
    }

    private async Task<PortalTab> IssuedAsync(DemonstrationPerson person)
    {
        var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.IssueAsync(person.Number);
        await tab.PressAsync("Escape");
        await tab.ExpectVerdictAsync("等待查询");
        return tab;
    }
}
