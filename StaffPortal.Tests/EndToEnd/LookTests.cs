using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>What every state of the screens owes everybody's eyes: nothing to scroll, nothing that assistive technology cannot use, two languages.</summary>
[Collection(RunningPortal.Office)]
public sealed class LookTests(RunningPortal running)
{
    // without the names of people in today's lists
    private const string WhatIsSaid = """
        () => {
            const work = document.querySelector('main').cloneNode(true);
            for (const list of work.querySelectorAll('ul.tab')) list.remove();
            return work.textContent + [...work.querySelectorAll('*')].map(part => `${part.getAttribute('aria-label') ?? ''} ${part.title ?? ''}`).join(' ');
        }
        """;

    [Fact]
    public async Task OrdinaryRailCase_InEveryLook_NeverScrollsAndHasNothingSeriousForAxe()
    {
        await using var tab = await running.OpenTabAsync();
        List<string> found = [];
        async Task LookAsync(string state) => found.AddRange(await EveryLook.WhatIsWrongAsync(tab, state));

        await tab.Page.GotoAsync("/");
        await LookAsync("sign-in");
        await tab.SignInAsync();
        await ThroughAnOrdinaryCaseAsync(tab, DemonstrationPeople.All[24].Number, LookAsync);
        var number = await tab.VerdictRegion.Locator(".verdict .num").InnerTextAsync();
        await tab.Page.GotoAsync("/verify");
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "证明编号或二维码内容" }).FillAsync(number);
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 2 }).Nth(1)).ToBeVisibleAsync();
        await LookAsync("verify");

        PageLook.AssertNothing(found);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task AviationCase_InEveryLook_NeverScrollsAndHasNothingSeriousForAxe()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync(office: "PEKT3");
        List<string> found = [];
        await ThroughAnAviationCaseAsync(tab, async state => found.AddRange(await EveryLook.WhatIsWrongAsync(tab, state)));

        PageLook.AssertNothing(found);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task English_ByTheSwitch_LeavesNoChineseWordInTheWork()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();

        await tab.Button("English").ClickAsync();

        var number = tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Citizen identity number", Exact = true });
        await Expect(number).ToBeFocusedAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(tab.Button("Sign out")).ToBeVisibleAsync();
        var words = await tab.Page.EvaluateAsync<string>(WhatIsSaid);
        Assert.DoesNotMatch("[\\u4e00-\\u9fff]", words);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Look_ByTheSwitches_IsThereAfterAReload()
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await tab.SignInAsync("值班领导");
        await tab.Button("深色").ClickAsync();
        await tab.Button("大字").ClickAsync();

        await tab.Page.ReloadAsync();

        var look = tab.Page.Locator("html");
        await Expect(look).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(look).ToHaveAttributeAsync("data-large", "1");
        await tab.Button("深色").Or(tab.Button("浅色")).ClickAsync();
        await tab.Button("大字").ClickAsync();
        await tab.Page.ReloadAsync();
        await Expect(look).Not.ToHaveAttributeAsync("data-theme", "dark");
        await Expect(look).Not.ToHaveAttributeAsync("data-large", "1");
        tab.AssertUntroubled();
    }

    private static async Task ThroughAnAviationCaseAsync(PortalTab tab, Func<string, Task> lookAsync)
    {
        await lookAsync("empty");
        await tab.CompareAsync(DemonstrationPeople.All[24].Number);
        await lookAsync("asked");
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "航班号" }).FillAsync("国航");
        await tab.PressAsync("Tab");
        await Expect(tab.Page.GetByText("航班号如 CA1831")).ToBeVisibleAsync();
        await lookAsync("wrong flight");
        await tab.RecordFlightAsync("CA1831", DateTimeOffset.UtcNow.AddMinutes(49));
        await tab.ExpectVerdictAsync("不予签发");
        await lookAsync("too close");
        await tab.RecordFlightAsync("CA1831", DateTimeOffset.UtcNow.AddMinutes(100));
        await tab.ExpectVerdictAsync("还须补 1 项");
        await tab.Button("什么证件都没有").ClickAsync();
        await Expect(tab.Button("口头核对")).ToBeVisibleAsync();
        await lookAsync("nothing to show");
        await tab.Button("撤回").ClickAsync();
        await tab.AddEvidenceAsync("社会保障卡");
        await tab.ExpectVerdictAsync("可以签发");
        await lookAsync("ready");
        await tab.PressAsync("Control+Enter");
        await Expect(tab.VerdictRegion).ToContainTextAsync("已送打印 1 次");
        await lookAsync("issued");
    }

    private static async Task ThroughAnOrdinaryCaseAsync(PortalTab tab, string number, Func<string, Task> lookAsync)
    {
        await lookAsync("empty");
        await tab.TypeAsync(number[..9]);
        await tab.ExpectVerdictAsync("号码未完成");
        await lookAsync("typing");
        await tab.TypeAsync(number[9..]);
        await tab.ExpectVerdictAsync("请比对人像");
        await Expect(tab.Page.GetByLabel("现场画面")).ToBeVisibleAsync();
        await lookAsync("found");
        await tab.PressAsync("F2");
        await Expect(tab.StillPicture).ToBeVisibleAsync();
        await tab.PressAsync("F4");
        await tab.ExpectVerdictAsync("可以签发");
        await lookAsync("ready");
        await tab.PressAsync("Control+Enter");
        await Expect(tab.VerdictRegion).ToContainTextAsync("已送打印 1 次");
        await lookAsync("issued");
    }
}
