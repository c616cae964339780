using Microsoft.Playwright;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>Starts Debian's Chromium, without a screen, for one test: where it is there the one without windows, which takes half the time.</summary>
public static class Browsers
{
    private static readonly string[] s_always =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string s_program = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.First(File.Exists);

    private static readonly Lazy<Task<IPlaywright>> s_driver = new(Playwright.CreateAsync);

    /// <summary>What a context is allowed that may use the camera.</summary>
    public static IEnumerable<string> CameraAllowed { get; } = ["camera"];

    /// <summary>Starts a browser; close it before the portal, which otherwise waits for its open pages.</summary>
    /// <param name="fakeCamera">Gives every page a camera; its context has the permission to use it where <see cref="CameraAllowed"/> says so.</param>
    /// <param name="film">What that camera shows: a YUV4MPEG2 film, or JPEG pictures one behind another; without it Chromium's own moving pattern.</param>
    public static async Task<IBrowser> LaunchAsync(bool fakeCamera = false, string? film = null)
    {
        string[] camera = fakeCamera ? ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"] : [];
        string[] picture = film is null ? [] : [$"--use-file-for-fake-video-capture={film}"];
        var driver = await s_driver.Value;
        return await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = s_program,
            Headless = true,
            Args = [.. s_always, .. camera, .. picture],
        });
    }
}
