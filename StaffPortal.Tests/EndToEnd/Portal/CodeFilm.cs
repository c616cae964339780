using System.Globalization;
using Microsoft.Playwright;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>A camera that is held before the code of the traveller's half of a paper.</summary>
internal static class CodeFilm
{
    // a square that holds the code with its quiet zone, in parts of the paper's width, and how large the camera shows it
    private const double Left = 0.80, Top = 0.305, Side = 0.16, Shown = 460;

    /// <summary>Draws the paper and films its code, 640 by 480 pixels; the caller deletes the film whose path it gives.</summary>
    public static async Task<string> WriteAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        var drawn = await PaperCodes.DrawAsync(pdf, cancellationToken);
        var frame = Path.ChangeExtension(drawn, ".jpg");
        var picture = Convert.ToBase64String(await File.ReadAllBytesAsync(drawn, cancellationToken));
        var width = Shown / Side;
        await using var browser = await Browsers.LaunchAsync();
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 640, Height = 480 } });
        await page.SetContentAsync(string.Create(CultureInfo.InvariantCulture, $"""
            <body style="margin:0;height:480px;background:#fff;display:grid;place-items:center">
            <div style="width:{Shown}px;height:{Shown}px;overflow:hidden">
            <img src="data:image/png;base64,{picture}" style="width:{width}px;margin:{-Top * width}px 0 0 {-Left * width}px">
            """));
        await page.ScreenshotAsync(new() { Path = frame, Type = ScreenshotType.Jpeg, Quality = 92 });
        var film = FakeCamera.WriteFilm(frame);
        File.Delete(drawn);
        File.Delete(frame);
        return film;
    }
}
