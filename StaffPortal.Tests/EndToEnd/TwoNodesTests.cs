using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>Several nodes are one portal: sign-in, cases and numbers are common to them, and one of them may die.</summary>
[Collection(TwoNodes.Collection)]
public sealed class TwoNodesTests(TwoNodes nodes, ITestOutputHelper output)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_BothAtOnceWithoutKeys_HaveTheSameOnes()
    {
        Assert.Equal(1L, await nodes.First.AskAsync("SELECT count(*) FROM \"SessionKeys\"", Cancelled));
        using var client = new HttpClient();
        var keys = new Uri("/api/v1/verification/keys", UriKind.Relative);
        Assert.Equal(await client.GetStringAsync(new Uri(nodes.First.Address, keys), Cancelled), await client.GetStringAsync(new Uri(nodes.Second.Address, keys), Cancelled));
        Assert.All([nodes.First, nodes.Second], node => Assert.DoesNotContain("No XML encryptor", node.LogText, StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(nodes.First.KeysFolder, "sessions")));
    }

    [Fact]
    public async Task SignIn_AtOneNode_HoldsAtTheOther()
    {
        await nodes.First.FreeDesksAsync(Cancelled);
        await using var tab = await nodes.OpenTabAtAsync(nodes.First);
        await tab.SignInAsync();
        var cookies = await tab.Page.Context.CookiesAsync();
        Assert.Equal(["staffportal", "staffportal.form", "staffportal_node"], cookies.Select(cookie => cookie.Name).Order(StringComparer.Ordinal));
        Assert.All(cookies, cookie => Assert.True(cookie.Secure && cookie.HttpOnly, cookie.Name));

        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        Assert.Equal(HttpStatusCode.OK, await DeskAsync(client, nodes.Second, string.Join("; ", cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"))));
        Assert.Equal(HttpStatusCode.Redirect, await DeskAsync(client, nodes.Second, cookies: null));
    }

    [Fact]
    public async Task NodeKilled_CaseComparedThere_GoesOnAtTheOtherAndIssuesOnce()
    {
        await nodes.First.FreeDesksAsync(Cancelled);
        await using var tab = await nodes.OpenTabAsync();
        var person = DemonstrationPeople.All[13];
        await CompareAsync(tab, person);
        var (killed, caseId) = (await nodes.NodeOfAsync(tab), tab.CaseId);

        var reloaded = await tab.ExpectReloadAsync();
        var clock = Stopwatch.StartNew();
        await killed.KillAsync(Cancelled);
        await reloaded();
        await Expect(tab.NumberBox).ToHaveValueAsync(PortalTab.Grouped(person.Number));
        await tab.ExpectVerdictAsync("可以签发");
        await Expect(tab.StillPicture).ToHaveJSPropertyAsync("complete", true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The officer had no desk for {clock.ElapsedMilliseconds} ms."));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.Equal(caseId, tab.CaseId);
        Assert.Same(nodes.OtherThan(killed), await nodes.NodeOfAsync(tab));
        await tab.PressAsync("Control+Enter");
        await tab.ExpectVerdictAsync("已签发");
        Assert.Equal(1L, await nodes.First.AskAsync($"SELECT count(*) FROM \"Certificates\" WHERE \"CaseId\" = '{Guid.Parse(caseId)}'", Cancelled));
        await EndAsync(tab);

        await killed.StartAsync(Cancelled);
        await using var back = await nodes.OpenTabAtAsync(killed);
        await CompareAsync(back, DemonstrationPeople.All[14]);
        await back.PressAsync("Control+Enter");
        await back.ExpectVerdictAsync("已签发");
        Assert.Same(killed, await nodes.NodeOfAsync(back));
        await AssertNumbersWithoutGapAsync();
        back.AssertUntroubled();
    }

    [Fact]
    public async Task Issue_AtBothNodesAtOnce_GivesEachNumberOnce()
    {
        await nodes.First.FreeDesksAsync(Cancelled);
        await using var one = await nodes.OpenTabAtAsync(nodes.First);
        await using var other = await nodes.OpenTabAtAsync(nodes.Second);
        var before = await nodes.First.AskAsync("SELECT count(*) FROM \"Certificates\"", Cancelled);

        await Task.WhenAll(IssueAsync(one, desk: 2, [15, 16, 17]), IssueAsync(other, desk: 3, [18, 19, 20]));

        Assert.Same(nodes.First, await nodes.NodeOfAsync(one));
        Assert.Same(nodes.Second, await nodes.NodeOfAsync(other));
        Assert.Equal(6L, (long)(await nodes.First.AskAsync("SELECT count(*) FROM \"Certificates\"", Cancelled))! - (long)before!);
        await AssertNumbersWithoutGapAsync();
        one.AssertUntroubled();
        other.AssertUntroubled();
    }

    [Fact]
    public async Task Start_WithKeysOfAnotherPortal_IsRefusedAndWritesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("tempid-other-keys-");
        await using var stranger = nodes.First.AnotherNode(folder.FullName);

        await Assert.ThrowsAsync<InvalidOperationException>(() => stranger.StartAsync(Cancelled));

        Assert.False(stranger.IsRunning);
        Assert.StartsWith(
            "The database was written under other keys for personal data than those in Keys:Directory.", stranger.LogText.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", stranger.LogText, StringComparison.Ordinal);
        Assert.Equal(1L, await nodes.First.AskAsync("SELECT count(*) FROM \"SessionKeys\"", Cancelled));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task PlainAddress_LeadsToTlsAndNginxNotesNobody()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri(nodes.Nginx.PlainAddress, "/desk?number=11010519491231002X"), Cancelled);
        Assert.Equal((HttpStatusCode.MovedPermanently, "https"), (answer.StatusCode, answer.Headers.Location!.Scheme));
        await using var tab = await nodes.OpenTabAsync();
        await tab.Page.Context.APIRequest.GetAsync("/11010519491231002X?number=11010519491231002X");
        Assert.Contains(" GET /desk ", nodes.Nginx.AccessLog, StringComparison.Ordinal);
        Assert.DoesNotContain("11010519491231002X", nodes.Nginx.AccessLog + nodes.Nginx.ErrorLog, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task CompareAsync(PortalTab tab, DemonstrationPerson person)
    {
        await tab.SignInAsync();
        await tab.TypeAsync(person.Number);
        await tab.ExpectVerdictAsync("请比对人像");
        await tab.PressAsync("F2");
        await Expect(tab.StillPicture).ToBeVisibleAsync();
        await tab.PressAsync("F4");
        await tab.ExpectVerdictAsync("可以签发");
    }

    private static async Task IssueAsync(PortalTab tab, int desk, int[] people)
    {
        await tab.SignInAsync(desk: desk);
        foreach (var index in people)
        {
            await tab.IssueAsync(DemonstrationPeople.All[index].Number);
            await EndAsync(tab);
        }
    }

    private static async Task EndAsync(PortalTab tab)
    {
        await Expect(tab.VerdictRegion).ToContainTextAsync("已送打印 1 次");
        await tab.EndAsync();
    }

    private async Task AssertNumbersWithoutGapAsync() => Assert.Equal(true, await nodes.First.AskAsync(
        "SELECT count(*) = count(DISTINCT \"Number\") AND count(*) = (SELECT sum(\"Last\") FROM \"Serials\") FROM \"Certificates\"", Cancelled));

    private static async Task<HttpStatusCode> DeskAsync(HttpClient client, PublishedPortal node, string? cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node.Address, "/desk"));
        request.Headers.Accept.ParseAdd("text/html");
        if (cookies is not null) request.Headers.Add("Cookie", cookies);
        using var answer = await client.SendAsync(request, Cancelled);
        return answer.StatusCode;
    }
}
