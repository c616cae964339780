using Microsoft.Playwright;
using StaffPortal.Domain.Identity;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>What happens at every window: the network goes, the laptop is closed, two hands reach for one case, every button is pressed twice. Nothing is lost, nothing done twice.</summary>
[Collection(RunningPortal.Travellers)]
public sealed class InterruptedTravellerTests(RunningPortal running)
{
    private const string Answered = """
        digits => document.querySelector('[data-focus=number]')?.value === digits || document.querySelector('[aria-label=结论] [role=alert]') !== null
        """;

    private static readonly TimeSpan s_cut = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NetworkCut_For20SecondsAtTheIssue_IssuesOnceAndComesBackByItself()
    {
        await using var line = new CutLine(running.Portal.Address);
        await using var tab = await running.OpenTabAsync(line);
        await tab.SignInAsync();
        await tab.CompareAsync(PersonAt(4).Number);
        await tab.ExpectVerdictAsync("可以签发");
        var caseId = tab.CaseId;

        line.Cut();
        await tab.PressAsync("Control+Enter");
        await Task.Delay(s_cut, Cancelled);
        await Expect(Lost(tab)).ToBeVisibleAsync();
        line.Mend();

        await Expect(Lost(tab)).ToBeHiddenAsync();
        await Expect(tab.Verdict).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("可以签发|已签发"));
        if (await tab.Verdict.InnerTextAsync() == "可以签发")
        {
            await Expect(tab.Button("签发并打印")).ToBeFocusedAsync();
            await tab.PressAsync("Control+Enter");
        }
        await tab.ExpectVerdictAsync("已签发");
        Assert.Equal(1L, await CountAsync("Certificates", caseId));
    }

    [Fact]
    public async Task ClosedLaptop_ItsCaseTakenOverMeanwhile_TellsWhenItIsOpenedAgain()
    {
        var person = PersonAt(6);
        await using var line = new CutLine(running.Portal.Address);
        await using var laptop = await running.OpenTabAsync(line);
        await laptop.SignInAsync();
        await laptop.CompareAsync(person.Number);
        await laptop.ExpectVerdictAsync("可以签发");
        var caseId = laptop.CaseId;
        var lid = await laptop.Page.Context.NewCDPSessionAsync(laptop.Page);

        line.Cut();
        await lid.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        // a minute later, without waiting for it
        await running.Portal.AskAsync($"""UPDATE "Cases" SET "HeldUntil" = now() - interval '1 second' WHERE "Id" = '{Guid.Parse(caseId)}'""", Cancelled);
        await using var desk = await running.OpenSecondTabAsync();
        await desk.SignInAsync(desk: 3);
        await desk.Button($"接办 {Masked(person)}（2号窗口）").ClickAsync();
        await desk.ExpectVerdictAsync("可以签发");
        await desk.PressAsync("Control+Enter");
        await desk.ExpectVerdictAsync("已签发");
        line.Mend();
        await lid.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });

        await Expect(laptop.Button("签发并打印")).ToBeVisibleAsync();
        await laptop.PressAsync("Control+Enter");
        await Expect(laptop.VerdictRegion.GetByRole(AriaRole.Alert)).ToContainTextAsync("这笔业务已由 3 号窗口接办");
        await laptop.ExpectNothingOfAsync(person);
        Assert.Equal(1L, await CountAsync("Certificates", caseId));
    }

    [Fact]
    public async Task TakeOver_ByTwoDesksAtOnce_OneHasItAndTheOtherIsTold()
    {
        var person = PersonAt(8);
        await using var first = await running.OpenTabAsync();
        await first.SignInAsync();
        await first.CompareAsync(person.Number);
        await first.Page.GotoAsync("/verify");
        await using var second = await running.OpenSecondTabAsync();
        await using var third = await running.OpenSecondTabAsync();
        await second.SignInAsync(desk: 3);
        await third.SignInAsync(desk: 4);
        PortalTab[] desks = [second, third];
        foreach (var tab in desks) await Expect(tab.Page.GetByText("正在办理")).ToHaveCountAsync(0);

        var take = $"接办 {Masked(person)}（2号窗口）";
        await Task.WhenAll(second.Button(take).ClickAsync(), third.Button(take).ClickAsync());

        foreach (var tab in desks) await tab.Page.WaitForFunctionAsync(Answered, PortalTab.Grouped(person.Number));
        var has = Assert.Single(desks, tab => tab.Page.Url.Contains("/desk/", StringComparison.Ordinal));
        var told = desks.Single(tab => tab != has);
        await Expect(told.VerdictRegion.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await told.ExpectNothingOfAsync(person);
        await has.ExpectVerdictAsync("可以签发");
        await has.PressAsync("Control+Enter");
        await has.ExpectVerdictAsync("已签发");
    }

    [Fact]
    public async Task EveryButton_PressedTwice_DoesItOnce()
    {
        var person = PersonAt(10);
        await using var officer = await running.OpenTabAsync();
        await officer.SignInAsync();
        await officer.TypeAsync(person.Number);
        await officer.ExpectVerdictAsync("请比对人像");
        var caseId = officer.CaseId;
        await TwiceAsync(officer, "拍照");
        await Expect(officer.StillPicture).ToBeVisibleAsync();
        await TwiceAsync(officer, "存疑");
        await officer.ExpectVerdictAsync("还须补 1 项");
        await TwiceAsync(officer, "添加辅助证件");
        var dialog = officer.Page.GetByRole(AriaRole.Dialog, new() { Name = "记入所见证件" });
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "证件种类" }).SelectOptionAsync("机动车驾驶证");
        await dialog.GetByLabel("有照片").CheckAsync();
        await dialog.GetByLabel("已核原件").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "记入", Exact = true }).DblClickAsync();
        await officer.ExpectVerdictAsync("须复核");
        await TwiceAsync(officer, "提交复核");
        await officer.ExpectVerdictAsync("等待复核");
        await using (var supervisor = await running.OpenSecondTabAsync(camera: false))
        {
            await supervisor.GoToApprovalsAsync();
            await supervisor.OpenByKeyAsync(Masked(person));
            await TwiceAsync(supervisor, "批准");
            await Expect(ApprovalTab.ToldIn(supervisor)).ToHaveTextAsync($"已批准 {Masked(person)}");
            supervisor.AssertUntroubled();
        }
        await officer.ExpectVerdictAsync("已批准");
        await TwiceAsync(officer, "签发并打印");
        await officer.ExpectVerdictAsync("已签发");
        await Expect(officer.VerdictRegion).ToContainTextAsync("已送打印 1 次");
        await TwiceAsync(officer, "打印正常");
        await Expect(officer.Button("打印正常")).ToHaveAttributeAsync("aria-pressed", "true");
        await TwiceAsync(officer, "结束业务");
        await officer.ExpectVerdictAsync("等待查询");

        Assert.Single(await officer.ExpectPrintedAsync(1));
        foreach (var table in (string[])["Certificates", "Approvals"]) Assert.Equal(1L, await CountAsync(table, caseId));
        Assert.Equal(1L, await PrintedAsync("", caseId));
        Assert.Equal(1L, await PrintedAsync("""JOIN "PrintOutcomes" told ON told."PrintId" = print."Id" """, caseId));
        foreach (var act in (string[])["PictureTaken", "Compared", "EvidenceSeen", "CaseParked", "Issued", "CaseFinished"]) Assert.Equal((act, 1L), (act, await EnteredAsync(act, caseId)));
        officer.AssertUntroubled();
    }

    private static ILocator Lost(PortalTab tab) => tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "与服务器的连接断了" });

    private static Task TwiceAsync(PortalTab tab, string button) => tab.Button(button).DblClickAsync();

    private static DemonstrationPerson PersonAt(int index) => DemonstrationPeople.All.Where(person => person.Row is DemonstrationRow.Ordinary).ElementAt(index);

    private static string Masked(DemonstrationPerson person) => PersonName.Stored(person.Record!.Name.Value).Masked;

    private Task<object?> CountAsync(string table, string caseId) =>
        running.Portal.AskAsync($"""SELECT count(*) FROM "{table}" WHERE "CaseId" = '{Guid.Parse(caseId)}'""", Cancelled);

    private Task<object?> PrintedAsync(string told, string caseId) => running.Portal.AskAsync(
        $"""SELECT count(*) FROM "Prints" print JOIN "Certificates" paper ON paper."Id" = print."CertificateId" {told} WHERE paper."CaseId" = '{Guid.Parse(caseId)}'""", Cancelled);

    private Task<object?> EnteredAsync(string act, string caseId) => running.Portal.AskAsync(
        $"""SELECT count(*) FROM "AuditEntries" WHERE "Act" = '{act}' AND "Json" LIKE '%{Guid.Parse(caseId):N}%'""", Cancelled);
}
