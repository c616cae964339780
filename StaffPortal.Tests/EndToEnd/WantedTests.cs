using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;
using static StaffPortal.Tests.EndToEnd.Portal.AlertTab;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>R-C-12: a wanted person at the window. The supervisor knows at once; what the officer sees of it, <see cref="WantedUnseenTests"/> hold.</summary>
[Collection(PortalThatDraws.Collection)]
public sealed class WantedTests(PortalThatDraws running)
{
    private static DemonstrationPerson Person => DemonstrationPeople.All[0];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alert_OfAWantedPerson_SoundsOnceIsAcknowledgedAndClosed()
    {
        await ClearAsync();
        await using var officer = await running.OpenTabAsync();
        await officer.SignInAsync();
        await using var elsewhere = await running.OpenSupervisorAsync("/policy");
        await using var tab = await running.OpenSupervisorAsync();
        await Expect(Mark(tab)).ToHaveCountAsync(0);
        await Expect(Lines(tab)).ToHaveCountAsync(0);

        await officer.CompareAsync(DemonstrationPeople.All.First(person => person.Row == DemonstrationRow.Wanted).Number);

        await Expect(Mark(elsewhere)).ToBeVisibleAsync(new() { Timeout = 3000 });
        await Expect(Lines(tab)).ToHaveCountAsync(1);
        await Expect(Lines(tab)).ToContainTextAsync("系统核验比中");
        await Expect(About(tab)).ToContainTextAsync("人口信息库标注为查控对象");
        await Expect(About(tab)).ToContainTextAsync("须复核");
        await Expect(About(tab)).Not.ToContainTextAsync("冯立");
        foreach (var supervisor in (PortalTab[])[tab, elsewhere])
            await supervisor.Page.WaitForFunctionAsync("() => window.tones === 2", null, new() { Timeout = 5000 });
        await tab.Button("知悉").FocusAsync();
        await tab.PressAsync("F4");
        await Expect(About(tab)).ToContainTextAsync("冯立");
        await Expect(tab.Page.GetByRole(AriaRole.Radio, new() { Name = "确为登记人员，现场已接手" })).ToBeFocusedAsync();
        await Expect(Mark(elsewhere)).ToHaveCountAsync(0);
        await Expect(tab.Button("放行")).ToHaveAttributeAsync("aria-disabled", "true");
        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "不是同一人，已当面核实" }).CheckAsync();
        await Expect(tab.Button("不予签发")).ToHaveAttributeAsync("aria-disabled", "true");
        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "确为登记人员，现场已接手" }).CheckAsync();
        await Expect(tab.Button("不予签发")).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await tab.PressAsync("F9");
        await Expect(Handling(tab).GetByRole(AriaRole.Status)).ToContainTextAsync("已决定：不予签发");
        await Expect(tab.Button("下一条")).ToBeFocusedAsync();
        await Expect(About(tab)).Not.ToContainTextAsync("冯立");

        Assert.Equal((2, 2), (await TonesAsync(tab), await TonesAsync(elsewhere)));
        await officer.ExpectVerdictAsync("须复核");
        foreach (var each in (PortalTab[])[officer, tab, elsewhere]) each.AssertUntroubled();
    }

    [Fact]
    public async Task Alert_OfAnOrdinaryCheck_IsListedQuietly()
    {
        await ClearAsync();
        await using var officer = await running.OpenTabAsync();
        await officer.SignInAsync();
        await using var tab = await running.OpenSupervisorAsync();

        await officer.CompareAsync(Person.Number);

        await Expect(Lines(tab)).ToContainTextAsync("随机抽查");
        await Expect(Mark(tab)).ToHaveCountAsync(0);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "待办 0" }).ClickAsync();
        await Expect(Lines(tab)).ToHaveCountAsync(0);
        Assert.Equal(0, await TonesAsync(tab));
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Alert_OfDeceasedAndOfAMismatch_ComeToThePageAtOnce()
    {
        await ClearAsync();
        await using var officer = await running.OpenTabAsync();
        await officer.SignInAsync();
        await using var tab = await running.OpenSupervisorAsync();
        await officer.TypeAsync(DemonstrationPeople.All.First(person => person.Row == DemonstrationRow.Deceased).Number);
        await officer.ExpectVerdictAsync("不予签发");
        await Expect(Lines(tab).Filter(new() { HasText = "号码已注销" })).ToHaveCountAsync(1);
        await officer.EndAsync();
        await officer.TypeAsync(Person.Number);
        await officer.ExpectVerdictAsync("请比对人像");
        await officer.PressAsync("F2");
        await officer.PressAsync("F9");
        await officer.ExpectVerdictAsync("不予签发");
        await Expect(Lines(tab).Filter(new() { HasText = "人像不一致" })).ToHaveCountAsync(1);
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "待办 2" })).ToBeVisibleAsync();
        tab.AssertUntroubled();
    }

    [Theory]
    [InlineData("制证民警")]
    [InlineData("审计员")]
    [InlineData("系统管理员")]
    public async Task OtherRole_AtTheAlerts_IsToldAndSeesNothing(string role)
    {
        await using var officer = await running.OpenTabAsync();
        await officer.SignInAsync();
        await officer.CompareAsync(DemonstrationPeople.All.First(person => person.Row == DemonstrationRow.Wanted).Number);
        var alert = await running.Portal.AskAsync("""SELECT "Id" FROM "Alerts" ORDER BY "At" DESC LIMIT 1""", Cancelled);
        await using var tab = await running.OpenSecondTabAsync();
        await tab.SignInAsync(role, desk: 3);
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "提醒" })).ToHaveCountAsync(0);

        await tab.Page.GotoAsync("/alerts");

        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("只有本单位当班值班领导可以查看");
        await Expect(tab.Page.GetByText("系统核验")).ToHaveCountAsync(0);
        foreach (var picture in (string[])["register-photo", "live-picture"])
            Assert.Equal(403, (await tab.Page.Context.APIRequest.GetAsync($"/alerts/{alert}/{picture}")).Status);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Alerts_InEveryLook_NeitherScrollNorTroubleAxe()
    {
        await ClearAsync();
        await using var officer = await running.OpenTabAsync();
        await officer.SignInAsync();
        await officer.CompareAsync(DemonstrationPeople.All.First(person => person.Row == DemonstrationRow.Wanted).Number);
        await using var tab = await running.OpenSupervisorAsync();
        List<string> found = [];
        async Task LookAsync(string state) => found.AddRange(await EveryLook.WhatIsWrongAsync(tab, state, large: true));
        await Expect(tab.Button("知悉")).ToBeFocusedAsync();
        await LookAsync("new");
        await tab.PressAsync("F4");
        await Expect(tab.Button("不予签发")).ToBeVisibleAsync();
        await LookAsync("acknowledged");
        await tab.PressAsync("F9");
        await Expect(tab.Button("下一条")).ToBeVisibleAsync();
        await LookAsync("closed");
        PageLook.AssertNothing(found);
        tab.AssertUntroubled();
    }

    private async Task ClearAsync() => await running.Portal.AskAsync("""DELETE FROM "Alerts" """, Cancelled);
}
