namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>A page as it stands, looked at in one look after another: what it shows stays, so that a flow is gone through once for all of them.</summary>
internal static class EveryLook
{
    private const string PutOn = """
        async ([theme, large]) => {
            const data = document.documentElement.dataset;
            theme === 'dark' ? data.theme = 'dark' : delete data.theme;
            large ? data.large = '1' : delete data.large;
            await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        }
        """;

    private static readonly (int Width, int Height)[] s_screens = [(1920, 1080), (1366, 768)];

    private static readonly ((int Width, int Height) Screen, string Theme, bool Large)[] s_looks =
        [(s_screens[0], "dark", true), (s_screens[1], "light", true), (s_screens[1], "dark", false), (s_screens[1], "light", false)];

    /// <summary>What axe holds for serious or critical in light and in dark, in large type too where that is asked for, and what is out of sight on the smallest and on a common screen.</summary>
    /// <param name="tab">The page; afterwards light, in common type, on the smallest screen.</param>
    /// <param name="state">A word for it, told with what is found.</param>
    /// <param name="large">Whether all this holds in large type as well.</param>
    /// <param name="sidewaysOnly">Whether a list may be longer than its place.</param>
    public static async Task<string[]> WhatIsWrongAsync(PortalTab tab, string state, bool large = false, bool sidewaysOnly = false)
    {
        List<string> found = [.. await WhatScrollsAsync(tab, state, large, sidewaysOnly)];
        foreach (var look in large ? s_looks : s_looks[^2..])
        {
            await tab.Page.SetViewportSizeAsync(look.Screen.Width, look.Screen.Height);
            await PutOnAsync(tab, look.Theme, look.Large);
            if (look.Theme is "dark") await PictureAsync(tab, $"{state} {look.Screen.Width} dark{(look.Large ? " large" : "")}");
            found.AddRange((await PageLook.WhatAxeFindsAsync(tab)).Select(violation => $"{state}, {look}: {violation}"));
        }
        return [.. found];
    }

    /// <summary>What is out of sight on a common and on the smallest screen; parameters as of <see cref="WhatIsWrongAsync"/>.</summary>
    public static async Task<string[]> WhatScrollsAsync(PortalTab tab, string state, bool large = false, bool sidewaysOnly = false)
    {
        List<string> found = [];
        foreach (var isLarge in large ? (bool[])[true, false] : [false])
        {
            foreach (var (width, height) in s_screens)
            {
                await tab.Page.SetViewportSizeAsync(width, height);
                await PutOnAsync(tab, "light", isLarge);
                var scrolling = sidewaysOnly ? await PageLook.WhatScrollsSidewaysAsync(tab) : await PageLook.WhatScrollsAsync(tab);
                await PictureAsync(tab, $"{state} {width}{(isLarge ? " large" : "")}");
                found.AddRange(scrolling.Select(part => $"{state}, {width} wide{(isLarge ? " and large" : "")}: {part}"));
            }
        }
        return [.. found];
    }

    /// <summary>Changes the look of the page as the buttons in the bar do.</summary>
    public static Task PutOnAsync(PortalTab tab, string theme, bool large) => tab.Page.EvaluateAsync(PutOn, new object[] { theme, large });

    // for whoever wants to see it, in the folder that TEMPID_SCREENS names
    private static async Task PictureAsync(PortalTab tab, string name)
    {
        if (Environment.GetEnvironmentVariable("TEMPID_SCREENS") is { Length: > 0 } folder)
            await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name.Replace('/', '-') + ".png") });
    }
}
