using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Features.Books;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>Who is in active service shows the letter of his unit (R-S-05), in a real browser.</summary>
[Collection(RunningPortal.Families)]
public sealed class MilitaryTests(RunningPortal running)
{
    [Theory]
    [InlineData("BXZ01")]
    [InlineData("PEKT3")]
    public async Task Soldier_WithTheLetter_IsIssued(string office)
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync(office: office);
        await tab.CompareAsync(DeskDriver.NumberOf(DemonstrationRow.ActiveMilitary));
        if (office is "PEKT3") await tab.RecordFlightAsync("CA1831", DateTimeOffset.UtcNow.AddMinutes(300));
        await tab.Page.GetByLabel("现役军人、武警").CheckAsync();
        await Expect(tab.VerdictRegion).ToContainTextAsync("R-S-05");
        await tab.AddLetterAsync();
        await PictureTheLetterAsync(tab);
        await tab.ExpectVerdictAsync("可以签发");
        await tab.PressAsync("Control+Enter");
        await tab.ExpectVerdictAsync("已签发");
        await tab.ExpectPrintedAsync(1);
        tab.AssertUntroubled();
    }

    [Theory]
    [InlineData("BXZ01")]
    [InlineData("PEKT3")]
    public async Task Soldier_WithoutALetter_IsRefusedWithANotice(string office)
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync(office: office);
        await tab.CompareAsync(DeskDriver.NumberOf(DemonstrationRow.ActiveMilitary));
        if (office is "PEKT3") await tab.RecordFlightAsync("CA1831", DateTimeOffset.UtcNow.AddMinutes(300));
        await tab.Page.GetByLabel("现役军人、武警").CheckAsync();
        await tab.ExpectVerdictAsync("还须补 1 项");
        await tab.Button("没有单位证明信").ClickAsync();
        await tab.ExpectVerdictAsync("不予签发");
        await Expect(tab.Button("出具告知单")).ToBeFocusedAsync();
        await tab.PressAsync("F10");
        await tab.ExpectPrintedAsync(1);
        tab.AssertUntroubled();
    }

    // all that the camera sees, not the middle of it as of a face
    private static async Task PictureTheLetterAsync(PortalTab tab)
    {
        await tab.Button("单位证明信：拍照").ClickAsync();
        var dialog = tab.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.Locator("[data-camera=Live]")).ToBeAttachedAsync();
        await tab.PressAsync("F2");
        var picture = dialog.GetByRole(AriaRole.Img);
        await Expect(picture).ToBeVisibleAsync();
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('dialog img.face')?.naturalWidth > 0");
        Assert.Equal((int[])[640, 480], await picture.EvaluateAsync<int[]>("picture => [picture.naturalWidth, picture.naturalHeight]"));
        await tab.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
