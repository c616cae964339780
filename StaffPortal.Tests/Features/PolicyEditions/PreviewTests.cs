using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Security;
using StaffPortal.Tests.Domain.Identity;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Who may ask, what is no question, and what every answer has in common: over real HTTP.</summary>
public sealed class PreviewTests(PostgresCluster cluster)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static string Whole => Question.Whole().ToJsonString();

    [Fact]
    public async Task Preview_BySupervisor_IsTheDecisionAndLeavesNoTrace()
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var before = await TrailAsync(caller);
        var reply = await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), Whole);
        Assert.Equal((200, "application/json", true), (reply.Status, reply.ContentType, reply.IsKeptNowhere));
        Assert.Equal("""{"verdict":"Grant","findings":[],"validity":{"from":"2026-01-31T23:59:59+08:00","until":"2026-02-01T23:59:59+08:00"}}""", reply.Body);
        Assert.Equal(before, await TrailAsync(caller));
        Assert.DoesNotContain(caller.Portal.Log, line => line.Contains(Question.Number, StringComparison.Ordinal) || line.Contains("周思远", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_SignedOut_Is401AndNeverARedirect()
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var client = await caller.AsAsync(role: null);
        var before = await TrailAsync(caller);
        foreach (var accept in (string[])["application/json", "text/html"])
        {
            var reply = await PreviewCaller.AskAsync(client, Content(Whole), headers => headers.Accept.ParseAdd(accept));
            Assert.Equal((401, "signed-out", true), (reply.Status, reply.Problem, reply.IsKeptNowhere));
        }
        Assert.Equal(before, await TrailAsync(caller));
    }

    [Theory]
    [InlineData(OfficerRole.Officer)]
    [InlineData(OfficerRole.Auditor)]
    [InlineData(OfficerRole.Administrator)]
    public async Task Preview_ByAnotherRole_Is403AndEnteredInTheTrail(OfficerRole role)
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var client = await caller.AsAsync(role, "100001");
        // what he sends is not looked at
        foreach (var sent in (string[])[Whole, "{"])
        {
            var reply = await PreviewCaller.AskAsync(client, sent);
            Assert.Equal((403, "not-allowed", true), (reply.Status, reply.Problem, reply.IsKeptNowhere));
        }
        await using var books = await caller.Portal.OpenBooksAsync();
        var entries = await books.AuditEntries.Where(entry => entry.Act == AuditAct.AccessDenied).ToListAsync(Cancelled);
        Assert.Equal(["policy", "policy"], entries.Select(entry => entry.Object));
        Assert.All(entries, entry => Assert.Contains($"\"outcome\":\"{role}\"", entry.Json, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://elsewhere.example", 403)]
    [InlineData("null", 403)]
    [InlineData("http://127.0.0.1:1", 403)]
    [InlineData("own", 200)]
    public async Task Preview_FromAPage_IsAnsweredToOurOwnOnly(string origin, int status)
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var client = await caller.AsAsync(OfficerRole.Supervisor);
        var reply = await PreviewCaller.AskAsync(client, Content(Whole), headers => headers.Add("Origin", origin is "own" ? client.BaseAddress!.GetLeftPart(UriPartial.Authority) : origin));
        Assert.Equal((status, status is 200 ? null : "foreign-origin"), (reply.Status, reply.Problem));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("Application/JSON;charset=\"UTF-8\"", 200)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/problem+json", 415)]
    [InlineData(null, 415)]
    public async Task Preview_ContentOfAnotherType_Is415(string? type, int status)
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var reply = await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), Content(Whole, type));
        Assert.Equal((status, status is 200 ? null : "not-json"), (reply.Status, reply.Problem));
    }

    [Fact]
    public async Task Preview_CompressedContent_Is415()
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var content = Content(Whole);
        content.Headers.ContentEncoding.Add("gzip");
        Assert.Equal(415, (await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), content)).Status);
    }

    [Theory]
    [InlineData(PreviewBody.MostBytes, false, 200)]
    [InlineData(PreviewBody.MostBytes, true, 200)]
    [InlineData(PreviewBody.MostBytes + 1, false, 413)]
    [InlineData(PreviewBody.MostBytes + 1, true, 413)]
    [InlineData(1_000_000, true, 413)]
    public async Task Preview_Over64Kilobytes_Is413WhateverTheLengthClaimed(int bytes, bool chunked, int status)
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var whole = Encoding.UTF8.GetBytes(Whole);
        var padded = new byte[bytes];
        padded.AsSpan().Fill((byte)' ');
        whole.CopyTo(padded, 0);
        using var content = chunked ? (HttpContent)new StreamContent(new Unseekable(padded)) : new ByteArrayContent(padded);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var reply = await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), content, headers => headers.TransferEncodingChunked = chunked);
        Assert.Equal((status, status is 200 ? null : "too-large"), (reply.Status, reply.Problem));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"facts\":")]
    [InlineData("{\"facts\":{\"statedName\":\"\\ud842\"}}")]
    public async Task Preview_BrokenJson_Is400(string text)
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var reply = await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), text);
        Assert.Equal((400, "broken-json"), (reply.Status, reply.Problem));
    }

    [Fact]
    public async Task Preview_InvalidFacts_Is422WithPointersCodesAndWhatIsAllowed()
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var asked = Question.Whole().With("/facts/register/fotoTakenOn", "1").With("/facts/liveCheck", "\"Sometimes\"").With("/facts/statedName", "\"周3远\"");
        var reply = await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), asked.ToJsonString());
        Assert.Equal((422, "invalid-facts", true), (reply.Status, reply.Problem, reply.IsKeptNowhere));
        Assert.Equal("InvalidFacts", reply.Json.GetProperty("code").GetString());
        Assert.Contains("所填情况有误", reply.Json.GetProperty("title").GetString(), StringComparison.Ordinal);
        var expected = JsonNode.Parse("""
            [{"pointer":"/facts/statedName","code":"Unreadable","allowed":["1..50 code points of a name"]},
             {"pointer":"/facts/register/fotoTakenOn","code":"UnknownMember"},
             {"pointer":"/facts/liveCheck","code":"UnknownWord","allowed":["NotDone","Passed","Failed"]}]
            """);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(reply.Json.GetProperty("faults").GetRawText())), reply.Body);
        Assert.DoesNotContain("Sometimes", reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1100001990030700", "Length")]
    [InlineData("", "Length")]
    [InlineData("1100001990O307001X", "Characters")]
    [InlineData("110000199002300018", "Date")]
    [InlineData("110000199003070011", "CheckCharacter")]
    public async Task Preview_MalformedNumber_Is422WithThePartThatIsWrong(string number, string part)
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var asked = Question.Whole().With("/facts/document/number", $"\"{number}\"").With("/facts/unknown", "0");
        var reply = await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), asked.ToJsonString());
        Assert.Equal((422, "MalformedNumber"), (reply.Status, reply.Problem));
        Assert.Equal(("MalformedNumber", part, "/facts/document/number"), (Text("code"), Text("fault"), Text("pointer")));
        Assert.Equal(2, reply.Json.GetProperty("faults").GetArrayLength());
        Assert.True(number.Length is 0 || !reply.Body.Contains(number, StringComparison.Ordinal));

        string? Text(string name) => reply.Json.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("\"2021-99\"", "2026-01-31T12:00:00+08:00", "unknown-edition")]
    [InlineData("\"\"", "2026-01-31T12:00:00+08:00", "unknown-edition")]
    [InlineData("\"2022-01\\u0000\"", "2026-01-31T12:00:00+08:00", "unknown-edition")]
    [InlineData("\"2022-01 or one with a name longer than any name\"", "2026-01-31T12:00:00+08:00", "unknown-edition")]
    [InlineData("null", "2022-01-14T23:59:59+08:00", "before-first-edition")]
    [InlineData("null", "2022-01-15T00:00:00+08:00", null)]
    [InlineData("\"2022-01\"", "2022-01-14T23:59:59+08:00", null)]
    public async Task Preview_EditionThatIsNot_Is422(string edition, string at, string? problem)
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var reply = await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), Question.Whole().With("/edition", edition).With("/facts/at", $"\"{at}\"").ToJsonString());
        Assert.Equal((problem is null ? 200 : 422, problem), (reply.Status, reply.Problem));
    }

    [Fact]
    public async Task Preview_HundredAndOneInAMinute_TheLastIs429AndAnotherSupervisorIsServed()
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var (one, other) = (await caller.AsAsync(OfficerRole.Supervisor), await caller.AsAsync(OfficerRole.Supervisor, "100089"));
        // whoever is not signed in uses up nobody's hundred
        for (var i = 0; i < 101; i++) Assert.Equal(401, (await PreviewCaller.AskAsync(await caller.AsAsync(role: null), Whole)).Status);
        // a question that is none counts too
        Assert.Equal(400, (await PreviewCaller.AskAsync(one, "{")).Status);
        for (var i = 1; i < 100; i++) Assert.Equal(200, (await PreviewCaller.AskAsync(one, Whole)).Status);
        var reply = await PreviewCaller.AskAsync(one, Whole);
        Assert.Equal((429, "too-many-requests", TimeSpan.FromMinutes(1), true), (reply.Status, reply.Problem, reply.RetryAfter, reply.IsKeptNowhere));
        Assert.Equal(200, (await PreviewCaller.AskAsync(other, Whole)).Status);
        // his other browser is he
        Assert.Equal(429, (await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), Whole)).Status);
    }

    private static ByteArrayContent Content(string text, string? type = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private static async Task<int> TrailAsync(PreviewCaller caller)
    {
        await using var books = await caller.Portal.OpenBooksAsync();
        return await books.AuditEntries.CountAsync(Cancelled);
    }

    /// <summary>Bytes whose number nobody knows before they are read.</summary>
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
