using Microsoft.Playwright;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>Who comes together is served together, in a real browser.</summary>
[Collection(RunningPortal.Families)]
public sealed class FamilyTests(RunningPortal running)
{
    [Theory]
    [InlineData("BXZ01")]
    [InlineData("PEKT3")]
    public async Task Twins_OneGuardianVerifiedOnce_AreApprovedOneByOneAndIssuedTogether(string office)
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync(office: office);
        await tab.PictureAsync(FamilyTab.FirstTwin);
        await CompleteAsync(tab, office);
        await tab.VerifyGuardianAsync();
        await tab.ExpectVerdictAsync("须复核");

        await tab.Button("同行下一位").ClickAsync();
        await Expect(tab.NumberBox).ToBeFocusedAsync();
        await Expect(tab.Page.GetByText("沈一诺 的同行人")).ToBeVisibleAsync();
        await tab.PictureAsync(FamilyTab.SecondTwin);
        await Expect(tab.Button("查看监护人")).ToBeVisibleAsync();
        await CompleteAsync(tab, office);
        await tab.ExpectVerdictAsync("须复核");
        await tab.SendAsync();

        await using var supervisor = await running.OpenSecondTabAsync(camera: false);
        await supervisor.GoToApprovalsAsync(office);
        await supervisor.ApproveAsync("沈*言");
        await tab.ExpectVerdictAsync("已批准");
        await Expect(tab.Button("全部签发")).ToHaveAttributeAsync("aria-disabled", "true");
        await supervisor.ApproveAsync("沈*诺");
        await Expect(tab.Button("全部签发")).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await tab.PressAsync("Control+Enter");
        Assert.Equal(2, (await tab.ExpectPrintedAsync(2)).Distinct(StringComparer.Ordinal).Count());
        await tab.ExpectVerdictAsync("已签发");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task MotherAndChild_BothGranted_AreIssuedInOneActAndPrintedOneByOne()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.CompareAsync(FamilyTab.Mother);
        await tab.Button("同行下一位").ClickAsync();
        await Expect(tab.Page.GetByText("沈若溪 的同行人")).ToBeVisibleAsync();
        await tab.PictureAsync(FamilyTab.ChildWithCard);
        await Expect(tab.Button("全部签发")).ToHaveAttributeAsync("aria-disabled", "true");
        await tab.PressAsync("F4");
        await tab.ExpectVerdictAsync("可以签发");
        await tab.PressAsync("Control+Enter");
        var sheets = await tab.ExpectPrintedAsync(2);
        Assert.Equal(2, sheets.Distinct(StringComparer.Ordinal).Count());
        await tab.ExpectVerdictAsync("已签发");
        await Expect(tab.Page.GetByRole(AriaRole.List, new() { Name = "同行 2 人" }).GetByText("已签发")).ToHaveCountAsync(2);
        await tab.EndAsync();
        tab.AssertUntroubled();
    }

    private static async Task CompleteAsync(PortalTab tab, string office)
    {
        if (office is "PEKT3") await tab.RecordFlightAsync("CA1831", DateTimeOffset.UtcNow.AddMinutes(300));
        await tab.AddEvidenceAsync("居民户口簿");
    }
}
