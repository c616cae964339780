using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Features.Books;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>What the desk's parts for children, visits and soldiers owe everybody's eyes.</summary>
[Collection(RunningPortal.Travellers)]
public sealed class TravellerLookTests(RunningPortal running)
{
    [Fact, Trait("length", "long")]
    public async Task EveryState_InEveryLook_NeverScrollsAndHasNothingSeriousForAxe()
    {
        await using var tab = await running.OpenTabAsync();
        List<string> found = [];
        await tab.SignInAsync();
        async Task LookAsync(string state) => found.AddRange(await EveryLook.WhatIsWrongAsync(tab, state, large: true));

        await ThroughAFamilyAsync(tab, LookAsync);
        await ThroughOthersAsync(tab, LookAsync);

        PageLook.AssertNothing(found);
        tab.AssertUntroubled();
    }

    private static async Task ThroughAFamilyAsync(PortalTab tab, Func<string, Task> lookAsync)
    {
        await tab.PictureAsync(FamilyTab.FirstTwin);
        await tab.ExpectVerdictAsync("还须补 2 项");
        await lookAsync("infant-asks");
        await tab.PressAsync("F7");
        await Expect(tab.GuardianDialog().GetByRole(AriaRole.Textbox, new() { Name = "监护人号码" })).ToBeFocusedAsync();
        await lookAsync("guardian-empty");
        await tab.PressAsync("Escape");
        await tab.VerifyGuardianAsync();
        await Expect(tab.Button("查看监护人")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("[data-desk]")).ToHaveAttributeAsync("aria-busy", "false");
        await tab.PressAsync("F7");
        await Expect(tab.GuardianDialog()).ToBeVisibleAsync();
        await lookAsync("guardian-verified");
        await tab.PressAsync("Escape");
        await tab.AddEvidenceAsync("居民户口簿");
        await tab.ExpectVerdictAsync("须复核");
        await lookAsync("infant-review");
        await tab.Button("同行下一位").ClickAsync();
        await Expect(tab.Page.GetByText("沈一诺 的同行人")).ToBeVisibleAsync();
        await lookAsync("visit-next");
        await tab.PictureAsync(FamilyTab.SecondTwin);
        await lookAsync("visit-two");
        await tab.EndAsync();
    }

    private static async Task ThroughOthersAsync(PortalTab tab, Func<string, Task> lookAsync)
    {
        await tab.CompareAsync(DeskDriver.NumberOf(DemonstrationRow.ActiveMilitary));
        await tab.Page.GetByLabel("现役军人、武警").CheckAsync();
        await tab.ExpectVerdictAsync("还须补 1 项");
        await lookAsync("soldier-asks");
        await tab.PressAsync("F6");
        await Expect(tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "单位名称" })).ToBeVisibleAsync();
        await lookAsync("letter");
        await tab.PressAsync("Escape");
        await tab.AddLetterAsync();
        await tab.Button("单位证明信：拍照").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await lookAsync("document-picture");
        await Expect(tab.Page.Locator("dialog [data-camera=Live]")).ToBeAttachedAsync();
        await tab.PressAsync("F2");
        await Expect(tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await lookAsync("document-pictured");
        await tab.PressAsync("Escape");
        await tab.ExpectVerdictAsync("可以签发");
        await lookAsync("soldier-ready");
        await tab.EndAsync();
        await tab.Button("没有号码的儿童").ClickAsync();
        await lookAsync("child-form");
        await tab.Button("返回号码查询").ClickAsync();
    }
}
