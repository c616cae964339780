using Microsoft.Playwright;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>What an officer does for children and those who come with them.</summary>
internal static class FamilyTab
{
    public const string Mother = "320000199308090045";
    public const string FirstTwin = "320000202509090062";
    public const string SecondTwin = "320000202509090070";
    public const string ChildWithCard = "510000201404120107";

    /// <summary>The guardian's dialog.</summary>
    public static ILocator GuardianDialog(this PortalTab tab) => tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "核验监护人" });

    /// <summary>Types the number and takes the traveller's picture.</summary>
    public static async Task PictureAsync(this PortalTab tab, string number)
    {
        await tab.TypeAsync(number);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "人口信息", Exact = true }).GetByText("出生日期").First).ToBeVisibleAsync();
        await tab.PictureAsync();
    }

    /// <summary>Takes the picture of the traveller whose case is open.</summary>
    public static async Task PictureAsync(this PortalTab tab)
    {
        await Assertions.Expect(tab.Button("拍照")).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await tab.PressAsync("F2");
        await Assertions.Expect(tab.StillPicture).ToBeVisibleAsync();
    }

    /// <summary>Looks the guardian up, pictures and compares him, by keys alone.</summary>
    public static async Task VerifyGuardianAsync(this PortalTab tab, string number = Mother)
    {
        await tab.PressAsync("F7");
        var dialog = tab.GuardianDialog();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Textbox, new() { Name = "监护人号码" })).ToBeFocusedAsync();
        await tab.TypeAsync(number);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Img, new() { Name = "监护人登记照片" })).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "拍照", Exact = true })).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await tab.PressAsync("F2");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Img, new() { Name = "监护人现场照片" })).ToBeVisibleAsync();
        await tab.PressAsync("F4");
        await Assertions.Expect(dialog.GetByText("监护人核验完成")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "完成", Exact = true })).ToBeFocusedAsync();
        await tab.PressAsync("Enter");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Adds the unit's letter as the dialog asks for it.</summary>
    public static async Task AddLetterAsync(this PortalTab tab)
    {
        await tab.PressAsync("F6");
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "记入所见证件" });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Combobox, new() { Name = "证件种类" })).ToHaveValueAsync("UnitLetter");
        await dialog.GetByLabel("已核原件").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "记入", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("请填写单位名称");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "单位名称" }).FillAsync("某部样例大队");
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "签发部门" }).SelectOptionAsync("政治部门");
        await dialog.GetByLabel("证明信日期").FillAsync("2026-11-18");
        await dialog.GetByLabel("已见单位印章").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "记入", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Sends the case, or the whole visit, for approval; it stays on the screen.</summary>
    public static async Task SendAsync(this PortalTab tab)
    {
        await Assertions.Expect(tab.Button("提交复核")).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await tab.PressAsync("F3");
        await tab.ExpectVerdictAsync("等待复核");
    }
}
