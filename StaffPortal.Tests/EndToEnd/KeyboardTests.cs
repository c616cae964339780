using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>The desk without a mouse, on a bad line, and twice at once.</summary>
[Collection(RunningPortal.Alone)]
public sealed class KeyboardTests(RunningPortal running)
{
    private const string FocusedName = """
        () => {
            const now = document.activeElement;
            if (!now || now === document.body) return '';
            return (now.getAttribute('aria-label') ?? now.labels?.[0]?.innerText ?? now.innerText).replace(/\s+/g, ' ').trim();
        }
        """;

    [Fact]
    public async Task Tab_AtAnOpenCase_ReachesEverythingFromLeftToRight()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.TypeAsync(DemonstrationPeople.All[20].Number);
        await tab.ExpectVerdictAsync("请比对人像");
        await tab.PressAsync("F2");
        await Expect(tab.StillPicture).ToBeVisibleAsync();
        List<string> reached = [];
        for (var i = 0; i < 70; i++)
        {
            await tab.PressAsync("Tab");
            reached.Add(await tab.Page.EvaluateAsync<string>(FocusedName));
        }

        var start = reached.FindIndex(name => name.Contains("查询", StringComparison.Ordinal));
        string[] inOrder = ["查询", "事由", "公民身份号码", "旅客自报姓名", "重拍", "一致", "存疑", "不一致", "添加辅助证件", "添加监护人", "签发并打印", "提交复核", "出具告知单", "结束业务"];
        var at = start - 1;
        foreach (var name in inOrder)
        {
            var found = reached.FindIndex(at + 1, candidate => candidate.StartsWith(name, StringComparison.Ordinal));
            Assert.True(found > at, $"{name} is not reached after the one before it: {string.Join(" · ", reached)}");
            at = found;
        }
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Number_FromAScanner_LeavesFocusAtThePicture()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        // once is luck: drawings held back lost about one in four
        for (var time = 0; time < 8; time++)
        {
            await tab.TypeAsync(DemonstrationPeople.All[20].Number);
            await tab.ExpectVerdictAsync("请比对人像");
            await Expect(tab.Button("拍照")).ToBeFocusedAsync(new() { Timeout = 2000 });
            await tab.EndAsync();
        }
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task F1_AtTheNumber_OpensTheKeysAndFocusComesBack()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();

        await tab.PressAsync("F1");
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "快捷键" });
        await Expect(dialog).ToBeVisibleAsync();
        await tab.PressAsync("Escape");

        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(tab.NumberBox).ToBeFocusedAsync();
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Escape_WhileUndecided_AsksOnceAndEndsOnlyWhenMeant()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.TypeAsync(DemonstrationPeople.All[20].Number);
        await tab.ExpectVerdictAsync("请比对人像");
        var question = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "这笔业务还没有办结" });

        await tab.PressAsync("Escape");
        await Expect(question).ToBeVisibleAsync();
        await tab.PressAsync("Escape");
        await Expect(question).ToHaveCountAsync(0);
        await tab.ExpectVerdictAsync("请比对人像");
        await tab.PressAsync("Escape");
        await Expect(question).ToBeVisibleAsync();
        await tab.PressAsync("Enter");

        await tab.ExpectVerdictAsync("等待查询");
        await tab.ExpectNothingOfAsync(DemonstrationPeople.All[20]);
        await Expect(tab.NumberBox).ToBeFocusedAsync();
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task OrdinaryRailCase_OnASlowLine_TakesTheSame21Keys()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        var line = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["offline"] = false, ["latency"] = 300, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 50_000,
        });

        await tab.IssueAsync(DemonstrationPeople.All[21].Number);

        Assert.Equal(21, tab.KeysPressed);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task NextNumber_TypedRightAfterEscape_KeepsEveryDigit()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.IssueAsync(DemonstrationPeople.All[2].Number);

        await tab.PressAsync("Escape");
        await tab.TypeAsync(DemonstrationPeople.All[4].Number);

        await tab.ExpectVerdictAsync("请比对人像");
        await Expect(tab.NumberBox).ToHaveValueAsync(PortalTab.Grouped(DemonstrationPeople.All[4].Number));
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task TwoTabs_OfOneDesk_ShowTheSameCaseAndIssueOnce()
    {
        await using var first = await running.OpenTabAsync();
        await first.SignInAsync();
        await first.TypeAsync(DemonstrationPeople.All[22].Number);
        await first.ExpectVerdictAsync("请比对人像");
        var second = await first.OpenAnotherAsync();
        await second.Page.GotoAsync("/desk");
        await second.ExpectVerdictAsync("请比对人像");
        await first.Page.BringToFrontAsync();
        await first.PressAsync("F2");
        await Expect(first.StillPicture).ToBeVisibleAsync();
        await first.PressAsync("F4");
        await first.ExpectVerdictAsync("可以签发");
        await first.PressAsync("Control+Enter");
        await first.ExpectVerdictAsync("已签发");

        await second.Page.BringToFrontAsync();
        await second.PressAsync("F2");

        await second.ExpectVerdictAsync("已签发");
        await second.PressAsync("Escape");
        await second.ExpectVerdictAsync("等待查询");
        await first.Page.BringToFrontAsync();
        await first.PressAsync("Escape");
        await first.ExpectVerdictAsync("等待查询");
        first.AssertUntroubled();
        // a picture that came too late, and nothing else
        Assert.DoesNotMatch("^(?!.*status of 409)", string.Join('\n', second.Troubles));
    }

    [Fact]
    public async Task PortalDown_ForThreeSeconds_IsToldAndTheCaseGoesOn()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.TypeAsync(DemonstrationPeople.All[23].Number);
        await tab.ExpectVerdictAsync("请比对人像");
        var reloaded = await tab.ExpectReloadAsync();

        await running.Portal.KillAsync(TestContext.Current.CancellationToken);
        await Expect(tab.Page.GetByText("正在重新连接。办理到一半的业务已经保存，不会丢失。")).ToBeVisibleAsync();
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        await running.Portal.StartAsync(TestContext.Current.CancellationToken);

        await reloaded();
        await tab.ExpectVerdictAsync("请比对人像");
        await Expect(tab.NumberBox).ToHaveValueAsync(PortalTab.Grouped(DemonstrationPeople.All[23].Number));
    }
}
