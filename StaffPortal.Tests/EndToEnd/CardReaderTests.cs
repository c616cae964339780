using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.TestData;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>A card reader and a document camera at the desk: what they read comes in as if typed, and never into another traveller's case.</summary>
public sealed class CardReaderTests(PortalWithReader running) : IClassFixture<PortalWithReader>
{
    private const string Silent = "110000198008080159";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static byte[] Photo => File.ReadAllBytes(FakeCamera.LivePicture("zhou-mingyuan"));

    [Fact]
    public async Task Card_OrdinaryTraveller_IsIssuedBy3Keys()
    {
        var person = DemonstrationPeople.All[0];
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await Expect(Standing(tab)).ToContainTextAsync("可以放卡");

        await running.Reader.LayAsync(person.Number, person.Record!.Name.Value, Photo);
        await Expect(Standing(tab)).ToContainTextAsync("已读卡");
        await tab.PressAsync("F2");
        await Expect(tab.StillPicture).ToBeVisibleAsync();
        await tab.PressAsync("F4");
        await tab.ExpectVerdictAsync("可以签发");
        await tab.PressAsync("Control+Enter");

        await tab.ExpectVerdictAsync("已签发");
        await tab.ExpectPrintedAsync(1);
        Assert.Equal(3, tab.KeysPressed);
        Assert.Equal(1L, await running.Portal.AskAsync($"SELECT count(*) FROM \"CasePictures\" WHERE \"Kind\" = 'Card' AND \"CaseId\" = '{Guid.Parse(tab.CaseId)}'", Cancelled));
        await tab.PressAsync("Escape");
        await tab.ExpectVerdictAsync("等待查询");
        await tab.ExpectNothingOfAsync(person);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Card_NameIsNotTheRegisters_IsRefused()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await Expect(Standing(tab)).ToContainTextAsync("可以放卡");
        await running.Reader.LayAsync(DemonstrationPeople.All[1].Number, "样例人");
        await tab.ExpectVerdictAsync("不予签发");
        await Expect(tab.VerdictRegion).ToContainTextAsync("R-C-05");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Card_RegisterSilent_ItsPhotoStandsInTheRegistersPlace()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await Expect(Standing(tab)).ToContainTextAsync("可以放卡");
        await running.Reader.LayAsync(Silent, "样例人", Photo);
        await Expect(tab.Page.GetByRole(AriaRole.Img, new() { Name = "证件芯片照片" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(tab.Page.GetByLabel("姓名（照证件录入）")).ToHaveValueAsync("样例人");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Card_WhileAnotherCaseIsOpen_IsToldAndNotTaken()
    {
        var (first, second) = (DemonstrationPeople.All[3], DemonstrationPeople.All[5]);
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.TypeAsync(first.Number);
        await tab.ExpectVerdictAsync("请比对人像");
        await running.Reader.LayAsync(second.Number, second.Record!.Name.Value, Photo);
        await Expect(Standing(tab)).ToContainTextAsync("请先结束本笔业务");
        await Expect(tab.NumberBox).ToHaveValueAsync(PortalTab.Grouped(first.Number));
        await Expect(tab.Page.GetByLabel("旅客自报姓名")).ToHaveValueAsync("");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Document_BeforeTheDocumentCamera_GoesToWhatWasEnteredAndIsAskedForOtherwise()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.CompareAsync(DeskDriver.NumberOf(DemonstrationRow.NeverIssued));
        await running.Reader.PictureAsync(Photo);
        await Expect(Standing(tab)).ToContainTextAsync("请先记入所见证件");

        await tab.AddEvidenceAsync("公安机关证明");
        await Expect(tab.Button("公安机关证明：拍照")).ToBeVisibleAsync();
        await running.Reader.PictureAsync(Photo);

        await Expect(Standing(tab)).ToContainTextAsync("已拍证件");
        await Expect(tab.Page.GetByText("·已拍")).ToBeVisibleAsync();
        await AssertPicturedAsync(tab, 1);
        await running.Reader.PictureAsync(Photo);
        await Expect(Standing(tab)).ToContainTextAsync("请先记入所见证件");
        await AssertPicturedAsync(tab, 1);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Document_WhileItsDialogIsOpen_IsTakenAnew()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.CompareAsync(DeskDriver.NumberOf(DemonstrationRow.NeverIssued));
        await tab.AddEvidenceAsync("公安机关证明");
        await Expect(tab.Button("公安机关证明：拍照")).ToBeVisibleAsync();
        await running.Reader.PictureAsync(Photo);
        await Expect(Standing(tab)).ToContainTextAsync("已拍证件");
        await tab.Button("公安机关证明：拍照").ClickAsync();
        var picture = tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Img);
        var before = await picture.GetAttributeAsync("src");

        await running.Reader.PictureAsync(Photo);

        await Expect(picture).Not.ToHaveAttributeAsync("src", before!);
        await AssertPicturedAsync(tab, 1);
        tab.AssertUntroubled();
    }

    [Theory]
    [InlineData("no card")]
    [InlineData("{\"version\":1,\"type\":\"document\",\"jpeg\":\"?\"}")]
    [InlineData("{\"version\":2,\"type\":\"card\",\"number\":\"1\"}")]
    [InlineData("{\"version\":1,\"type\":\"card\",\"number\":42}")]
    public async Task Card_NotByTheContract_IsToldAndNothingIsTyped(string text)
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await Expect(Standing(tab)).ToContainTextAsync("可以放卡");
        await running.Reader.SayAsync(text);
        await Expect(Standing(tab)).ToContainTextAsync("读不出");
        await Expect(tab.NumberBox).ToHaveValueAsync("");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Reader_ServiceStopsAndComesBack_IsToldAndConnectedAgain()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await Expect(Standing(tab)).ToContainTextAsync("可以放卡");
        await running.Reader.StopAsync();
        await Expect(Standing(tab)).ToContainTextAsync("未连接");
        await running.Reader.StartAsync();
        await Expect(Standing(tab)).ToContainTextAsync("可以放卡");
    }

    private async Task AssertPicturedAsync(PortalTab tab, long count) => Assert.Equal(count, await running.Portal.AskAsync(
        $"SELECT count(*) FROM \"CasePictures\" WHERE \"Kind\" LIKE '%PoliceLetter' AND \"CaseId\" = '{Guid.Parse(tab.CaseId)}'", Cancelled));

    private static ILocator Standing(PortalTab tab) => tab.Page.Locator("footer span").Filter(new() { HasText = "读卡器" });
}
