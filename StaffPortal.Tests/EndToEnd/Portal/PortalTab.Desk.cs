using Microsoft.Playwright;
using StaffPortal.Domain.Flights;
using StaffPortal.Registers.Demonstration;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <content>What an officer does at the desk, several presses in one.</content>
public sealed partial class PortalTab
{
    /// <summary>From the empty desk to the printed paper, one step after another; gives the sheet's address.</summary>
    public async Task<string> IssueAsync(string number)
    {
        await TypeAsync(number);
        await ExpectVerdictAsync("请比对人像");
        await PressAsync("F2");
        await Assertions.Expect(StillPicture).ToBeVisibleAsync();
        await PressAsync("F4");
        await ExpectVerdictAsync("可以签发");
        await PressAsync("Control+Enter");
        await ExpectVerdictAsync("已签发");
        return (await ExpectPrintedAsync(1))[^1];
    }

    /// <summary>From the empty desk to a comparison that found both the same.</summary>
    public async Task CompareAsync(string number)
    {
        await TypeAsync(number);
        await Assertions.Expect(Page.GetByRole(AriaRole.Img, new() { Name = "人口信息照片" })).ToBeVisibleAsync();
        await Assertions.Expect(Button("拍照")).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await PressAsync("F2");
        await Assertions.Expect(StillPicture).ToBeVisibleAsync();
        await PressAsync("F4");
        await Assertions.Expect(Button("一致")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    /// <summary>Fills in a flight as an officer does, field after field; the ticket is one of those the tile offers.</summary>
    public async Task RecordFlightAsync(string flight, DateTimeOffset departure, string ticket = "国内·本身份")
    {
        await FillByHandAsync("航班号", flight);
        await FillByHandAsync("起飞时间", DepartureText.Write(departure));
        await PressAsync("Tab");
        var seen = Page.GetByRole(AriaRole.Combobox, new() { Name = "客票" });
        if (await seen.EvaluateAsync<string>("select => select.selectedOptions[0].text") != ticket) await seen.SelectOptionAsync(ticket);
        await Assertions.Expect(Page.Locator("[data-desk]")).ToHaveAttributeAsync("aria-busy", "false");
    }

    /// <summary>What an airport asks of anyone: a flight that is far enough, and a document.</summary>
    public async Task RecordFlightWithDocumentAsync()
    {
        await RecordFlightAsync("CA1831", DateTimeOffset.UtcNow.AddMinutes(300));
        await AddEvidenceAsync("护照");
    }

    // pressed and typed: a field that a script fills is left again where the desk leads on just then
    private async Task FillByHandAsync(string field, string text)
    {
        var box = Page.GetByRole(AriaRole.Textbox, new() { Name = field });
        await box.ClickAsync();
        await box.FillAsync(text);
    }

    /// <summary>Adds a document whose original was seen, without a photo.</summary>
    public async Task AddEvidenceAsync(string kind)
    {
        await PressAsync("F6");
        var dialog = Page.GetByRole(AriaRole.Dialog, new() { Name = "记入所见证件" });
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "证件种类" }).SelectOptionAsync(kind);
        await dialog.GetByLabel("已核原件").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "记入", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Waits until the number field is empty; then no name, number, place or picture of the person is anywhere in the page.</summary>
    public async Task ExpectNothingOfAsync(DemonstrationPerson person)
    {
        await Assertions.Expect(NumberBox).ToHaveValueAsync("");
        var left = await Page.EvaluateAsync<string>(
            "document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(field => field.value).join(' ')");
        Assert.DoesNotContain(person.Record!.Name.Value, left, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Number, left.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(person.Record.HouseholdPlace, left, StringComparison.Ordinal);
        Assert.Equal(0, await Page.Locator("img").CountAsync());
    }

    /// <summary>Ends the case with Esc, and says so once more where the desk asks.</summary>
    public async Task EndAsync()
    {
        await PressAsync("Escape");
        await Assertions.Expect(Button("确定结束").Or(VerdictRegion.GetByText("等待查询")).First).ToBeVisibleAsync();
        if (await Button("确定结束").IsVisibleAsync()) await PressAsync("Enter");
        await ExpectVerdictAsync("等待查询");
        await Assertions.Expect(NumberBox).ToBeFocusedAsync();
    }
}
