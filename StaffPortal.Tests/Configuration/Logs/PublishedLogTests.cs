using System.Text.Json;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Configuration.Logs;

/// <summary>The log of a portal as it is delivered, in JSON, with scopes, all of it turned on.</summary>
public sealed class PublishedLogTests(PostgresCluster cluster)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Json_RequestWithAPersonBehindTheQuestionMark_IsLinesOfJsonInUtcWithoutThePerson()
    {
        await using var portal = await PublishedPortal.StartNewAsync(
            cluster, more: new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Logging__Console__FormatterName"] = "json", ["Logging__Console__FormatterOptions__IncludeScopes"] = "true",
                ["Logging__LogLevel__Default"] = "Trace", ["Logging__LogLevel__Microsoft.AspNetCore"] = "Trace",
            });
        var person = DemonstrationPeople.All[0];
        using var client = new HttpClient { BaseAddress = portal.Address };
        foreach (var path in new[] { "/health", "/verify", "/nowhere" })
            using (await client.GetAsync(new Uri($"{path}?number={person.Number}&name={Uri.EscapeDataString(person.Record!.Name.Value)}", UriKind.Relative), Cancelled)) { }
        await portal.KillAsync(Cancelled);

        // the commands before the start log in the plain form
        var lines = portal.LogText.Split('\n').SkipWhile(line => !line.StartsWith('{')).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(lines, line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z ?$", line.GetProperty("Timestamp").GetString()));
        Assert.All(lines, line => Assert.Equal(JsonValueKind.Number, line.GetProperty("EventId").ValueKind));
        var texts = lines.SelectMany(JsonLog.TextsOf).ToList();
        Assert.Contains("/health", texts);
        PersonalData.AssertNoneIn(texts, "The log");
        PersonalData.AssertNoneIn(texts.Select(Uri.UnescapeDataString), "The log");
    }
}
