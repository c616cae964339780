using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>A supervisor's tab, which counts the tones that it sounds.</summary>
internal static class AlertTab
{
    private const string CountTones = """
        window.tones = 0;
        const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (...when) { window.tones++; return start.apply(this, when); };
        """;

    /// <summary>Opens it at a page.</summary>
    public static async Task<PortalTab> OpenSupervisorAsync(this PortalWithRegister running, string path = "/alerts", BrowserNewContextOptions? options = null)
    {
        var tab = await running.OpenSecondTabAsync(options);
        await tab.Page.AddInitScriptAsync(CountTones);
        await tab.SignInAsync("值班领导");
        await tab.Page.GotoAsync(path);
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeAttachedAsync();
        return tab;
    }

    /// <summary>Tones so far; two are one sound.</summary>
    public static Task<int> TonesAsync(PortalTab tab) => tab.Page.EvaluateAsync<int>("window.tones");

    /// <summary>The mark in the bar.</summary>
    public static ILocator Mark(PortalTab tab) => tab.Page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link, new() { Name = "有新提醒" });

    /// <summary>The alerts listed.</summary>
    public static ILocator Lines(PortalTab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "提醒清单" }).Locator("ul.list button");

    /// <summary>What the chosen one is about.</summary>
    public static ILocator About(PortalTab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "提醒内容" });

    /// <summary>What is done with it.</summary>
    public static ILocator Handling(PortalTab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "处置", Exact = true });
}
