using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>What an officer and a supervisor do and see where a case is to be reviewed.</summary>
internal static class ApprovalTab
{
    /// <summary>The line of a case in the supervisor's list, by the masked name.</summary>
    public static ILocator Line(PortalTab tab, string maskedName) =>
        tab.Page.GetByRole(AriaRole.Region, new() { Name = "复核", Exact = true }).GetByRole(AriaRole.Button).Filter(new() { HasText = maskedName });

    /// <summary>What is told to the supervisor.</summary>
    public static ILocator ToldIn(PortalTab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "复核", Exact = true }).GetByRole(AriaRole.Status);

    /// <summary>The case that is open before the supervisor.</summary>
    public static ILocator OpenedCase(PortalTab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "业务内容", Exact = true });

    /// <summary>How many wait, in the bar.</summary>
    public static ILocator InTheBar(PortalTab tab) => tab.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^复核") });

    /// <summary>Signs in as a supervisor of an office and goes to what waits.</summary>
    public static async Task GoToApprovalsAsync(this PortalTab tab, string office = "BXZ01")
    {
        await tab.SignInAsync("值班领导", office: office);
        await tab.Page.GotoAsync("/approvals");
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "复核", Exact = true })).ToContainTextAsync("待复核");
    }

    /// <summary>From the free desk to a doubtful comparison beside a licence with a photo, by keys but for the dialog.</summary>
    public static async Task DoubtAsync(this PortalTab tab, DemonstrationPerson person)
    {
        await tab.TypeAsync(person.Number);
        await tab.ExpectVerdictAsync("请比对人像");
        await tab.PressAsync("F2");
        await Expect(tab.StillPicture).ToBeVisibleAsync();
        await tab.PressAsync("F8");
        await tab.ExpectVerdictAsync("还须补 1 项");
        await tab.PressAsync("F6");
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "记入所见证件" });
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "证件种类" }).SelectOptionAsync("机动车驾驶证");
        await dialog.GetByLabel("有照片").CheckAsync();
        await dialog.GetByLabel("已核原件").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "记入", Exact = true }).ClickAsync();
        await tab.ExpectVerdictAsync("须复核");
    }

    /// <summary>Sends the case; it stays on the screen.</summary>
    public static async Task ParkAsync(this PortalTab tab)
    {
        await tab.PressAsync("F3");
        await tab.ExpectVerdictAsync("等待复核");
    }

    /// <summary>Waits for the case to come by itself, opens it and approves it, by keys; the keys rest for a moment after a case was opened.</summary>
    public static async Task ApproveAsync(this PortalTab tab, string maskedName)
    {
        await tab.OpenByKeyAsync(maskedName);
        await tab.PressAsync("F4");
        await Expect(ToldIn(tab)).ToHaveTextAsync($"已批准 {maskedName}");
    }

    /// <summary>Waits for the case to come by itself and opens it.</summary>
    public static async Task OpenByKeyAsync(this PortalTab tab, string maskedName)
    {
        await Expect(Line(tab, maskedName)).ToBeVisibleAsync();
        // another case may stand between, and the list comes anew by itself
        for (var tries = 0; tries < 8 && await Line(tab, maskedName).GetAttributeAsync("aria-current") is null; tries++)
        {
            await tab.PressAsync(tries % 4 < 2 ? "ArrowDown" : "ArrowUp");
            await Task.Delay(400, TestContext.Current.CancellationToken);
        }
        await Expect(Line(tab, maskedName)).ToHaveAttributeAsync("aria-current", "true");
        await Expect(tab.Button("批准")).ToBeVisibleAsync();
        await Task.Delay(700, TestContext.Current.CancellationToken);
    }

    /// <summary>Issues what was approved, by the key.</summary>
    public static async Task IssueApprovedAsync(this PortalTab tab)
    {
        await tab.ExpectVerdictAsync("已批准");
        await Expect(tab.Button("签发并打印")).ToBeFocusedAsync();
        await tab.PressAsync("Control+Enter");
        await tab.ExpectVerdictAsync("已签发");
        await tab.ExpectPrintedAsync(1);
    }

    /// <summary>What was sent is approved in another browser; the officer's screen moves on by itself, and the paper is issued by the key.</summary>
    public static async Task ApproveAndIssueAsync(this RunningPortal running, PortalTab officer, string maskedName, string office = "BXZ01")
    {
        await using var supervisor = await running.OpenSecondTabAsync(camera: false);
        await supervisor.GoToApprovalsAsync(office);
        await supervisor.ApproveAsync(maskedName);
        await officer.IssueApprovedAsync();
    }
}
