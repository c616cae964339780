using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>Administration of offices, desks, officers and numbers, from outside.</summary>
[Collection(RunningPortal.Collection)]
public sealed class AdministrationTests(RunningPortal running)
{
    private static readonly string[] s_pages =
        ["/admin/offices", "/admin/offices/BXZ01", "/admin/offices/new", "/admin/officers", "/admin/officers/100001", "/admin/officers/100301", "/admin/officers/new", "/admin/numbers"];

    private const string WhatScrollsSideways = """
        () => [...document.querySelectorAll('*')].filter(part => part === document.scrollingElement || /auto|scroll/.test(getComputedStyle(part).overflowX))
            .filter(part => part.scrollWidth > part.clientWidth + 1 || (part === document.scrollingElement && part.scrollHeight > part.clientHeight + 1))
            .map(part => `${part.tagName}.${part.className} ${part.scrollWidth}x${part.scrollHeight} in ${part.clientWidth}x${part.clientHeight}`)
        """;

    private const string WhatAxeFinds = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .filter(found => found.impact === 'serious' || found.impact === 'critical')
            .flatMap(found => found.nodes.map(node => `${found.id}: ${node.target} ${node.any[0]?.message ?? ''}`))
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Office_ByKeyboardAlone_IsAddedGetsADeskAndIsClosed()
    {
        await using var tab = await AdministratorAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "添加单位" }).FocusAsync();
        await tab.PressAsync("Enter");
        await Expect(Box(tab, "代码")).ToBeFocusedAsync();
        await tab.TypeAsync("tjz-1");
        await tab.PressAsync("Enter");
        await Expect(Box(tab, "代码")).ToBeFocusedAsync();
        await Expect(tab.Page.GetByText("应为五位，只用数字 0–9 和大写字母 A–Z。")).ToBeVisibleAsync();
        await Expect(Told(tab)).ToContainTextAsync("有 4 处须改");
        Assert.Empty(await WhatIsWrongAsync(tab));
        await Expect(Box(tab, "代码")).ToHaveValueAsync("tjz-1");
        await Box(tab, "代码").FillAsync("TJKB1");
        foreach (var text in (string[])["天津铁路公安处键盘站派出所", "键盘站", "键盘站公安制证窗口"])
        {
            await tab.PressAsync("Tab");
            await tab.TypeAsync(text);
        }
        await tab.PressAsync("Tab");
        await tab.PressAsync("Tab");
        await tab.TypeAsync("南进站口");
        await tab.PressAsync("Enter");

        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "键盘站", Exact = true })).ToBeVisibleAsync();
        Assert.Equal("/admin/offices/TJKB1", new Uri(tab.Page.Url).AbsolutePath);
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "键盘站 TJKB1" })).ToHaveAttributeAsync("aria-current", "true");
        await tab.Button("添加 2 号窗口").PressAsync("Enter");
        await Expect(tab.Button("添加 3 号窗口")).ToBeVisibleAsync();
        await tab.Button("关闭 1 号窗口").PressAsync("Enter");
        await Expect(tab.Button("开放 1 号窗口")).ToBeVisibleAsync();
        await tab.Button("关闭单位…").PressAsync("Enter");
        await Expect(tab.Button("不，返回")).ToBeFocusedAsync();
        await tab.PressAsync("Tab");
        await tab.PressAsync("Enter");
        await Expect(tab.Button("重新开放")).ToBeVisibleAsync();
        await Expect(Told(tab)).ToContainTextAsync("已关闭");
        Assert.Equal("Closed Closed Open", await AskAsync("""
            SELECT string_agg(CASE WHEN "Enabled" THEN 'Open' ELSE 'Closed' END, ' ' ORDER BY "Number") FROM
            (SELECT 0 AS "Number", "Enabled" FROM "Offices" WHERE "Code" = 'TJKB1' UNION ALL SELECT "Number", "Enabled" FROM "Desks" WHERE "OfficeCode" = 'TJKB1') AS told
            """));
        Assert.Equal(4L, await AskAsync("""SELECT count(*) FROM "AuditEntries" WHERE "Object" IN ('office:TJKB1', 'desk:TJKB1/1', 'desk:TJKB1/2')"""));
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Office_TwoAdministratorsAtOnce_TheSecondSeesWhatStandsAndLosesNothingTyped()
    {
        await AddOfficeAsync("TJTW1", "双人站", "Rail");
        await using var first = await AdministratorAsync();
        await using var second = await running.OpenSecondTabAsync();
        await second.SignInAsync("系统管理员");
        foreach (var tab in (PortalTab[])[first, second])
        {
            await tab.Page.GotoAsync("/admin/offices/TJTW1");
            await Expect(Box(tab, "窗口地点")).ToHaveValueAsync("双人站一层");
        }
        await Box(first, "窗口地点").FillAsync("二层");
        await Box(first, "办理时间").FillAsync("全天");
        await first.Button("保存").ClickAsync();
        await Expect(Told(first)).ToContainTextAsync("已保存");

        await Box(second, "窗口地点").FillAsync("三层");
        await second.PressAsync("Enter");

        await Expect(Told(second)).ToContainTextAsync("另一位管理员刚改过");
        await Expect(second.Page.GetByText("现为：二层")).ToBeVisibleAsync();
        await Expect(Box(second, "窗口地点")).ToHaveValueAsync("三层");
        // what the second one had not touched follows the first
        await Expect(Box(second, "办理时间")).ToHaveValueAsync("全天");
        Assert.Empty(await WhatIsWrongAsync(second));
        await second.Button("保存").ClickAsync();
        await Expect(Told(second)).ToContainTextAsync("已保存");
        await Expect(second.Page.GetByText("现为：二层")).ToHaveCountAsync(0);
        Assert.Equal("三层 全天", await AskAsync("""SELECT "WindowPlace" || ' ' || "WindowHours" FROM "Offices" WHERE "Code" = 'TJTW1'"""));
        first.AssertUntroubled();
        second.AssertUntroubled();
    }

    [Fact]
    public async Task Officer_AddedFoundChangedAndDisabled_StaysUnderTheNumber()
    {
        await using var tab = await AdministratorAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "人员", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "添加人员" }).ClickAsync();
        await Expect(Box(tab, "警号")).ToBeFocusedAsync();
        await Box(tab, "警号").FillAsync("100001");
        await Box(tab, "姓名").FillAsync("诸葛流");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByText("请核对警号，或到列表里改那位人员。")).ToBeVisibleAsync();
        await Expect(Box(tab, "姓名")).ToHaveValueAsync("诸葛流");
        await Box(tab, "警号").FillAsync("770011");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "诸葛流", Exact = true })).ToBeVisibleAsync();

        var search = tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "查找人员" });
        await search.FillAsync("葛流");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(tab.Page.GetByText("姓名加密存放")).ToBeVisibleAsync();
        Assert.DoesNotContain("葛", Uri.UnescapeDataString(tab.Page.Url), StringComparison.Ordinal);
        await search.FillAsync("7700");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByText("姓名加密存放")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(1);

        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "审计员" }).CheckAsync();
        await tab.Button("保存").ClickAsync();
        await Expect(Told(tab)).ToContainTextAsync("已保存");
        await Expect(tab.Page.Locator("tbody tr")).ToContainTextAsync("审计员");
        await tab.Button("停用账号…").ClickAsync();
        await tab.Button("确定停用").ClickAsync();
        await Expect(tab.Button("启用账号")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("tbody tr")).ToContainTextAsync("停用");
        await tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "角色" }).SelectOptionAsync("Supervisor");
        await Expect(tab.Page.GetByText("没有符合条件的人员")).ToBeVisibleAsync();
        Assert.Contains("role=Supervisor", tab.Page.Url, StringComparison.Ordinal);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Officer_Own_KeepsRoleAndAccount()
    {
        await using var tab = await AdministratorAsync();
        await tab.Page.GotoAsync("/admin/officers/100301");
        await Expect(tab.Button("停用账号…")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(tab.Page.GetByText("不能停用自己的账号")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Radio, new() { Name = "制证民警" })).ToBeDisabledAsync();
        tab.AssertUntroubled();
    }

    [Theory]
    [InlineData("制证民警", "/desk")]
    [InlineData("值班领导", "/verify")]
    public async Task OtherRole_AtEveryPage_IsTurnedAwayAndTheTrailKnows(string role, string own)
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync(role);
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "人员", Exact = true })).ToHaveCountAsync(0);
        var before = await AskAsync("""SELECT count(*) FROM "AuditEntries" WHERE "Act" = 'AccessDenied'""");
        foreach (var page in s_pages)
        {
            await tab.Page.GotoAsync(page);
            await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("这次访问已留痕");
            await Expect(tab.Page.Locator("table, form.fill")).ToHaveCountAsync(0);
        }
        Assert.Equal((long)before! + s_pages.Length, await AskAsync("""SELECT count(*) FROM "AuditEntries" WHERE "Act" = 'AccessDenied'"""));
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "回到自己的业务" }).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Uri(running.Portal.Address, own).ToString());
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Aviation_AtARailDesk_NamesWhereItIsIssuedAndWhen()
    {
        await AddOfficeAsync("AAAV1", "空港站", "Aviation");
        await AddOfficeAsync("AAAV0", "停航站", "Aviation", isOpen: false);
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();

        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "民航" }).ClickAsync();

        var told = tab.VerdictRegion.GetByRole(AriaRole.Alert);
        await Expect(told).ToContainTextAsync("到空港站公安制证窗口办理：空港站一层，每日 06:00–22:00");
        await Expect(told).Not.ToContainTextAsync("停航站");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Numbers_OfToday_AreCountedAndAGapIsAnAlarm()
    {
        await using (var desk = await running.OpenTabAsync())
        {
            await desk.SignInAsync();
            await desk.IssueAsync(DemonstrationPeople.All[11].Number);
        }
        await using var tab = await AdministratorAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "编号", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByText("编号连续")).ToBeVisibleAsync();
        var shown = await tab.Page.ContentAsync();
        Assert.DoesNotContain(DemonstrationPeople.All[11].Record!.Name.Masked, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(DemonstrationPeople.All[11].Record!.Name.Value, shown, StringComparison.Ordinal);

        await AskAsync("""UPDATE "Serials" SET "Last" = "Last" + 1""");
        try
        {
            await tab.Button("查看").ClickAsync();
            await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("编号不连续");
            Assert.Empty(await WhatIsWrongAsync(tab));
        }
        finally
        {
            await AskAsync("""UPDATE "Serials" SET "Last" = "Last" - 1""");
        }
        await tab.Page.GetByLabel("从", new() { Exact = true }).FillAsync("2020-01-01");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByText("含首尾最多 31 天。")).ToBeVisibleAsync();
        Assert.Contains("from=2020-01-01", tab.Page.Url, StringComparison.Ordinal);
        await Expect(tab.Page.GetByLabel("从", new() { Exact = true })).ToHaveValueAsync("2020-01-01");
        await tab.Page.GotoAsync("/admin/numbers?office=BXZ01&from=2020-01-01&to=2020-01-31");
        await Expect(tab.Page.GetByText("这段时间没有签发")).ToBeVisibleAsync();
        tab.AssertUntroubled();
    }

    [Theory]
    [InlineData(1366, 768, "light", "0", "zh-CN")]
    [InlineData(1366, 768, "dark", "0", "en")]
    [InlineData(1920, 1080, "light", "0", "en")]
    [InlineData(1920, 1080, "dark", "0", "zh-CN")]
    [InlineData(1366, 768, "light", "1", "zh-CN")]
    [InlineData(1366, 768, "light", "1", "en")]
    public async Task EveryPage_InALook_HasNothingSeriousForAxeAndNothingToScrollSideways(int width, int height, string theme, string large, string language)
    {
        await using var tab = await running.OpenTabAsync(options: new() { ViewportSize = new() { Width = width, Height = height } });
        await tab.Page.AddInitScriptAsync($"localStorage.setItem('look.theme', '{theme}'); localStorage.setItem('look.large', '{large}')");
        await tab.SignInAsync("系统管理员");
        if (language is "en")
        {
            await tab.Button("English").ClickAsync();
            await Expect(tab.Button("Sign out")).ToBeVisibleAsync();
        }
        List<string> found = [];
        foreach (var page in s_pages)
        {
            await tab.Page.GotoAsync(page);
            await Expect(tab.Page.Locator(".admin[aria-busy=false]")).ToBeVisibleAsync();
            await Expect(tab.Page.Locator(".admin table, .admin .whole").First).ToBeVisibleAsync();
            if (page.Count(letter => letter is '/') == 3) await Expect(tab.Page.Locator("form.fill")).ToBeVisibleAsync();
            found.AddRange((await WhatIsWrongAsync(tab)).Select(what => $"{page} {what}"));
            if (language is "en") found.AddRange((await tab.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main h1, main section:not(.one section) h2, main h3, main th, main label, main legend, main button, main .chip, main p')].map(part => part.textContent)"))
                .Where(text => text.Any(letter => letter is >= '\u4e00' and <= '\u9fff') && !text.Contains("北京西站", StringComparison.Ordinal) && !text.Contains("首都机场", StringComparison.Ordinal)).Select(text => $"{page} {text}"));
        }
        Assert.Empty(found);
        tab.AssertUntroubled();
    }

    private static async Task<IEnumerable<string>> WhatIsWrongAsync(PortalTab tab)
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "TestData", "axe", "axe.min.js"), Cancelled);
        await tab.Page.EvaluateAsync(axe + "; 0");
        return [.. await tab.Page.EvaluateAsync<string[]>(WhatAxeFinds), .. await tab.Page.EvaluateAsync<string[]>(WhatScrollsSideways)];
    }

    private static ILocator Box(PortalTab tab, string name) => tab.Page.Locator("form.fill").GetByLabel(name);

    private static ILocator Told(PortalTab tab) => tab.Page.Locator("form.fill > .end [role=status]");

    private async Task<PortalTab> AdministratorAsync()
    {
        var tab = await running.OpenTabAsync();
        await tab.SignInAsync("系统管理员");
        await Expect(tab.Page).ToHaveURLAsync(new Uri(running.Portal.Address, "/admin/offices").ToString());
        return tab;
    }

    private Task<object?> AskAsync(string sql) => running.Portal.AskAsync(sql, Cancelled);

    private async Task AddOfficeAsync(string code, string name, string mode, bool isOpen = true) => await AskAsync($"""
        INSERT INTO "Offices" ("Code", "Name", "ShortName", "WindowName", "Mode", "WindowPlace", "WindowHours", "Enabled", "Revision")
        VALUES ('{code}', '{name}派出所', '{name}', '{name}公安制证窗口', '{mode}', '{name}一层', '每日 06:00–22:00', {isOpen}, 0)
        """);
}
