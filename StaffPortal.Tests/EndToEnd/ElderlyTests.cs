using Microsoft.Playwright;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>An old traveller without a telephone: large type by one key, a screen of his own, and nothing more is asked of him (R-S-04).</summary>
[Collection(RunningPortal.Travellers)]
public sealed class ElderlyTests(RunningPortal running)
{
    private const string Elderly = "140000194802200127";

    [Fact]
    public async Task Elderly_OrdinaryVisit_IsServedInLargeTypeAndNoTelephoneIsNamed()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.PressAsync("Insert");
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-large", "1");
        var screen = await tab.OpenAnotherAsync();
        await screen.Page.GotoAsync("/desk/traveller");
        await tab.Page.BringToFrontAsync();

        await tab.IssueAsync(Elderly);

        await Expect(screen.Page.GetByRole(AriaRole.Status).Locator("strong")).ToHaveTextAsync("已经办好");
        Assert.DoesNotContain("手机", await screen.Page.Locator(".traveller").InnerTextAsync(), StringComparison.Ordinal);
        await tab.PressAsync("Insert");
        await Expect(tab.Page.Locator("html")).Not.ToHaveAttributeAsync("data-large", "1");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Elderly_AtTheAirport_IsServedAsAnyoneAndTheOldPhotoIsNoted()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync(office: "PEKT3");
        await tab.CompareAsync(Elderly);
        await tab.RecordFlightWithDocumentAsync();
        await tab.ExpectVerdictAsync("可以签发");
        await Expect(tab.VerdictRegion).ToContainTextAsync("库中照片年代较久");
        await tab.PressAsync("Control+Enter");
        await tab.ExpectVerdictAsync("已签发");
        await tab.ExpectPrintedAsync(1);
        tab.AssertUntroubled();
    }
}
