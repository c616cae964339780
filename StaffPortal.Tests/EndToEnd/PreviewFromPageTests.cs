using Microsoft.Playwright;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Features.PolicyEditions;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>The preview asked by a browser: with the session of a page of ours, and never with it from anybody else's.</summary>
[Collection(RunningPortal.Supervisors)]
public sealed class PreviewFromPageTests(RunningPortal running)
{
    private const string Path = "/api/v1/policy/preview";

    private const string Ask = """
        async body => {
            const answer = await fetch('/api/v1/policy/preview', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
            return `${answer.status} ${(await answer.json()).verdict ?? ''}`;
        }
        """;

    [Fact]
    public async Task Fetch_OfASupervisorsPage_IsAnsweredUntilHeSignsOut()
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await tab.SignInAsync("值班领导");
        Assert.Equal("200 Grant", await tab.Page.EvaluateAsync<string>(Ask, Question.Whole().ToJsonString()));
        await tab.Button("退出").ClickAsync();
        await Expect(tab.Button("演示登录 制证民警")).ToBeVisibleAsync();
        Assert.Equal("401 ", await tab.Page.EvaluateAsync<string>(Ask, Question.Whole().ToJsonString()));
    }

    [Fact]
    public async Task Form_OfAnotherSite_IsNotTheSupervisor()
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await tab.SignInAsync("值班领导");
        await tab.Page.RouteAsync("http://elsewhere.example/", route => route.FulfillAsync(new()
        {
            ContentType = "text/html", Body = $"<form method=post enctype=text/plain action='{new Uri(running.Portal.Address, Path)}'><input name='{{\"facts\":{{}},\"x\":\"' value='\"}}'></form>",
        }));
        await tab.Page.GotoAsync("http://elsewhere.example/");
        var answer = await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.EvaluateAsync("document.forms[0].submit()"), response => response.Url.EndsWith(Path, StringComparison.Ordinal));
        Assert.Equal(401, answer.Status);
    }
}
