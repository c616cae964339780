using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Past decisions under a draft: counts, causes and the list are those of a set made by hand; on real books.</summary>
public sealed class ReplayTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_SetMadeByHand_CountsWhatWouldChangeAndWhy(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (driver, cases) = (new PolicyDriver(portal), new PastCases(portal));
        await cases.AddAsync(3, PastCases.Rail);
        var frequent = await cases.AddAsync(2, PastCases.Rail, history: PastCases.NoHistory with { PaperToday = 1, PaperLast7Days = 1 });
        var refused = await cases.AddAsync(PastCases.Flight(minutes: 150));
        var soon = await cases.AddAsync(PastCases.Flight(minutes: 230));
        var granted = await cases.AddAsync(PastCases.Rail, history: PastCases.NoHistory with { ElectronicRailThisMonth = 3 });
        await cases.AddAsync(PastCases.Flight(minutes: 40));
        var figures = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [nameof(PolicyEdition.TooCloseToDeparture)] = 200, [nameof(PolicyEdition.DepartureSoon)] = 240, [nameof(PolicyEdition.FrequentOnOneDay)] = 4,
            [nameof(PolicyEdition.FrequentInSevenDays)] = 9, [nameof(PolicyEdition.ElectronicRailQuota)] = 6,
        };
        var draft = (await driver.ChangeAsync((await driver.MakeAsync()).Stands!, figures)).Stands!;
        var replay = (await driver.ReplayAsync(draft)).Stands!;

        Assert.Equal((9, 5, 1, 0, 1, 0), (replay.Total, replay.Changed, replay.VerdictChanged, replay.MoreGranted, replay.FewerGranted, replay.NotReproduced));
        Assert.Equal(
            [
                new ReplayCause("R-RW-04", ReasonCode.FrequentIssue, 2), new ReplayCause("R-AW-04", ReasonCode.DepartureSoon, 1),
                new ReplayCause("R-AW-04", ReasonCode.TooCloseToDeparture, 1), new ReplayCause("R-RW-02", ReasonCode.OverElectronicQuota, 1),
            ],
            replay.Causes);
        Assert.Equal([.. frequent, refused, soon, granted], replay.Listed.Select(decision => decision.CaseId));
        var listed = replay.Listed.Single(decision => decision.CaseId == refused);
        Assert.Equal(("BXZ01", TravelMode.Aviation, Channel.Window, Verdict.Grant, Verdict.Refuse), (listed.OfficeCode, listed.Mode, listed.Channel, listed.Before, listed.After));
        Assert.Equal(new ChangedFinding(ReasonCode.TooCloseToDeparture, Effect.Refuse, "R-AW-04"), Assert.Single(listed.New));
        Assert.Empty(listed.Gone);
        Assert.Equal(new ChangedFinding(ReasonCode.FrequentIssue, Effect.Note, "R-RW-04"), Assert.Single(replay.Listed[0].Gone));
        Assert.Equal((PastCases.Ten.AddMicroseconds(3), Verdict.Grant, Verdict.Grant), (replay.Listed[0].At, replay.Listed[0].Before, replay.Listed[0].After));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_MilderFigure_CountsWhatWouldBeGrantedToo(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (driver, cases) = (new PolicyDriver(portal), new PastCases(portal));
        await cases.AddAsync(PastCases.Flight(minutes: 40));
        var replay = (await driver.ReplayedAsync(nameof(PolicyEdition.TooCloseToDeparture), 30)).LastReplay!;
        Assert.Equal((1, 1, 1, 1, 0), (replay.Total, replay.Changed, replay.VerdictChanged, replay.MoreGranted, replay.FewerGranted));
        Assert.Equal([new ReplayCause("R-AW-04", ReasonCode.DepartureSoon, 1), new ReplayCause("R-AW-04", ReasonCode.TooCloseToDeparture, 1)], replay.Causes);
    }

    [Theory]
    [OnEveryEngine(nameof(PolicyEdition.RailPaperValidity), 48, "R-RW-03", 2)]
    [OnEveryEngine(nameof(PolicyEdition.AviationPresetDays), 10, "R-AW-05", 1)]
    public async Task Replay_ValidityAlone_IsACauseOfItsRuleWithoutAFinding(string engine, string figure, int number, string rule, int changed)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (driver, cases) = (new PolicyDriver(portal), new PastCases(portal));
        await cases.AddAsync(2, PastCases.Rail);
        await cases.AddAsync(PastCases.Flight(minutes: 400));
        var replay = (await driver.ReplayedAsync(figure, number)).LastReplay!;
        Assert.Equal((3, changed, 0), (replay.Total, replay.Changed, replay.VerdictChanged));
        Assert.Equal([new ReplayCause(rule, null, changed)], replay.Causes);
        Assert.All(replay.Listed, decision => Assert.Empty(decision.Gone.Concat(decision.New)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_DecisionThatDoesNotComeOutAsStored_IsCountedApart(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (driver, cases) = (new PolicyDriver(portal), new PastCases(portal));
        var decided = PastCases.Rail.Decided(PastCases.Ten, PastCases.NoHistory, PolicyEdition.Shipped);
        await cases.AddAsync(decided with { Decision = decided.Decision! with { Verdict = Verdict.Refuse } });
        await cases.AddAsync(decided with { Decision = decided.Decision! with { Edition = "2019-01" } });
        await cases.AddAsync(PastCases.Rail);
        var damaged = await cases.AddAsync(PastCases.Rail);
        var noPerson = await cases.AddAsync(decided with { Number = "1" });
        await using var owner = portal.OpenAsOwner();
        await owner.Database.ExecuteSqlAsync(engine == "PostgreSql"
            ? (FormattableString)$"""UPDATE "Cases" SET "Content" = '\x010203' WHERE "Id" = {damaged}"""
            : $"""UPDATE "Cases" SET "Content" = 0x010203 WHERE "Id" = {damaged}""", Cancelled);
        var replay = (await driver.ReplayedAsync()).LastReplay!;
        Assert.Equal((5, 4, 1), (replay.Total, replay.NotReproduced, replay.Changed));
        Assert.Equal(2, portal.Log.Count(line => line.Contains("could not be replayed", StringComparison.Ordinal)));
        Assert.All((Guid[])[damaged, noPerson], id => Assert.Contains(portal.Log, line => line.Contains($"The stored case {id} could not be replayed.", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_DecisionOfAnotherEdition_ComesOutAsStoredUnderItsOwn(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (driver, cases) = (new PolicyDriver(portal), new PastCases(portal));
        await driver.ApprovedAsync(number: 48);
        await cases.AddAsync(PastCases.Rail, edition: PolicyEdition.Shipped with { Name = PolicyDriver.Name, RailPaperValidity = TimeSpan.FromHours(48) });
        await cases.AddAsync(PastCases.Rail);
        var replay = (await driver.ReplayedAsync(number: 48, name: "next")).LastReplay!;
        Assert.Equal((2, 0, 1), (replay.Total, replay.NotReproduced, replay.Changed));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_Period_IsOfWholeDaysInShanghai(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (driver, cases) = (new PolicyDriver(portal), new PastCases(portal));
        var midnight = new DateTimeOffset(2026, 11, 19, 0, 0, 0, TimeSpan.FromHours(8));
        await cases.AddAsync(PastCases.Rail, midnight.AddMicroseconds(-1));
        var first = await cases.AddAsync(PastCases.Rail, midnight);
        var last = await cases.AddAsync(PastCases.Rail, midnight.AddDays(1).AddMicroseconds(-1));
        await cases.AddAsync(PastCases.Rail, midnight.AddDays(1));
        var draft = await driver.ReplayedAsync();
        var replay = (await driver.ReplayAsync(draft, new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 19))).Stands!;
        Assert.Equal([first, last], replay.Listed.Select(decision => decision.CaseId));
        Assert.Equal((new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 19), "100088", draft.Revision), (replay.From, replay.To, replay.By, replay.Revision));
        Assert.Equal(4, (await driver.ReplayAsync(draft, DateOnly.MinValue, PolicyDriver.Today)).Stands!.Total);
        Assert.Equal(PolicyFault.Period, (await driver.ReplayAsync(draft, new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 18))).Fault);
        Assert.Equal(PolicyFault.Period, (await driver.ReplayAsync(draft, to: PolicyDriver.Today.AddDays(1))).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_ToTheEnd_IsKeptInPlaceOfTheOneBeforeAndEnteredInTheTrail(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (driver, cases) = (new PolicyDriver(portal), new PastCases(portal));
        await cases.AddAsync(2, PastCases.Rail);
        var draft = await driver.ReplayedAsync();
        await cases.AddAsync(PastCases.Rail);
        var told = (await driver.ReplayAsync(draft)).Stands!;
        Assert.Equivalent(told, (await driver.DraftAsync(draft.Id)).LastReplay, strict: true);
        Assert.NotEqual(draft.LastReplay!.Id, told.Id);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(1, await books.PolicyReplays.CountAsync(Cancelled));
        var trail = await driver.TrailAsync(AuditAct.PolicyReplayed);
        Assert.Equal(2, trail.Count);
        Assert.Contains("""
            "detail":{"changed":"3","edition":"2026-12","fewerGranted":"0","from":"2026-11-20","moreGranted":"0","notReproduced":"0","revision":"1","to":"2026-11-20","total":"3","verdictChanged":"0"}
            """, trail[1].Json, StringComparison.Ordinal);
        PersonalData.AssertNoneIn((await RawBooks.ReadAllAsync(portal)).Where(field => field.Column == "PolicyReplays.Outcome").Select(field => (string)field.Value), "A replay");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_DraftThatCannotBe_IsNotBegun(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var made = (await driver.MakeAsync()).Stands!;
        var contradicting = (await driver.ChangeAsync(made, nameof(PolicyEdition.AviationShortestDays), 60)).Stands!;
        Assert.Equal(PolicyFault.ChangedMeanwhile, (await driver.ReplayAsync(made)).Fault);
        var refused = await driver.ReplayAsync(contradicting);
        Assert.Equal(PolicyFault.FiguresWrong, refused.Fault);
        Assert.Equal(contradicting.Problems, refused.Problems);
    }
}
