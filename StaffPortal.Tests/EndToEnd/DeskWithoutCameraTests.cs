using System.Buffers.Binary;
using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.TestData;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>A desk whose camera is missing: the traveller is served all the same, and a file that is no picture stops nobody.</summary>
[Collection(RunningPortal.Office)]
public sealed class DeskWithoutCameraTests(RunningPortal running)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ChooseFile_AJpeg_IsTheLivePicture()
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await BeginAsync(tab, 13);
        await Expect(tab.Page.GetByText("没有找到摄像头")).ToBeVisibleAsync();

        await tab.Page.GetByLabel("选择照片文件").SetInputFilesAsync(FakeCamera.LivePicture("zhou-mingyuan"));

        await Expect(tab.StillPicture).ToBeVisibleAsync();
        await IssueAsync(tab);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task GoOn_WithoutAPicture_IsIssuedAndTheTrailKnows()
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await BeginAsync(tab, 14);

        await tab.Button("无现场照片继续").ClickAsync();

        await Expect(tab.Page.GetByText("已记录。证明上使用库中照片。")).ToBeVisibleAsync();
        var caseId = Guid.Parse(tab.CaseId);
        await IssueAsync(tab);
        var entry = (string?)await running.Portal.AskAsync(
            $"SELECT \"Json\" FROM \"AuditEntries\" WHERE \"Act\" = 'PictureTaken' AND \"Json\" LIKE '%{caseId:N}%'", Cancelled)
            ?? (string?)await running.Portal.AskAsync($"SELECT \"Json\" FROM \"AuditEntries\" WHERE \"Act\" = 'PictureTaken' AND \"Json\" LIKE '%{caseId}%'", Cancelled);
        Assert.Contains("\"outcome\":\"None\"", entry, StringComparison.Ordinal);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task ChooseFile_ThatIsNoPicture_SaysWhyAndTheCaseGoesOn()
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await BeginAsync(tab, 15);
        var jpeg = await File.ReadAllBytesAsync(FakeCamera.LivePicture("zhou-mingyuan"), Cancelled);
        (string Name, byte[] Bytes, string Words)[] wrong =
        [
            ("huge.png", PngHeader(20_000, 20_000), "照片尺寸太大"),
            ("form.jpg", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj"u8.ToArray(), "不是照片文件"),
            ("half.jpg", jpeg[..(jpeg.Length / 2)], "照片文件已损坏"),
            ("empty.jpg", [], "没有收到照片"),
            ("large.jpg", [.. jpeg, .. new byte[9 * 1024 * 1024]], "文件太大"),
        ];
        foreach (var (name, bytes, words) in wrong)
        {
            await tab.Page.GetByLabel("选择照片文件").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = bytes });
            await Expect(tab.Page.Locator("[role=alert]").Filter(new() { HasText = words })).ToBeVisibleAsync();
            await Expect(tab.NumberBox).ToHaveValueAsync(PortalTab.Grouped(DemonstrationPeople.All[15].Number));
        }

        await tab.Page.GetByLabel("选择照片文件").SetInputFilesAsync(FakeCamera.LivePicture("zhou-mingyuan"));
        await Expect(tab.StillPicture).ToBeVisibleAsync();
        await IssueAsync(tab);
        // an answer that refuses is an error to the browser, and nothing else was
        Assert.All(tab.Troubles, trouble => Assert.Matches("the server responded with a status of 4(13|22)", trouble));
    }

    private static async Task BeginAsync(PortalTab tab, int index)
    {
        await tab.SignInAsync();
        await tab.TypeAsync(DemonstrationPeople.All[index].Number);
        await tab.ExpectVerdictAsync("请比对人像");
    }

    private static async Task IssueAsync(PortalTab tab)
    {
        await tab.PressAsync("F4");
        await tab.ExpectVerdictAsync("可以签发");
        await tab.PressAsync("Control+Enter");
        await tab.ExpectVerdictAsync("已签发");
    }

    // signature and header chunk of a PNG of 8-bit grey; what follows is never read
    private static byte[] PngHeader(int width, int height)
    {
        byte[] png = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', .. new byte[8], 8, 0, 0, 0, 0, .. new byte[200]];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }
}
