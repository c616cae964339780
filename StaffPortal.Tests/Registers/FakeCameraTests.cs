using Microsoft.Playwright;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.Registers;

/// <summary>The camera of the browser tests, looked through by a real Chromium.</summary>
public sealed class FakeCameraTests
{
    /// <summary>Waits for frames and gives width, height and how far the camera is from each picture, in the mean of all channels, 0 to 255.</summary>
    private const string Look = """
        async pictures => {
          const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 } });
          const video = Object.assign(document.createElement('video'), { muted: true, srcObject: stream });
          await video.play();
          await new Promise(shown => video.requestVideoFrameCallback(shown));
          const pixels = source => {
            const paper = new OffscreenCanvas(640, 480).getContext('2d');
            paper.drawImage(source, 0, 0);
            return paper.getImageData(0, 0, 640, 480).data;
          };
          const seen = pixels(video), distances = [];
          for (const picture of pictures) {
            const image = Object.assign(new Image(), { src: 'data:image/jpeg;base64,' + picture });
            await image.decode();
            const drawn = pixels(image);
            distances.push(seen.reduce((sum, value, i) => sum + Math.abs(value - drawn[i]), 0) / seen.length);
          }
          return [video.videoWidth, video.videoHeight, ...distances];
        }
        """;

    [Fact]
    public async Task GetUserMedia_FilmOfALivePicture_ShowsThatPicture()
    {
        var film = FakeCamera.WriteFilm(FakeCamera.LivePicture("zhou-mingyuan"));
        try
        {
            await using var browser = await Browsers.LaunchAsync(fakeCamera: true, film);
            var page = await browser.NewPageAsync(new() { Permissions = Browsers.CameraAllowed });
            await page.RouteAsync("http://localhost/", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<!doctype html>" }));
            await page.GotoAsync("http://localhost/");
            var seen = await page.EvaluateAsync<double[]>(Look, new[] { Base64Of("zhou-mingyuan"), Base64Of("chen-siyu") });
            Assert.Equal([640, 480], seen[..2]);
            // a video's colours are a little off; another person is far off
            Assert.True(seen[2] < 6 && seen[2] < seen[3] / 2, $"{seen[2]} from the picture, {seen[3]} from another");
        }
        finally
        {
            File.Delete(film);
        }
    }

    private static string Base64Of(string name) => Convert.ToBase64String(File.ReadAllBytes(FakeCamera.LivePicture(name)));
}
