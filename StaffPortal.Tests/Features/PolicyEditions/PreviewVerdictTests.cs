using System.Text.Json.Nodes;
using StaffPortal.Domain;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;
using StaffPortal.Tests.Domain.Identity;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Decisions as they come back over HTTP, and the edition that they are made by.</summary>
public sealed class PreviewVerdictTests(PostgresCluster cluster, OwnCluster own) : IClassFixture<OwnCluster>
{
    private const string Passed = "liveCheck=\"Passed\"";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Rail", "Window", "", "Grant", "", 24)]
    [InlineData("Rail", "Window", "comparison=null", "Ask", "ComparisonMissing Ask R-C-07 Compare", 24)]
    [InlineData("Rail", "Window", "register/wanted=true", "Review", "SystemCheckPending Review R-C-12 AwaitSupervisor", 24)]
    [InlineData("Rail", "Window", "systemCheckDrawn=true", "Review", "SystemCheckPending Review R-C-12 AwaitSupervisor", 24)]
    [InlineData("Rail", "Window", "comparison=\"Mismatch\"", "Refuse", "PhotoMismatch Refuse R-C-07 CallSupervisor", 0)]
    [InlineData("Rail", "Window", "comparison=\"Doubtful\";evidence=[]", "Ask", "EvidenceMissing Ask R-C-07 ShowPhotoEvidence, PhotoDoubtful Review R-C-07 AwaitSupervisor", 24)]
    [InlineData("Rail", "Window", "document/kind=\"ForeignPassport\";document/number=\"E12345678\";register=null;evidence=[]", "Refuse",
        "DocumentKindNotAccepted Refuse R-C-02 GoToExitEntry, EvidenceMissing Ask R-C-04 ShowPhotoEvidence, RegisterUnavailable Review R-C-04 AwaitSupervisor", 0)]
    [InlineData("Rail", "Window", "history/paperValidUntil/Rail=\"2026-02-01T00:00:00+08:00\";replacementReason=null", "Ask", "EarlierPaperValid Ask R-RW-06 StateReplacement", 24)]
    [InlineData("Rail", "Window", "history/paperValidUntil/Rail=\"2026-01-31T23:59:59+08:00\"", "Grant", "", 24)]
    [InlineData("Rail", "Window", "history/paperValidUntil/Rail=absent", "Grant", "ReplacesEarlier Note R-RW-06 None", 24)]
    [InlineData("Aviation", "Window", "", "Grant", "", 360)]
    [InlineData("Aviation", "Window", "requestedDays=7", "Grant", "", 168)]
    [InlineData("Aviation", "Window", "flight=null", "Ask", "DepartureMissing Ask R-AW-04 RecordFlight", 360)]
    [InlineData("Aviation", "Window", "evidence=[];noEvidence=true;oralCheck=\"Passed\"", "Review", "OralCheckOnly Review R-AW-03 AwaitSupervisor", 360)]
    [InlineData("Aviation", "Window", "flight/domestic=false", "Refuse", "FlightNotEligible Refuse R-AW-01 CheckTicket", 0)]
    [InlineData("Aviation", "Window", "flight/departure=\"2026-02-01T00:49:58+08:00\"", "Refuse", "TooCloseToDeparture Refuse R-AW-04 RebookFlight", 0)]
    [InlineData("Aviation", "Window", "flight/departure=\"2026-02-01T00:49:59+08:00\"", "Grant", "DepartureSoon Note R-AW-04 None", 360)]
    [InlineData("Rail", "Kiosk", Passed, "Grant", "", 24)]
    [InlineData("Rail", "Kiosk", "liveCheck=\"Failed\";liveCheckAttempts=3", "Refuse", "AttemptsUsed Refuse R-K-02 GoToWindow", 0)]
    [InlineData("Rail", "Kiosk", Passed + ";register/wanted=true", "Refuse", "WindowOnly Refuse R-K-05 GoToWindow", 0)]
    [InlineData("Aviation", "Kiosk", Passed, "Grant", "", 168)]
    [InlineData("Aviation", "Kiosk", Passed + ";flight/departure=\"2026-02-07T23:59:59+08:00\"", "Refuse", "ValidityTooShort Refuse R-AW-05 GoToWindow", 0)]
    [InlineData("Rail", "Electronic", Passed, "Grant", "", 24)]
    [InlineData("Rail", "Electronic", Passed + ";history/electronicRailThisMonth=3", "Refuse", "MonthlyQuotaUsed Refuse R-RE-04 GoToWindow", 0)]
    [InlineData("Rail", "Electronic", Passed + ";history/electronicRailThisMonth=absent", "Refuse", "MonthlyQuotaUsed Refuse R-RE-04 GoToWindow", 0)]
    [InlineData("Rail", "Electronic", Passed + ";history/electronicValidUntil/Rail=\"2026-02-01T02:59:59+08:00\"", "Grant", "", 24)]
    [InlineData("Rail", "Electronic", Passed + ";history/electronicValidUntil/Rail=\"2026-02-01T03:00:00+08:00\"", "Refuse", "AlreadyValid Refuse R-RE-06 UseTheValidOne", 0)]
    [InlineData("Rail", "Electronic", Passed + ";history/electronicValidUntil/Rail=absent", "Refuse", "AlreadyValid Refuse R-RE-06 UseTheValidOne", 0)]
    [InlineData("Rail", "Electronic", Passed + ";register/outcome=\"Unavailable\"", "Refuse", "RegisterUnavailable Refuse R-C-04 TryAgain", 0)]
    [InlineData("Aviation", "Electronic", Passed, "Grant", "", 360)]
    [InlineData("Aviation", "Electronic", Passed + ";details=null", "Refuse", "DetailsMissing Refuse R-AE-02 GiveDetails", 0)]
    [InlineData("Aviation", "Electronic", Passed + ";flight=null", "Refuse", "FlightNotEligible Refuse R-AE-01 CheckTicket", 0)]
    public async Task Preview_Case_IsVerdictFindingsAndValidity(string mode, string channel, string changes, string verdict, string findings, int hours)
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var question = Question.Whole().With("/facts/mode", $"\"{mode}\"").With("/facts/channel", $"\"{channel}\"");
        foreach (var change in changes.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = change.Split('=', 2);
            question = question.With("/facts/" + parts[0], parts[1]);
        }
        var reply = await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), question.With("/edition", Question.Absent).ToJsonString());
        var expected = new JsonObject { ["verdict"] = verdict, ["findings"] = new JsonArray([.. findings.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Finding)]) };
        if (hours > 0)
        {
            var until = new DateTimeOffset(2026, 1, 31, 23, 59, 59, ShanghaiTime.Offset).AddHours(hours);
            expected["validity"] = new JsonObject { ["from"] = "2026-01-31T23:59:59+08:00", ["until"] = until.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) };
        }
        Assert.Equal(200, reply.Status);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(reply.Body)), $"{expected.ToJsonString()}\n{reply.Body}");
    }

    [Theory]
    [InlineData(null, "2026-06-30T23:59:59+08:00", "Refuse")]
    [InlineData(null, "2026-07-01T00:00:00+08:00", "Grant")]
    [InlineData("2022-01", "2026-07-01T00:00:00+08:00", "Refuse")]
    [InlineData("2026-07", "2026-01-31T00:00:00+08:00", "Grant")]
    [InlineData("draft-1", "2026-01-31T00:00:00+08:00", "Grant")]
    public async Task Preview_Edition_IsTheNamedOneOrTheOneInForceAtTheInstant(string? edition, string at, string verdict)
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        await AddEditionsAsync(caller.Portal);
        var question = Question.Whole().With("/edition", edition is null ? Question.Absent : $"\"{edition}\"").With("/facts/at", $"\"{at}\"").With("/facts/channel", "\"Electronic\"")
            .With("/facts/liveCheck", "\"Passed\"").With("/facts/history/electronicRailThisMonth", "5");
        var reply = await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), question.ToJsonString());
        Assert.Equal((200, verdict), (reply.Status, reply.Json.GetProperty("verdict").GetString()));
    }

    [Fact]
    public async Task Preview_DraftWhoseFiguresContradictEachOther_Is422()
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        await AddEditionsAsync(caller.Portal);
        var reply = await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), Question.Whole().With("/edition", "\"draft-2\"").ToJsonString());
        Assert.Equal((422, "unfit-edition"), (reply.Status, reply.Problem));
    }

    [Theory]
    [InlineData("18260131", "Grant")]
    [InlineData("18260130", "MalformedNumber")]
    public async Task Preview_OldestPerson_IsThatOfTheEdition(string born, string verdict)
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        await AddEditionsAsync(caller.Portal);
        // 200 years back under the draft, and a day more
        var number = Numbers.Text(born);
        var reply = await PreviewCaller.AskAsync(await caller.AsAsync(OfficerRole.Supervisor), Question.Whole().With("/edition", "\"draft-1\"").With("/facts/document/number", $"\"{number}\"").ToJsonString());
        Assert.Equal(verdict, reply.Problem ?? reply.Json.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Preview_DatabaseGone_Is503WithATimeToWait()
    {
        await using var caller = await PreviewCaller.StartAsync(own.Cluster);
        var (supervisor, officer) = (await caller.AsAsync(OfficerRole.Supervisor), await caller.AsAsync(OfficerRole.Officer, "100001"));
        await using var outage = await own.OutageAsync();
        foreach (var client in (HttpClient[])[supervisor, officer])
        {
            var reply = await PreviewCaller.AskAsync(client, Question.Whole().With("/edition", "null").ToJsonString());
            Assert.Equal((503, "unavailable", TimeSpan.FromMinutes(1), true), (reply.Status, reply.Problem, reply.RetryAfter, reply.IsKeptNowhere));
        }
        Assert.Contains(caller.Portal.Log, line => line.Contains("The books did not answer", StringComparison.Ordinal));
    }

    private static JsonObject Finding(string text) => text.Split(' ') is [var code, var effect, var rule, var next]
        ? new JsonObject { ["code"] = code, ["effect"] = effect, ["rule"] = rule, ["nextStep"] = next }
        : throw new ArgumentException("A finding has four parts.", nameof(text));

    /// <summary>Quota 6: an edition from July 2026, a draft, and a draft that nothing can be decided by.</summary>
    private static async Task AddEditionsAsync(PortalUnderTest portal)
    {
        var (at, figures) = (portal.Clock.GetUtcNow(), PolicyEdition.Shipped with { ElectronicRailQuota = 6, OldestYears = 200 });
        await using var books = portal.OpenAsOwner();
        books.PolicyEditions.Add(new PolicyEditionRow
        {
            Id = Guid.CreateVersion7(), Name = "2026-07", EffectiveFrom = ShanghaiTime.StartOf(new DateOnly(2026, 7, 1)), Figures = EditionFigures.ToJson(figures), ProposedBy = "100088", ApprovedBy = "100089", ApprovedAt = at,
        });
        books.PolicyDrafts.AddRange(Draft("draft-1", figures), Draft("draft-2", figures with { AviationShortestDays = 20, AviationLongestDays = 10 }));
        await books.SaveChangesAsync(Cancelled);

        PolicyDraftRow Draft(string name, PolicyEdition edition) => new()
        {
            Id = Guid.CreateVersion7(), Name = name, BasedOn = "2022-01", BasedOnFrom = PolicyEdition.Shipped.EffectiveFrom, Figures = EditionFigures.ToJson(edition), MadeAt = at, ChangedBy = "100088", ChangedAt = at,
        };
    }
}
