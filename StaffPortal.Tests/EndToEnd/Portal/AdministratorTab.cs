using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>A tab at the pages of the administrator.</summary>
internal static class AdministratorTab
{
    /// <summary>Signs in as the administrator, who then stands at the offices.</summary>
    public static async Task<PortalTab> OpenAdministratorTabAsync(this RunningPortal running)
    {
        var tab = await running.OpenTabAsync();
        await tab.SignInAsync("系统管理员");
        await Expect(tab.Page).ToHaveURLAsync(new Uri(running.Portal.Address, "/admin/offices").ToString());
        return tab;
    }

    /// <summary>A field of the form, by its name.</summary>
    public static ILocator Box(PortalTab tab, string name) => tab.Page.Locator("form.fill").GetByLabel(name);

    /// <summary>What the form says at its end.</summary>
    public static ILocator Told(PortalTab tab) => tab.Page.Locator("form.fill > .end [role=status]");

    /// <summary>What is wrong for assistive technology, and what scrolls that may not.</summary>
    public static async Task<string[]> WhatIsWrongAsync(PortalTab tab) =>
        [.. await PageLook.WhatAxeFindsAsync(tab), .. await PageLook.WhatScrollsSidewaysAsync(tab)];

    /// <summary>Writes an office into the books, past the pages.</summary>
    public static Task AddOfficeAsync(this RunningPortal running, string code, string name, string mode, bool isOpen = true) => running.Portal.AskAsync($"""
        INSERT INTO "Offices" ("Code", "Name", "ShortName", "WindowName", "Mode", "WindowPlace", "WindowHours", "Enabled", "Revision")
        VALUES ('{code}', '{name}派出所', '{name}', '{name}公安制证窗口', '{mode}', '{name}一层', '每日 06:00–22:00', {isOpen}, 0)
        """, TestContext.Current.CancellationToken);
}
