using Microsoft.Playwright;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;
using static StaffPortal.Tests.EndToEnd.Portal.AdministratorTab;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>What every page of the administrator owes everybody: it is closed to others, and can be seen and used.</summary>
[Collection(RunningPortal.Office)]
public sealed class AdministrationTests(RunningPortal running)
{
    private static readonly string[] s_pages =
        ["/admin/offices", "/admin/offices/BXZ01", "/admin/offices/new", "/admin/officers", "/admin/officers/100001", "/admin/officers/100301", "/admin/officers/new", "/admin/numbers"];

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

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task EveryPage_InEveryLook_HasNothingSeriousForAxeAndNothingToScrollSideways(string language)
    {
        await using var tab = await running.OpenTabAsync();
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
            found.AddRange(await EveryLook.WhatIsWrongAsync(tab, page, large: true, sidewaysOnly: true));
            if (language is "en") found.AddRange((await tab.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main h1, main section:not(.one section) h2, main h3, main th, main label, main legend, main button, main .chip, main p')].map(part => part.textContent)"))
                .Where(text => text.Any(letter => letter is >= '\u4e00' and <= '\u9fff') && !text.Contains("北京西站", StringComparison.Ordinal) && !text.Contains("首都机场", StringComparison.Ordinal)).Select(text => $"{page} {text}"));
        }
        PageLook.AssertNothing(found);
        tab.AssertUntroubled();
    }

    private Task<object?> AskAsync(string sql) => running.Portal.AskAsync(sql, TestContext.Current.CancellationToken);
}
