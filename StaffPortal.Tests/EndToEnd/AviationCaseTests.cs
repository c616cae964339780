using Microsoft.Playwright;
using StaffPortal.Domain;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>Aviation at the window of an airport's police room, in a real browser.</summary>
[Collection(RunningPortal.Travellers)]
public sealed class AviationCaseTests(RunningPortal running)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static DateTimeOffset In(double minutes) => DateTimeOffset.UtcNow.AddMinutes(minutes);

    [Fact]
    public async Task AviationCase_ByKeysAlone_PrintsAPaperThatVerifies()
    {
        var person = DemonstrationPeople.All[0];
        await using var tab = await OpenAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Radio, new() { Name = "民航" })).ToBeCheckedAsync();
        await tab.CompareAsync(person.Number);

        var flight = tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "航班号" });
        await Expect(flight).ToBeFocusedAsync();
        await tab.TypeAsync("ca 1831");
        await tab.PressAsync("Tab");
        await tab.TypeAsync(StaffPortal.Domain.Flights.DepartureText.Write(In(300)));
        await tab.PressAsync("Tab");
        await Expect(tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "客票" })).ToBeFocusedAsync();
        await tab.PressAsync("ArrowDown");
        await tab.ExpectVerdictAsync("还须补 1 项");
        await Expect(flight).ToHaveValueAsync("CA1831");
        await Expect(tab.Button("添加辅助证件")).ToBeFocusedAsync();
        await tab.PressAsync("F6");
        await Expect(tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "证件种类" })).ToBeFocusedAsync();
        await tab.PressAsync("ArrowDown");
        await tab.PressAsync("Tab");
        await tab.PressAsync("Tab");
        await tab.PressAsync("Tab");
        await tab.PressAsync("Space");
        await tab.PressAsync("Tab");
        await tab.PressAsync("Tab");
        await tab.PressAsync("Enter");
        await tab.ExpectVerdictAsync("可以签发");
        await Expect(tab.Button("签发并打印")).ToBeFocusedAsync();
        await tab.PressAsync("Enter");
        await tab.ExpectVerdictAsync("已签发");
        var sheet = (await tab.ExpectPrintedAsync(1))[0];

        await Expect(tab.VerdictRegion).ToContainTextAsync("15 天");
        var number = await tab.VerdictRegion.Locator(".verdict .num").InnerTextAsync();
        Assert.StartsWith("A PEKT3 ", number, StringComparison.Ordinal);
        var picture = await PaperCodes.DrawAsync(await PaperAsync(tab, sheet), Cancelled);
        var codes = await PaperCodes.ReadAsync(picture, Cancelled);
        File.Delete(picture);
        await AssertVerifiedAsync(tab, codes[0], "有效", "可用：值机柜台、安检柜台");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Departure_InLessThanFiftyMinutes_IsRefusedAndPutRightWhenMistyped()
    {
        await using var tab = await OpenAsync();
        await tab.CompareAsync(DemonstrationPeople.All[1].Number);
        await tab.AddEvidenceAsync("护照");

        await tab.RecordFlightAsync("CA1831", In(44));

        await tab.ExpectVerdictAsync("不予签发");
        await Expect(tab.VerdictRegion).ToContainTextAsync("距起飞时间过近");
        await Expect(tab.VerdictRegion).ToContainTextAsync("改签");
        await Expect(tab.Page.GetByRole(AriaRole.Timer)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("refuse"));
        await Expect(tab.Button("签发并打印")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(tab.Button("出具告知单")).ToBeFocusedAsync();
        await tab.PressAsync("F10");
        Assert.Equal([$"/desk/cases/{tab.CaseId}/notice.svg"], await tab.ExpectPrintedAsync(1));

        await tab.RecordFlightAsync("CA1831", In(110));

        await tab.ExpectVerdictAsync("可以签发");
        await Expect(tab.VerdictRegion).ToContainTextAsync("临近起飞");
        await Expect(tab.Page.GetByRole(AriaRole.Timer)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("note"));
        tab.AssertUntroubled();
    }

    [Fact, Trait("length", "long")]
    public async Task Departure_ThatDrawsNearOnTheScreen_IsRefusedByItself()
    {
        await using var tab = await OpenAsync();
        await tab.CompareAsync(DemonstrationPeople.All[4].Number);
        await tab.AddEvidenceAsync("护照");
        await tab.RecordFlightAsync("CA1831", In(300));
        await tab.ExpectVerdictAsync("可以签发");
        // minutes are typed, so the nearest departure that is still allowed is up to a minute further than fifty
        await tab.RecordFlightAsync("CA1831", In(51));
        await tab.ExpectVerdictAsync("可以签发");

        await Expect(tab.Verdict).ToHaveTextAsync("不予签发", new() { Timeout = 90_000 });
        tab.AssertUntroubled();
    }

    [Theory]
    [InlineData("国际或地区")]
    [InlineData("非本身份")]
    public async Task Ticket_ThatIsNotEligible_IsRefused(string ticket)
    {
        await using var tab = await OpenAsync();
        await tab.CompareAsync(DemonstrationPeople.All[2].Number);
        await tab.RecordFlightAsync("MU5101", In(300), ticket);
        await tab.ExpectVerdictAsync("不予签发");
        await Expect(tab.VerdictRegion).ToContainTextAsync("不是以本身份购票的国内航班");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task NothingToShow_AnsweredRight_IsParkedForASupervisor()
    {
        await using var tab = await OpenAsync();
        await tab.CompareAsync(DemonstrationPeople.All[3].Number);
        await tab.RecordFlightAsync("CZ3101", In(300));
        await tab.Button("什么证件都没有").ClickAsync();
        await Expect(tab.VerdictRegion).ToContainTextAsync("口头核对尚未完成");
        await Expect(tab.Button("口头核对")).ToBeFocusedAsync();
        await tab.PressAsync("Enter");
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "口头核对" });
        await Expect(dialog).ToContainTextAsync("库中：" + DemonstrationPeople.All[3].Record!.HouseholdPlace);
        foreach (var question in (string[])["姓名", "公民身份号码", "户籍所在地", "现住址", "同户亲属"])
        {
            await dialog.GetByRole(AriaRole.Radiogroup, new() { Name = question }).GetByLabel("相符").CheckAsync();
        }
        await dialog.GetByRole(AriaRole.Button, new() { Name = "记入" }).ClickAsync();
        await tab.ExpectVerdictAsync("须复核");
        await Expect(tab.VerdictRegion).ToContainTextAsync("仅有口头核对");
        await tab.PressAsync("F3");
        await tab.ExpectVerdictAsync("等待复核");
        await tab.PressAsync("Escape");
        await tab.ExpectVerdictAsync("已提交复核");
        await tab.ExpectNothingOfAsync(DemonstrationPeople.All[3]);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Validity_ThatEndsBeforeTheDeparture_IsAskedForAgain()
    {
        await using var tab = await OpenAsync();
        await tab.CompareAsync(DemonstrationPeople.All[5].Number);
        await tab.AddEvidenceAsync("护照");
        await tab.RecordFlightAsync("CA1831", In(10 * 24 * 60));
        await tab.ExpectVerdictAsync("可以签发");
        var days = tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "有效天数" });
        await days.SelectOptionAsync("7");
        await tab.ExpectVerdictAsync("还须补 1 项");
        await Expect(days).ToBeFocusedAsync();
        await days.SelectOptionAsync("11");
        await tab.ExpectVerdictAsync("可以签发");
        await tab.PressAsync("Control+Enter");
        await Expect(tab.VerdictRegion).ToContainTextAsync("11 天");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Reload_InTheMiddle_KeepsFlightAndDays()
    {
        await using var tab = await OpenAsync();
        await tab.CompareAsync(DemonstrationPeople.All[6].Number);
        await tab.AddEvidenceAsync("护照");
        await tab.RecordFlightAsync("CA1831", In(300));
        await tab.ExpectVerdictAsync("可以签发");
        await tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "有效天数" }).SelectOptionAsync("9");
        await Expect(tab.VerdictRegion.Locator(".valid .until")).ToContainTextAsync(ShanghaiTime.At(In(9 * 24 * 60)).ToString("M月d日", System.Globalization.CultureInfo.InvariantCulture));

        await tab.Page.ReloadAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "航班号" })).ToHaveValueAsync("CA1831");
        await Expect(tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "有效天数" })).ToHaveValueAsync("9");
        await Expect(tab.Page.GetByRole(AriaRole.Timer)).ToContainTextAsync("距起飞");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task SecondPaper_WhileOneIsValid_IsAskedWhyAndVoidsTheFirst()
    {
        var person = DemonstrationPeople.All[8];
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.IssueAsync(person.Number);
        var first = await tab.VerdictRegion.Locator(".verdict .num").InnerTextAsync();
        await tab.PressAsync("Escape");
        await tab.ExpectVerdictAsync("等待查询");

        await tab.CompareAsync(person.Number);
        await tab.ExpectVerdictAsync("还须补 1 项");
        var reason = tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "换发原因" });
        await Expect(reason).ToBeFocusedAsync();
        await reason.SelectOptionAsync("遗失");
        await tab.ExpectVerdictAsync("可以签发");
        await Expect(tab.VerdictRegion).ToContainTextAsync("签发后原证明作废");
        await tab.PressAsync("Control+Enter");
        await tab.ExpectVerdictAsync("已签发");

        await AssertVerifiedAsync(tab, first, "作废", "");
        tab.AssertUntroubled();
    }

    private async Task<PortalTab> OpenAsync()
    {
        var tab = await running.OpenTabAsync();
        await tab.SignInAsync(office: "PEKT3");
        return tab;
    }

    private static async Task<byte[]> PaperAsync(PortalTab tab, string sheet)
    {
        var answer = await tab.Page.Context.APIRequest.GetAsync(sheet.Replace(".svg", ".pdf", StringComparison.Ordinal));
        Assert.Equal(200, answer.Status);
        return await answer.BodyAsync();
    }

    private static async Task AssertVerifiedAsync(PortalTab tab, string text, string outcome, string use)
    {
        await tab.Page.GotoAsync("/verify");
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "证明编号或二维码内容" }).FillAsync(text);
        await tab.PressAsync("Enter");
        var result = tab.Page.GetByRole(AriaRole.Region, new() { Name = "核验结果" });
        await Expect(result.Locator("strong").First).ToContainTextAsync(outcome);
        await Expect(result).ToContainTextAsync(use);
    }
}
