using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>The case that a window does five hundred times a day.</summary>
[Collection(RunningPortal.Alone)]
public sealed partial class OrdinaryRailCaseTests(RunningPortal running)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OrdinaryRailCase_By21Keys_PrintsAPaperThatVerifiesAndLeavesNothing()
    {
        var person = DemonstrationPeople.All[0];
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        Assert.Equal("/desk", new Uri(tab.Page.Url).AbsolutePath);

        var sheet = await tab.IssueAsync(person.Number);

        Assert.Equal(21, tab.KeysPressed);
        Assert.Matches(SheetAddress(), sheet);
        await Expect(tab.Page.GetByRole(AriaRole.Img, new() { Name = "纸面预览" })).ToHaveJSPropertyAsync("complete", true);
        await Expect(tab.VerdictRegion).ToContainTextAsync("已送打印 1 次");
        var codes = await ReadPaperAsync(tab, sheet.Replace(".svg", ".pdf", StringComparison.Ordinal));
        var number = await tab.VerdictRegion.Locator(".verdict .num").InnerTextAsync();

        await tab.PressAsync("Escape");

        await tab.ExpectVerdictAsync("等待查询");
        Assert.Equal("/desk", new Uri(tab.Page.Url).AbsolutePath);
        await tab.ExpectNothingOfAsync(person);
        await tab.Page.GotoAsync("/desk");
        await Expect(tab.NumberBox).ToBeFocusedAsync();
        await tab.ExpectVerdictAsync("等待查询");
        await VerifyAsync(tab, codes[0], byNumber: false);
        await VerifyAsync(tab, number, byNumber: true);
        tab.AssertUntroubled();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task OrdinaryRailCase_TypedWithoutWaiting_IsIssued(int index)
    {
        var person = DemonstrationPeople.All[index];
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();

        await tab.TypeAsync(person.Number);
        await tab.PressAsync("F2");
        await tab.PressAsync("F4");
        await tab.PressAsync("Control+Enter");

        await tab.ExpectVerdictAsync("已签发");
        await Expect(tab.VerdictRegion).ToContainTextAsync("已送打印 1 次");
        Assert.Single(await tab.ExpectPrintedAsync(1));
        Assert.Equal(21, tab.KeysPressed);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Verify_ByCamera_ReadsTheCodeOfThePaper()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        var sheet = await tab.IssueAsync(DemonstrationPeople.All[7].Number);
        var paper = await (await tab.Page.Context.APIRequest.GetAsync(sheet.Replace(".svg", ".pdf", StringComparison.Ordinal))).BodyAsync();
        var film = await CodeFilm.WriteAsync(paper, Cancelled);
        try
        {
            await using var camera = await Browsers.LaunchAsync(fakeCamera: true, film);
            await using var gate = await PortalTab.OpenAsync(camera, running.Portal.Address, camera: true);
            await gate.SignInAsync();
            await gate.Page.GotoAsync("/verify");

            await gate.Button("用摄像头扫码").ClickAsync();

            await Expect(gate.Page.GetByRole(AriaRole.Region, new() { Name = "核验结果" }).Locator("strong").First).ToHaveTextAsync("有效");
            gate.AssertUntroubled();
        }
        finally
        {
            File.Delete(film);
        }
    }

    private static async Task<string[]> ReadPaperAsync(PortalTab tab, string address)
    {
        var answer = await tab.Page.Context.APIRequest.GetAsync(address);
        Assert.Equal((200, "application/pdf"), (answer.Status, answer.Headers["content-type"]));
        var picture = await PaperCodes.DrawAsync(await answer.BodyAsync(), Cancelled);
        var codes = await PaperCodes.ReadAsync(picture, Cancelled);
        File.Delete(picture);
        Assert.Equal(2, codes.Length);
        Assert.StartsWith("TI1:", codes[0], StringComparison.Ordinal);
        Assert.Equal(codes[0], codes[1]);
        return codes;
    }

    private static async Task VerifyAsync(PortalTab tab, string text, bool byNumber)
    {
        await tab.Page.GotoAsync("/verify");
        var box = tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "证明编号或二维码内容" });
        await Expect(box).ToBeFocusedAsync();
        await tab.Page.Keyboard.InsertTextAsync(text);
        await tab.PressAsync("Enter");
        var result = tab.Page.GetByRole(AriaRole.Region, new() { Name = "核验结果" });
        await Expect(result.Locator("strong").First).ToHaveTextAsync("有效");
        await Expect(result).ToContainTextAsync("周*远");
        await Expect(result).ToContainTextAsync("1100**********001X");
        await Expect(result.GetByText("只按编号查了台账")).ToHaveCountAsync(byNumber ? 1 : 0);
    }

    [GeneratedRegex("^/certificates/[0-9a-f-]{36}/paper\\.svg$", RegexOptions.None, 1000)]
    private static partial Regex SheetAddress();
}
