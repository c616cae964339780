using Microsoft.Playwright;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>An infant without a card comes with its guardian (R-S-01), in a real browser.</summary>
[Collection(RunningPortal.Families)]
public sealed class InfantTests(RunningPortal running)
{
    [Fact]
    public async Task Infant_AtTheStation_IsLedStepByStepToTheReviewAndGetsThePaper()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.PictureAsync(FamilyTab.FirstTwin);
        await tab.ExpectVerdictAsync("还须补 2 项");
        await Expect(tab.Button("添加辅助证件")).ToBeFocusedAsync();
        await tab.AddEvidenceAsync("居民户口簿");
        await tab.ExpectVerdictAsync("还须补 1 项");
        await Expect(tab.Button("添加监护人")).ToBeFocusedAsync();
        await tab.VerifyGuardianAsync();
        await tab.ExpectVerdictAsync("须复核");
        await Expect(tab.Button("提交复核")).ToBeFocusedAsync();
        await Expect(tab.Button("查看监护人")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Img, new() { Name = "人口信息照片" })).ToHaveCountAsync(1);
        await Expect(tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "公民身份号码" })).ToHaveCountAsync(1);
        await tab.SendAsync();
        await running.ApproveAndIssueAsync(tab, "沈*诺");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Infant_AtTheAirport_IsToldThatTheDocumentAloneIsEnough()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync(office: "PEKT3");
        await tab.PictureAsync(FamilyTab.FirstTwin);
        await tab.RecordFlightAsync("CA1831", DateTimeOffset.UtcNow.AddMinutes(300));
        await tab.AddEvidenceAsync("出生医学证明");
        await tab.VerifyGuardianAsync();
        await tab.ExpectVerdictAsync("须复核");
        await Expect(tab.VerdictRegion).ToContainTextAsync("R-S-01");
        await tab.SendAsync();
        await running.ApproveAndIssueAsync(tab, "沈*诺", "PEKT3");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task GuardianDialog_ClosedAtOnceAgainAndAgain_LeavesTheDeskAndOpensEachTime()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.PictureAsync(FamilyTab.FirstTwin);
        var number = tab.GuardianDialog().GetByRole(AriaRole.Textbox, new() { Name = "监护人号码" });
        // its camera is still on its way then, and its key is pressed again while it closes
        for (var time = 0; time < 12; time++)
        {
            await tab.PressAsync("F7");
            await Expect(number).ToBeFocusedAsync();
            await tab.PressAsync("Escape");
        }
        await tab.AddEvidenceAsync("居民户口簿");
        await tab.ExpectVerdictAsync("还须补 1 项");
        tab.AssertUntroubled();
    }

    [Theory]
    [InlineData("510000201404120107", "监护人须年满 18 周岁")]
    [InlineData("320000202509090062", "监护人不能是旅客本人")]
    [InlineData("110000198501010138", "人口信息库没有查到监护人")]
    public async Task Guardian_WhoCannotBeOne_IsToldPlainly(string number, string told)
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.PictureAsync(FamilyTab.FirstTwin);
        await tab.PressAsync("F7");
        var dialog = tab.GuardianDialog();
        await Expect(dialog.GetByRole(AriaRole.Textbox, new() { Name = "监护人号码" })).ToBeFocusedAsync();
        await tab.TypeAsync(number);
        await Expect(dialog.Locator("#guardian-message")).ToContainTextAsync(told);
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "一致", Exact = true })).ToHaveAttributeAsync("aria-disabled", "true");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Guardian_AfterAReload_StandsWhereHeStood()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.PictureAsync(FamilyTab.FirstTwin);
        await tab.VerifyGuardianAsync();
        await tab.Page.ReloadAsync();
        await Expect(tab.Button("查看监护人")).ToBeVisibleAsync();
        await tab.Button("查看监护人").ClickAsync();
        await Expect(tab.GuardianDialog().GetByRole(AriaRole.Textbox, new() { Name = "监护人号码" })).ToHaveValueAsync(PortalTab.Grouped(FamilyTab.Mother));
        await tab.GuardianDialog().GetByRole(AriaRole.Combobox, new() { Name = "与旅客关系" }).SelectOptionAsync("母亲");
        await tab.GuardianDialog().GetByRole(AriaRole.Textbox, new() { Name = "联系电话" }).FillAsync("138 0000 0000");
        await tab.PressAsync("Escape");
        await Expect(tab.GuardianDialog()).ToHaveCountAsync(0);
        await Expect(tab.Page.GetByText("沈若溪·母亲")).ToBeVisibleAsync();
        tab.AssertUntroubled();
    }
}
