namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>What looks for faults of a page finds them where they are.</summary>
[Collection(RunningPortal.Office)]
public sealed class PageLookTests(RunningPortal running)
{
    [Theory]
    [InlineData("<img src='data:,'>", "image-alt")]
    [InlineData("<input>", "label")]
    [InlineData("<p style='color:#bbb;background:#fff'>北京西站</p>", "color-contrast")]
    public async Task WhatAxeFinds_PageWithAFault_NamesIt(string fault, string rule)
    {
        await using var tab = await OpenAsync(fault);
        Assert.Contains(await PageLook.WhatAxeFindsAsync(tab), found => found.StartsWith(rule, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("height:3000px", "", 1, 1)]
    [InlineData("width:3000px;height:9px", "", 1, 1)]
    [InlineData("height:300px", "overflow-y:auto;height:90px", 1, 0)]
    [InlineData("width:300px;height:9px", "overflow-x:auto;width:90px", 1, 1)]
    [InlineData("width:30px;height:30px", "overflow:auto;width:90px;height:90px", 0, 0)]
    public async Task WhatScrolls_PartInAPlace_IsFoundWhereItIsLargerThanItsPlace(string part, string place, int anyWay, int sideways)
    {
        await using var tab = await OpenAsync($"<div style='{place}'><div style='{part}'></div></div>");
        Assert.Equal((anyWay, sideways), ((await PageLook.WhatScrollsAsync(tab)).Length, (await PageLook.WhatScrollsSidewaysAsync(tab)).Length));
    }

    private async Task<PortalTab> OpenAsync(string body)
    {
        var tab = await running.OpenTabAsync(camera: false);
        await tab.Page.SetContentAsync($"<!doctype html><html lang='zh-CN'><title>样例</title><body style='margin:0'><main>{body}</main></body></html>");
        return tab;
    }
}
