using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;
using static StaffPortal.Tests.EndToEnd.Portal.SupervisorTab;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>The rules at a supervisor's page: read, drafted, tried out, replayed, proposed, and approved by a second supervisor.</summary>
[Collection(RunningPortal.Supervisors)]
public sealed class PolicyPageTests(RunningPortal running)
{
    [Fact]
    public async Task Rules_Searched_StandInPlainWordsWithFigureNumberAndSource()
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await tab.SignInAsync("值班领导");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "规则", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "现行规则", Exact = true })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Radio, new() { Name = "2022-01 现行", Exact = true })).ToHaveAttributeAsync("aria-checked", "true");
        var search = tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "查找规则" });

        await search.FillAsync("r-re-04");

        var row = Rules(tab).GetByRole(AriaRole.Row).Filter(new() { HasText = "R-RE-04" });
        await Expect(row).ToContainTextAsync("每人每月最多成功申请");
        await Expect(row.GetByRole(AriaRole.Cell).Nth(1)).ToHaveTextAsync("3 次");
        await Expect(row).ToContainTextAsync("报道 S1、S2，通报");
        await Expect(Rules(tab).Locator("td.rule")).ToHaveTextAsync(["R-RE-04"]);
        await search.FillAsync("监护人");
        await Expect(Rules(tab).Locator("td.rule")).ToContainTextAsync(["R-S-01", "R-S-02"]);
        await search.FillAsync("没有这样的规则");
        await Expect(tab.Page.GetByText("没有找到，换个词或编号再试。")).ToBeVisibleAsync();
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Draft_QuotaOfSix_GrantsTheFourthApplicationAndIsThereAfterAReload()
    {
        await using var tab = await running.OpenSupervisorTabAsync();
        await tab.MakeDraftAsync("quota-six");
        await TryOut(tab).GetByLabel("渠道").SelectOptionAsync("电子·12306");
        await TryOut(tab).GetByLabel("本月已用").FillAsync("3");
        await Expect(Verdicts(tab)).ToHaveTextAsync(["不予签发", "不予签发"]);

        await Figure(tab, "每人每月最多成功申请").FillAsync("6");

        await Expect(Verdicts(tab)).ToHaveTextAsync(["不予签发", "可以签发"]);
        await Expect(TryOut(tab).GetByRole(AriaRole.Status)).ToContainTextAsync("本月申请次数已用完 R-RE-04");
        var changes = tab.Page.GetByRole(AriaRole.Region, new() { Name = "草案改了什么", Exact = true });
        await Expect(changes.Locator("li")).ToHaveTextAsync(["改每人每月最多成功申请 原为3 次 改为6 次 R-RE-04"]);
        await Expect(tab.Page.Locator("#hold")).ToHaveTextAsync("先保存草案");
        await tab.SaveDraftAsync();
        await tab.Page.ReloadAsync();
        await Expect(Figure(tab, "每人每月最多成功申请")).ToHaveValueAsync("6");
        await Expect(tab.Page.Locator("#hold")).ToHaveTextAsync("重演完才能提请");
        Assert.Equal("6", await AskAsync("""SELECT "Figures"::json -> 'Figures' ->> 'ElectronicRailQuota' FROM "PolicyDrafts" WHERE "Name" = 'quota-six'"""));
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Draft_WrongFigures_AreToldWhereTheyStandAndLoseNothing()
    {
        await using var tab = await running.OpenSupervisorTabAsync();
        await tab.MakeDraftAsync("wrong-figures");
        await Figure(tab, "距起飞不到多久不予签发").FillAsync("130");
        await Figure(tab, "每人每月最多成功申请").FillAsync("32");

        await tab.Button("保存草案").ClickAsync();

        await Expect(Figure(tab, "每人每月最多成功申请")).ToBeFocusedAsync();
        await Expect(tab.Page.GetByText("要填 1 到 31 的整数")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("要大于“距起飞不到多久不予签发”（130 分钟）")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("有 2 处须改，改好才能保存。")).ToBeVisibleAsync();
        PageLook.AssertNothing(await AdministratorTab.WhatIsWrongAsync(tab));
        await Figure(tab, "每人每月最多成功申请").FillAsync("31");
        // a contradiction can be saved and mended later; it is neither replayed nor proposed
        await tab.SaveDraftAsync();
        await Expect(tab.Page.Locator("#hold")).ToHaveTextAsync("数值改好才能提请");
        await Expect(Replay(tab)).ToContainTextAsync("数值改好再重演");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "到第一处" }).ClickAsync();
        await Expect(Figure(tab, "距起飞不到多久提示优先办理")).ToBeFocusedAsync();
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Draft_LeftUnsaved_AsksOnce()
    {
        await using var tab = await running.OpenSupervisorTabAsync();
        await tab.MakeDraftAsync("left-unsaved");
        await Figure(tab, "每人每月最多成功申请").FillAsync("5");
        var inForce = tab.Page.GetByRole(AriaRole.Radio, new() { Name = "2022-01 现行", Exact = true });

        await inForce.ClickAsync();
        await tab.Button("不，返回").PressAsync("Enter");

        await Expect(Figure(tab, "每人每月最多成功申请")).ToHaveValueAsync("5");
        await inForce.ClickAsync();
        await tab.Button("不保存，离开").ClickAsync();
        await Expect(inForce).ToHaveAttributeAsync("aria-checked", "true");
        // by keyboard: the newest draft is the last one
        await inForce.FocusAsync();
        await tab.PressAsync("ArrowLeft");
        await Expect(tab.Page.GetByRole(AriaRole.Radio, new() { Name = "left-unsaved 草案", Exact = true })).ToBeFocusedAsync();
        await tab.PressAsync("Enter");
        await Expect(Figure(tab, "每人每月最多成功申请")).ToHaveValueAsync("3");
        await tab.Button("删除草案").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "删除草案", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByText("草案已删除")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Radio, new() { Name = "left-unsaved 草案", Exact = true })).ToHaveCountAsync(0);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Draft_TwoSupervisorsAtOnce_TheSecondLosesNothingTyped()
    {
        await using var first = await running.OpenSupervisorTabAsync();
        await first.MakeDraftAsync("two-at-once");
        await using var second = await running.OpenSupervisorTabAsync("PEKT3", "/policy/two-at-once");
        await Figure(first, "每人每月最多成功申请").FillAsync("5");
        await first.SaveDraftAsync();
        await Figure(second, "每人每月最多成功申请").FillAsync("6");

        await second.Button("保存草案").ClickAsync();

        await Expect(second.Page.GetByText("另一位值班领导刚改过")).ToBeVisibleAsync();
        await Expect(second.Page.GetByText("已存：5 次")).ToBeVisibleAsync();
        await Expect(Figure(second, "每人每月最多成功申请")).ToHaveValueAsync("6");
        await second.SaveDraftAsync();
        second.AssertUntroubled();
    }

    [Fact]
    public async Task Draft_ReplayedProposedAndApproved_IsToBeInForceByTwoSupervisors()
    {
        var caseId = await RefuseAsTooCloseAsync();
        await using var tab = await running.OpenSupervisorTabAsync();
        await tab.MakeDraftAsync("closer-flights");
        await Figure(tab, "距起飞不到多久不予签发").FillAsync("45");
        await tab.SaveDraftAsync();

        await tab.PressAsync("Enter");

        await Expect(Replay(tab)).ToContainTextAsync("按原版本重演，件件与当时一致");
        await Expect(tab.Page.GetByText("重演一次，才能提请")).ToHaveCountAsync(0);
        var changed = Replay(tab).GetByRole(AriaRole.Row).Filter(new() { HasText = caseId.Replace("-", "", StringComparison.Ordinal)[^8..] });
        await Expect(changed.Locator(".chip")).ToHaveTextAsync(["不予签发", "可以签发"]);
        await Expect(changed).ToContainTextAsync("PEKT3");
        await Expect(changed.Locator(".rule")).ToHaveTextAsync(["−不再有R-AW-04", "+新增R-AW-04"]);
        await Expect(Replay(tab).Locator(".causes")).ToContainTextAsync("距起飞时间过近");
        await tab.Button("提请施行").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByLabel("施行日期").FillAsync("2020-01-01");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByText("这个时间已过或没有填全")).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByLabel("施行日期").FillAsync(DateTimeOffset.UtcNow.AddDays(90).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByText("已提请，等另一位值班领导同意")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("#hold")).ToHaveTextAsync("由另一位值班领导同意");
        await Expect(tab.Button("同意施行")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(Figure(tab, "距起飞不到多久不予签发")).ToHaveCountAsync(0);

        await using var second = await running.OpenSupervisorTabAsync("PEKT3", "/policy/closer-flights");
        await second.Button("同意施行").ClickAsync();
        await Expect(second.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("改动 1 处");
        await second.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "同意施行", Exact = true }).ClickAsync();

        await Expect(second.Page.GetByText("已同意，到时施行")).ToBeVisibleAsync();
        await Expect(second.Page.GetByRole(AriaRole.Radio, new() { Name = "closer-flights 待施行", Exact = true })).ToHaveAttributeAsync("aria-checked", "true");
        await Expect(second.Page.GetByText("100088 提请，100089 同意")).ToBeVisibleAsync();
        Assert.Equal("100088 100089", await AskAsync("""SELECT "ProposedBy" || ' ' || "ApprovedBy" FROM "PolicyEditions" WHERE "Name" = 'closer-flights'"""));
        tab.AssertUntroubled();
        second.AssertUntroubled();
    }

    [Theory]
    [InlineData("制证民警")]
    [InlineData("审计员")]
    [InlineData("系统管理员")]
    public async Task OtherRole_AtTheRules_IsRefused(string role)
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await tab.SignInAsync(role);
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "规则", Exact = true })).ToHaveCountAsync(0);

        await tab.Page.GotoAsync("/policy");

        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("规则由值班领导查看和拟定");
        await Expect(Rules(tab)).ToHaveCountAsync(0);
        tab.AssertUntroubled();
    }

    [Fact, Trait("length", "long")]
    public async Task EveryState_InEveryLook_IsForEverybodyAndNeverScrollsSideways()
    {
        await RefuseAsTooCloseAsync();
        await using var tab = await running.OpenSupervisorTabAsync();
        List<string> found = [];
        async Task LookAsync(string state) => found.AddRange(await EveryLook.WhatIsWrongAsync(tab, state, large: true, sidewaysOnly: true));

        await LookAsync("in force");
        await tab.MakeDraftAsync("every-look");
        await TryOut(tab).GetByText("更多事实").ClickAsync();
        await TryOut(tab).GetByLabel("渠道").SelectOptionAsync("民航窗口");
        await TryOut(tab).GetByLabel("现役军人").SelectOptionAsync("是");
        await TryOut(tab).GetByLabel("距起飞").FillAsync("49");
        await Figure(tab, "距起飞不到多久不予签发").FillAsync("45");
        await Figure(tab, "铁路窗口遇到从未领证的旅客").SelectOptionAsync("引导使用本人证件");
        await Figure(tab, "每人每月最多成功申请").FillAsync("0");
        await Expect(tab.Page.GetByText("有 1 处须改")).ToBeVisibleAsync();
        await LookAsync("draft");
        await tab.Button("新建草案").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await LookAsync("dialog");
        await tab.PressAsync("Escape");
        await Figure(tab, "每人每月最多成功申请").FillAsync("6");
        await tab.SaveDraftAsync();
        await tab.PressAsync("Enter");
        await Expect(Replay(tab)).ToContainTextAsync("按原版本重演，件件与当时一致");
        await LookAsync("replayed");
        await tab.Button("展开").ClickAsync();
        await LookAsync("enlarged");

        PageLook.AssertNothing(found);
        tab.AssertUntroubled();
    }

    // a decision that the drafts here change: a flight that is 49 minutes away, all else being well
    private async Task<string> RefuseAsTooCloseAsync()
    {
        await using var desk = await running.OpenTabAsync();
        await desk.SignInAsync(office: "PEKT3");
        await desk.CompareAsync(DemonstrationPeople.All[23].Number);
        await desk.AddEvidenceAsync("社会保障卡");
        await desk.RecordFlightAsync("CA1831", DateTimeOffset.UtcNow.AddMinutes(49));
        await desk.ExpectVerdictAsync("不予签发");
        var caseId = desk.CaseId;
        await desk.EndAsync();
        desk.AssertUntroubled();
        return caseId;
    }

    private Task<object?> AskAsync(string sql) => running.Portal.AskAsync(sql, TestContext.Current.CancellationToken);
}
