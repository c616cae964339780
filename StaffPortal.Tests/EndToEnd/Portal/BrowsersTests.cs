using Microsoft.Playwright;

namespace StaffPortal.Tests.EndToEnd.Portal;

public sealed class BrowsersTests
{
    private const string MiddleOfTheCamera = """
        async () => {
            const video = document.createElement('video');
            video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
            await video.play();
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
            const picture = canvas.getContext('2d');
            picture.drawImage(video, 0, 0);
            return Array.from(picture.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data);
        }
        """;

    [Fact]
    public async Task Launch_WithAFileForTheCamera_ShowsThatPictureToThePage()
    {
        var film = Path.Combine(Path.GetTempPath(), $"tempid-{Environment.ProcessId}.mjpeg");
        try
        {
            await File.WriteAllBytesAsync(film, await RedPictureAsync(), TestContext.Current.CancellationToken);
            await using var browser = await Browsers.LaunchAsync(fakeCamera: true, film);
            var page = await browser.NewPageAsync(new() { Permissions = Browsers.CameraAllowed });
            await page.RouteAsync("**/*", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<p>camera</p>" }));
            await page.GotoAsync("http://localhost/");

            var colour = await page.EvaluateAsync<int[]>(MiddleOfTheCamera);

            Assert.True(colour is [> 180, < 80, < 80, 255], $"not red: {string.Join(' ', colour)}");
        }
        finally
        {
            File.Delete(film);
        }
    }

    private static async Task<byte[]> RedPictureAsync()
    {
        await using var browser = await Browsers.LaunchAsync();
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 640, Height = 480 } });
        await page.SetContentAsync("<body style='background: #d01010'>");
        return await page.ScreenshotAsync(new PageScreenshotOptions { Type = ScreenshotType.Jpeg });
    }
}
