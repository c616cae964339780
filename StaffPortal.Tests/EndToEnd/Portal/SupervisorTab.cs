using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>A tab at the page of the rules.</summary>
internal static class SupervisorTab
{
    /// <summary>Signs in as a supervisor and goes to the rules.</summary>
    public static async Task<PortalTab> OpenSupervisorTabAsync(this RunningPortal running, string office = "BXZ01", string path = "/policy", BrowserNewContextOptions? options = null)
    {
        var tab = await running.OpenSecondTabAsync(camera: false, options);
        await tab.SignInAsync("值班领导", office: office);
        await tab.Page.GotoAsync(path);
        await Expect(Rules(tab)).ToBeVisibleAsync();
        return tab;
    }

    /// <summary>Makes a draft under a name of its own, which is then shown.</summary>
    public static async Task MakeDraftAsync(this PortalTab tab, string name)
    {
        await tab.Button("新建草案").PressAsync("Enter");
        var dialog = tab.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("名称")).ToBeFocusedAsync();
        await dialog.GetByLabel("名称").FillAsync(name);
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Radio, new() { Name = $"{name} 草案", Exact = true })).ToHaveAttributeAsync("aria-checked", "true");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = $"草案 {name} 的规则", Exact = true })).ToBeFocusedAsync();
    }

    /// <summary>Saves the draft; focus then stands where it is replayed.</summary>
    public static async Task SaveDraftAsync(this PortalTab tab)
    {
        await tab.Button("保存草案").PressAsync("Enter");
        await Expect(tab.Page.GetByText("已保存；重演一次，才能提请")).ToBeVisibleAsync();
        await Expect(Replay(tab).GetByRole(AriaRole.Button, new() { NameRegex = new("重演$") })).ToBeFocusedAsync();
    }

    /// <summary>The field of a figure, by the figure's own words.</summary>
    public static ILocator Figure(PortalTab tab, string name) => Rules(tab).GetByLabel(name, new() { Exact = true });

    /// <summary>The rules.</summary>
    public static ILocator Rules(PortalTab tab) => tab.Page.GetByRole(AriaRole.Table, new() { NameRegex = new("规则") });

    /// <summary>Where facts are tried out.</summary>
    public static ILocator TryOut(PortalTab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "试算", Exact = true });

    /// <summary>What the editions say, the one in force first.</summary>
    public static ILocator Verdicts(PortalTab tab) => TryOut(tab).GetByRole(AriaRole.Status).Locator("strong");

    /// <summary>Where a draft is replayed.</summary>
    public static ILocator Replay(PortalTab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "重演", Exact = true });
}
