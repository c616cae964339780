using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>The traveller's own screen beside the desk.</summary>
[Collection(RunningPortal.Travellers)]
public sealed class TravellerScreenTests(RunningPortal running)
{
    [Fact]
    public async Task TravellerScreen_OrdinaryVisit_FollowsTheDeskByItself()
    {
        var person = DemonstrationPeople.All[2];
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        var screen = await tab.OpenAnotherAsync();
        await screen.Page.GotoAsync("/desk/traveller");
        await ExpectAsync(screen, "请到 2 号窗口");

        await tab.Page.BringToFrontAsync();
        await tab.TypeAsync(person.Number);
        await ExpectAsync(screen, "请核对是不是您");
        await Expect(screen.Page.GetByText(person.Record!.Name.Value)).ToBeVisibleAsync();
        await Expect(screen.Page.GetByText(person.Number)).ToHaveCountAsync(0);
        await tab.PressAsync("F2");
        await ExpectAsync(screen, "正在比对照片");
        await Expect(screen.Page.GetByRole(AriaRole.Img, new() { Name = "刚才拍的照片" })).ToBeVisibleAsync();
        await tab.PressAsync("F4");
        await ExpectAsync(screen, "可以办理");
        await tab.PressAsync("Control+Enter");
        await ExpectAsync(screen, "已经办好");
        await tab.PressAsync("Escape");
        await ExpectAsync(screen, "请到 2 号窗口");
        await Expect(screen.Page.Locator("img")).ToHaveCountAsync(0);
        Assert.DoesNotContain(person.Record.Name.Value, await screen.Page.ContentAsync(), StringComparison.Ordinal);
        screen.AssertUntroubled();
    }

    [Fact]
    public async Task TravellerScreen_SystemCheck_SaysTheSameAsAnyReview()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        var screen = await tab.OpenAnotherAsync();
        await screen.Page.GotoAsync("/desk/traveller");
        await tab.Page.BringToFrontAsync();
        await tab.CompareAsync("230000198706230051");
        await ExpectAsync(screen, "正在复核，请稍候");
        await Expect(screen.Page.Locator(".now")).ToContainTextAsync("由另一位民警再看一遍");
        await Expect(screen.Page.GetByText("核查")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task TravellerScreen_Deceased_GivesNoReason()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        var screen = await tab.OpenAnotherAsync();
        await screen.Page.GotoAsync("/desk/traveller");
        await tab.Page.BringToFrontAsync();
        await tab.TypeAsync("430000193910050036");
        await ExpectAsync(screen, "这次不能办理");
        await Expect(screen.Page.Locator(".now")).ToContainTextAsync("请听民警说明");
    }

    private static Task ExpectAsync(PortalTab screen, string word) => Expect(screen.Page.GetByRole(AriaRole.Status).Locator("strong")).ToHaveTextAsync(word);
}
