using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Features.Books;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>English words are longer than Chinese ones: every page still has room for them.</summary>
[Collection(RunningPortal.Families)]
public sealed class EnglishTests(RunningPortal running)
{
    [Theory]
    [InlineData("制证民警", "certificates shift verify")]
    [InlineData("值班领导", "certificates shift approvals verify alerts board reports reports/look-ups reports/anomalies reports/files policy audit operation")]
    [InlineData("审计员", "certificates verify audit")]
    [InlineData("系统管理员", "admin/offices admin/officers admin/numbers operation")]
    public async Task Pages_InEnglish_NeverScrollSideways(string role, string pages)
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await tab.SignInAsync(role);
        await InEnglishAsync(tab);
        List<string> found = [];
        foreach (var page in pages.Split(' '))
        {
            await tab.Page.GotoAsync("/" + page);
            await Expect(tab.Page.GetByRole(AriaRole.Heading).First).ToBeAttachedAsync();
            found.AddRange(await EveryLook.WhatScrollsAsync(tab, $"{page} in English", large: true, sidewaysOnly: true));
        }
        PageLook.AssertNothing(found);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Desk_InEnglish_NeverScrollsSideways()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.CompareAsync(DeskDriver.NumberOf(DemonstrationRow.NeverIssued));
        await tab.AddEvidenceAsync("公安机关证明");
        await tab.ExpectVerdictAsync("须复核");
        await InEnglishAsync(tab);
        await Expect(tab.Page.GetByText("Needs review").First).ToBeVisibleAsync();
        List<string> found = [.. await EveryLook.WhatScrollsAsync(tab, "desk in English", large: true, sidewaysOnly: true)];
        await tab.PressAsync("F3");
        await Expect(tab.Page.GetByText("In review").First).ToBeVisibleAsync();
        found.AddRange(await EveryLook.WhatScrollsAsync(tab, "desk in English, sent", large: true, sidewaysOnly: true));
        PageLook.AssertNothing(found);
        tab.AssertUntroubled();
    }

    private static async Task InEnglishAsync(PortalTab tab)
    {
        await tab.Button("English").ClickAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", new System.Text.RegularExpressions.Regex("^en"));
    }
}
