using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>The duty desk's board in a real browser: it follows what a desk does without being touched, and names nobody.</summary>
[Collection(RunningPortal.Office)]
public sealed class BoardTests(RunningPortal running)
{
    [Fact]
    public async Task Board_WhileADeskWorks_FollowsByItself()
    {
        var person = DemonstrationPeople.All[8];
        await using var officer = await running.OpenTabAsync();
        await officer.SignInAsync();
        await using var supervisor = await running.OpenSecondTabAsync(camera: false);
        await supervisor.SignInAsync("值班领导");
        await supervisor.Page.GotoAsync("/board");
        var desks = supervisor.Page.GetByRole(AriaRole.Region, new() { Name = "窗口在办" });
        await Expect(desks).ToContainTextAsync("没有在办的业务");
        var issued = supervisor.Page.Locator("dl.figures div").First.Locator("b");
        var before = int.Parse(await issued.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await officer.CompareAsync(person.Number);
        await Expect(desks).ToContainTextAsync("2号窗口");
        await officer.PressAsync("Control+Enter");
        await officer.ExpectVerdictAsync("已签发");

        await Expect(issued).ToHaveTextAsync($"{before + 1}");
        await Expect(supervisor.Page.GetByRole(AriaRole.Region, new() { Name = "设备与外部系统" })).ToContainTextAsync("2号窗口打印机");
        var shown = await supervisor.Page.Locator(".board").InnerTextAsync();
        Assert.DoesNotContain(person.Record!.Name.Value, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Record.Name.Masked, shown, StringComparison.Ordinal);
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(supervisor, "board", large: true, sidewaysOnly: true));
        supervisor.AssertUntroubled();
    }

    [Theory]
    [InlineData("制证民警")]
    [InlineData("审计员")]
    public async Task OtherRole_AtTheBoard_IsTold(string role)
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await tab.SignInAsync(role);
        await tab.Page.GotoAsync("/board");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("大屏只给值班领导看");
        tab.AssertUntroubled();
    }
}
