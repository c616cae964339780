using Microsoft.Playwright;
using StaffPortal.Domain.Identity;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;
using static StaffPortal.Tests.EndToEnd.Portal.ApprovalTab;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>A second pair of eyes, between two browsers: what waits is seen at once, what is decided is seen at once, and nothing is lost on the way.</summary>
[Collection(RunningPortal.Supervisors)]
public sealed class ApprovalTests(RunningPortal running)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Doubtful_ApprovedInAnotherBrowser_IsIssuedAndPrintedByKeyboard()
    {
        var (person, name) = PersonAt(30);
        await using var officer = await running.OpenTabAsync();
        await using var supervisor = await running.OpenSecondTabAsync(camera: false);
        await supervisor.GoToApprovalsAsync();
        await Expect(OpenedCase(supervisor)).ToContainTextAsync("没有待复核的业务");
        await officer.SignInAsync();
        await officer.DoubtAsync(person);
        await officer.ParkAsync();
        await Expect(officer.VerdictRegion).ToContainTextAsync("已送值班领导·已等");
        await Expect(officer.Button("签发并打印")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(officer.Page.GetByRole(AriaRole.Banner)).ToContainTextAsync("待复核 1");

        await supervisor.OpenByKeyAsync(name);
        await Expect(InTheBar(supervisor)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^复核\\s*1$"));
        await Expect(OpenedCase(supervisor)).ToContainTextAsync(person.Record!.Name.Value);
        await Expect(supervisor.Page.GetByRole(AriaRole.Img, new() { Name = "现场照片" })).ToHaveJSPropertyAsync("complete", true);
        await supervisor.PressAsync("F4");

        await Expect(ToldIn(supervisor)).ToHaveTextAsync($"已批准 {name}");
        await Expect(supervisor.Page.GetByText(person.Record.Name.Value)).ToHaveCountAsync(0);
        await officer.IssueApprovedAsync();
        await Expect(supervisor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^今日已批 [1-9]") })).ToBeVisibleAsync();
        Assert.Equal(1L, await running.Portal.AskAsync($"SELECT count(*) FROM \"Certificates\" WHERE \"CaseId\" = '{Guid.Parse(officer.CaseId)}'", Cancelled));
        officer.AssertUntroubled();
        supervisor.AssertUntroubled();
    }

    [Fact]
    public async Task Returned_WithAReason_IsOpenAgainAndSentOnceMore()
    {
        var (person, name) = PersonAt(31);
        await using var officer = await running.OpenTabAsync();
        await using var supervisor = await running.OpenSecondTabAsync(camera: false);
        await supervisor.GoToApprovalsAsync();
        await officer.SignInAsync();
        await officer.DoubtAsync(person);
        await officer.ParkAsync();
        await supervisor.OpenByKeyAsync(name);

        await supervisor.PressAsync("F9");
        var dialog = supervisor.Page.GetByRole(AriaRole.Dialog, new() { Name = "退回这笔业务" });
        await dialog.GetByLabel("其他（须写明）").CheckAsync();
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "确定退回" })).ToHaveAttributeAsync("aria-disabled", "true");
        await dialog.GetByLabel("补充说明").FillAsync("请重拍正面照片");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确定退回" }).ClickAsync();

        await officer.ExpectVerdictAsync("已退回");
        await Expect(officer.VerdictRegion.Locator(".verdict")).ToContainTextAsync("请重拍正面照片");
        await Expect(officer.VerdictRegion.Locator(".verdict")).ToBeFocusedAsync();
        await officer.PressAsync("F2");
        await Expect(officer.Button("拍照")).ToBeVisibleAsync();
        await officer.PressAsync("F2");
        await Expect(officer.StillPicture).ToBeVisibleAsync();
        await officer.PressAsync("F8");
        await officer.ExpectVerdictAsync("须复核");
        await Expect(officer.VerdictRegion).ToContainTextAsync("请重拍正面照片");
        await officer.ParkAsync();
        await supervisor.ApproveAsync(name);
        await officer.IssueApprovedAsync();
        officer.AssertUntroubled();
        supervisor.AssertUntroubled();
    }

    [Fact]
    public async Task Reload_WhileItWaitsAndOnceItIsApproved_LosesNothing()
    {
        var (person, name) = PersonAt(32);
        await using var officer = await running.OpenTabAsync();
        await using var supervisor = await running.OpenSecondTabAsync(camera: false);
        await supervisor.GoToApprovalsAsync();
        await officer.SignInAsync();
        await officer.DoubtAsync(person);
        await officer.ParkAsync();

        await officer.Page.ReloadAsync();
        await officer.ExpectVerdictAsync("等待复核");
        await Expect(officer.NumberBox).ToHaveValueAsync(PortalTab.Grouped(person.Number));
        await supervisor.Page.ReloadAsync();
        await supervisor.ApproveAsync(name);
        await officer.ExpectVerdictAsync("已批准");
        await officer.Page.GotoAsync("/desk");

        await officer.IssueApprovedAsync();
        officer.AssertUntroubled();
    }

    [Fact]
    public async Task PortalKilled_WhileItWaits_GoesOnInBothBrowsers()
    {
        var (person, name) = PersonAt(33);
        await using var officer = await running.OpenTabAsync();
        await using var supervisor = await running.OpenSecondTabAsync(camera: false);
        await supervisor.GoToApprovalsAsync();
        await officer.SignInAsync();
        await officer.DoubtAsync(person);
        await officer.ParkAsync();

        var reloaded = await officer.ExpectReloadAsync();
        await running.Portal.KillAsync(Cancelled);
        await running.Portal.StartAsync(Cancelled);
        await reloaded();

        await officer.ExpectVerdictAsync("等待复核");
        await supervisor.Page.GotoAsync("/approvals");
        await supervisor.ApproveAsync(name);
        await officer.IssueApprovedAsync();
    }

    [Fact]
    public async Task NextTraveller_WhileItWaits_IsServedAndTheBarTellsOfTheApproval()
    {
        var (person, name) = PersonAt(34);
        var (next, _) = PersonAt(35);
        await using var officer = await running.OpenTabAsync();
        await using var supervisor = await running.OpenSecondTabAsync(camera: false);
        await supervisor.GoToApprovalsAsync();
        await officer.SignInAsync();
        await officer.DoubtAsync(person);
        await officer.ParkAsync();
        await officer.PressAsync("Escape");
        await officer.ExpectVerdictAsync("已提交复核");
        await officer.ExpectNothingOfAsync(person);
        await officer.TypeAsync(next.Number);
        await officer.ExpectVerdictAsync("请比对人像");

        await supervisor.ApproveAsync(name);

        await Expect(officer.Page.GetByRole(AriaRole.Banner)).ToContainTextAsync("已批准 1");
        await officer.ExpectVerdictAsync("请比对人像");
        await officer.EndAsync();
        await Expect(officer.VerdictRegion).ToContainTextAsync("已批准，待签发");
        await officer.Button($"接办 {name}（2号窗口）").ClickAsync();
        await officer.IssueApprovedAsync();
        officer.AssertUntroubled();
    }

    [Fact]
    public async Task Withdrawn_WhileTheSupervisorLooks_IsToldThereAndOpenHere()
    {
        var (person, name) = PersonAt(36);
        await using var officer = await running.OpenTabAsync();
        await using var supervisor = await running.OpenSecondTabAsync(camera: false);
        await supervisor.GoToApprovalsAsync();
        await officer.SignInAsync();
        await officer.DoubtAsync(person);
        await officer.ParkAsync();
        await supervisor.OpenByKeyAsync(name);

        await officer.Button("撤回复核").ClickAsync();

        await officer.ExpectVerdictAsync("须复核");
        await Expect(ToldIn(supervisor)).ToHaveTextAsync("这笔业务已由他人批复或被窗口撤回");
        await Expect(Line(supervisor, name)).ToHaveCountAsync(0);
        await Expect(supervisor.Button("批准")).ToHaveCountAsync(0);
        officer.AssertUntroubled();
    }

    [Fact]
    public async Task WhatWaits_InEveryLook_NeverScrollsAndHasNothingSeriousForAxe()
    {
        var (person, name) = PersonAt(37);
        await using var officer = await running.OpenTabAsync();
        await using var supervisor = await running.OpenSecondTabAsync(camera: false);
        await supervisor.GoToApprovalsAsync();
        await officer.SignInAsync();
        await officer.DoubtAsync(person);
        await officer.ParkAsync();
        await supervisor.OpenByKeyAsync(name);
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(officer, "waiting", large: true));
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(supervisor, "approvals", large: true));
    }

    private static (DemonstrationPerson Person, string Masked) PersonAt(int index)
    {
        var person = DemonstrationPeople.All.Where(p => p.Row is DemonstrationRow.Ordinary).ElementAt(index % 30);
        return (person, PersonName.Stored(person.Record!.Name.Value).Masked);
    }
}
