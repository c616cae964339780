namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>What is wrong with a page as it stands: for the eye, and for assistive technology.</summary>
internal static class PageLook
{
    private const string Scrolling = """
        axes => [...document.querySelectorAll('*')]
            .filter(part => part === document.scrollingElement || axes.some(axis => /auto|scroll/.test(getComputedStyle(part)[`overflow${axis}`])))
            .filter(part => part.scrollWidth > part.clientWidth + 1 || ((axes.includes('Y') || part === document.scrollingElement) && part.scrollHeight > part.clientHeight + 1))
            .map(part => `${part.tagName}.${part.className} ${part.scrollWidth}x${part.scrollHeight} in ${part.clientWidth}x${part.clientHeight}`)
        """;

    private const string Violations = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .filter(found => found.impact === 'serious' || found.impact === 'critical')
            .flatMap(found => found.nodes.map(node => `${found.id}: ${node.target} ${node.any[0]?.message ?? ''}`))
        """;

    private static readonly Lazy<string> s_axe = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestData", "axe", "axe.min.js")));

    private static readonly string[] s_anyWay = ["X", "Y"];
    private static readonly string[] s_sideways = ["X"];

    /// <summary>Parts of which something is out of sight: nothing of the desk may scroll.</summary>
    public static Task<string[]> WhatScrollsAsync(PortalTab tab) => tab.Page.EvaluateAsync<string[]>(Scrolling, s_anyWay);

    /// <summary>The page itself if it scrolls, and parts that scroll sideways; a list may be longer than its place.</summary>
    public static Task<string[]> WhatScrollsSidewaysAsync(PortalTab tab) => tab.Page.EvaluateAsync<string[]>(Scrolling, s_sideways);

    /// <summary>What axe holds for serious or critical.</summary>
    public static async Task<string[]> WhatAxeFindsAsync(PortalTab tab)
    {
        // once a page: it is 650 KB to read
        if (!await tab.Page.EvaluateAsync<bool>("'axe' in window")) await tab.Page.EvaluateAsync(s_axe.Value + "; 0");
        return await tab.Page.EvaluateAsync<string[]>(Violations);
    }

    /// <summary>Nothing was found; what was is told whole.</summary>
    public static void AssertNothing(IEnumerable<string> found)
    {
        var all = string.Join('\n', found);
        Assert.True(all.Length == 0, all);
    }
}
