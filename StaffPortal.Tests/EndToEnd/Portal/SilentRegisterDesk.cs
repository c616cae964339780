using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>What the desk shows, and what an officer does at it, while the register is silent.</summary>
internal static partial class SilentRegisterDesk
{
    /// <summary>The column of the person.</summary>
    public static ILocator Person(PortalTab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "人口信息", Exact = true });

    /// <summary>Asks the register once more.</summary>
    public static ILocator AskAgain(PortalTab tab) => tab.Button("重新查询");

    /// <summary>What the foot of the desk says of the register.</summary>
    public static ILocator Standing(PortalTab tab) => tab.Page.Locator("footer span").Filter(new() { HasText = "人口信息库" });

    /// <summary>Waits until the desk says that it waits, how long, and how to give up.</summary>
    public static async Task ExpectProgressAsync(PortalTab tab)
    {
        await Expect(Person(tab).GetByText("正在查询人口信息库")).ToBeVisibleAsync(new() { Timeout = 4000 });
        await Expect(Person(tab).GetByText("已等")).ToBeVisibleAsync();
        await Expect(tab.Button("取消查询")).ToBeVisibleAsync();
    }

    /// <summary>Waits until the desk says that the register is silent and what to do next.</summary>
    public static async Task ExpectSilenceToldAsync(PortalTab tab)
    {
        await tab.ExpectVerdictAsync("还须补 2 项");
        await Expect(Person(tab)).ToContainTextAsync("人口信息库暂时连不上");
        await Expect(Person(tab)).ToContainTextAsync("可凭带照片的证件继续，转值班领导复核");
        await Expect(tab.Page.GetByText("暂时取不到照片")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("请与证件照片比对")).ToBeVisibleAsync();
        await Expect(AskAgain(tab)).ToBeVisibleAsync();
        // an earlier test may have left it silent
        await Expect(Standing(tab)).ToHaveTextAsync(Down());
    }

    /// <summary>Takes the photo, compares it with that of a licence, and records the licence.</summary>
    public static async Task GoOnByDocumentAsync(PortalTab tab)
    {
        await tab.PressAsync("F2");
        await Expect(tab.StillPicture).ToBeVisibleAsync();
        await tab.PressAsync("F4");
        await tab.ExpectVerdictAsync("还须补 1 项");
        await tab.PressAsync("F6");
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "记入所见证件" });
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "证件种类" }).SelectOptionAsync("机动车驾驶证");
        await dialog.GetByLabel("有照片").CheckAsync();
        await dialog.GetByLabel("已核原件").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "记入", Exact = true }).ClickAsync();
        await tab.ExpectVerdictAsync("须复核");
    }

    /// <summary>Enters the holder from the document, and waits until it is saved.</summary>
    public static async Task EnterHolderAsync(PortalTab tab, string name, string group, string place)
    {
        await Person(tab).GetByLabel("姓名（照证件录入）").FillAsync(name);
        await Person(tab).GetByRole(AriaRole.Combobox, new() { Name = "民族" }).SelectOptionAsync(group);
        await Person(tab).GetByLabel("户籍所在地").FillAsync(place);
        await Person(tab).GetByLabel("户籍所在地").PressAsync("Tab");
        await Expect(Person(tab).GetByLabel("户籍所在地")).ToHaveAttributeAsync("data-saved", place);
    }

    /// <summary>Waits until the holder stands there as entered.</summary>
    public static async Task ExpectHolderAsync(PortalTab tab, string name, string place)
    {
        await Expect(Person(tab).GetByLabel("姓名（照证件录入）")).ToHaveValueAsync(name);
        await Expect(Person(tab).GetByLabel("户籍所在地")).ToHaveValueAsync(place);
    }

    [GeneratedRegex("^\\s*人口信息库 (刚刚中断|中断 \\d+ 分钟)\\s*$")]
    private static partial Regex Down();
}
