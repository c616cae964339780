using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Replays of more cases than one batch: told of on the way, stopped, overtaken; on real books.</summary>
public sealed class LongReplayTests(PostgresCluster cluster)
{
    private const int Cases = (2 * StoredCases.Batch) + 100;

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_MoreThanABatch_TellsOfEachBatchAndListsTheFirstThousand(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var ids = await new PastCases(portal).AddAsync(Cases, PastCases.Rail);
        List<ReplayProgress> told = [];
        var replay = (await driver.ReplayAsync(await driver.ReplayedAsync(), told: told.Add)).Stands!;
        Assert.Equal([new(0, 1_100, 0), new(500, 1_100, 500), new(1_000, 1_100, 1_000), new(1_100, 1_100, 1_100)], told);
        Assert.Equal((1_100, 1_100, 0), (replay.Total, replay.Changed, replay.NotReproduced));
        Assert.Equal(ids.Take(ReplayView.MostListed), replay.Listed.Select(decision => decision.CaseId));
    }

    // an order of instants alone would leave out, or read twice, what a batch's end falls into
    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_MoreThanABatchSavedAtOneInstant_ReadsEachOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var ids = await new PastCases(portal).AddAsync(Cases, PastCases.Rail, PastCases.Ten);
        var replay = (await driver.ReplayAsync(await driver.ReplayedAsync())).Stands!;
        Assert.Equal(1_100, replay.Total);
        Assert.Equal(1_000, replay.Listed.Select(decision => decision.CaseId).Intersect(ids).Count());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_StoppedInTheMiddle_KeepsNothing(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = await driver.ReplayedAsync();
        await new PastCases(portal).AddAsync(Cases, PastCases.Rail);
        using var stop = new CancellationTokenSource();
        var last = 0;
        var stopped = await driver.ReplayAsync(draft, told: progress =>
        {
            last = progress.Done;
            if (last > 0) stop.Cancel();
        }, stop: stop.Token);
        Assert.Equal((null, PolicyFault.Stopped, StoredCases.Batch), (stopped.Stands, stopped.Fault, last));
        Assert.Equal(draft.LastReplay!.Id, (await driver.DraftAsync(draft.Id)).LastReplay!.Id);
        Assert.Single(await driver.TrailAsync(AuditAct.PolicyReplayed));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_StoppedBeforeItBegan_SaysSo(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = (await driver.MakeAsync()).Stands!;
        Assert.Equal(PolicyFault.Stopped, (await driver.ReplayAsync(draft, stop: new CancellationToken(canceled: true))).Fault);
    }

    [Theory]
    [OnEveryEngine(false, PolicyFault.ChangedMeanwhile)]
    [OnEveryEngine(true, PolicyFault.NoSuchDraft)]
    public async Task Replay_DraftChangedOrDroppedMeanwhile_KeepsNothing(string engine, bool isDropped, PolicyFault fault)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = (await driver.MakeAsync()).Stands!;
        await new PastCases(portal).AddAsync(PastCases.Rail);
        var result = await driver.ReplayAsync(draft, told: progress =>
        {
            if (progress.Done == 0) return;
            using var owner = portal.OpenAsOwner();
            _ = isDropped ? owner.PolicyDrafts.ExecuteDelete() : owner.PolicyDrafts.ExecuteUpdate(set => set.SetProperty(row => row.Revision, row => row.Revision + 1));
        });
        Assert.Equal((null, fault), (result.Stands, result.Fault));
        Assert.Empty(await driver.TrailAsync(AuditAct.PolicyReplayed));
        await using var books = await portal.OpenBooksAsync();
        Assert.Empty(books.PolicyReplays);
    }

    // a case that is worked on during the replay is counted as it stood, or not at all
    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_CaseWrittenMeanwhile_IsNotReadTwice(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (driver, past) = (new PolicyDriver(portal), new PastCases(portal));
        var ids = await past.AddAsync(Cases, PastCases.Rail);
        var draft = await driver.ReplayedAsync();
        var now = portal.Clock.GetUtcNow();
        var (first, last) = (ids[0], ids[^1]);
        List<ReplayProgress> told = [];
        var replay = (await driver.ReplayAsync(draft, told: progress =>
        {
            told.Add(progress);
            if (progress.Done != StoredCases.Batch) return;
            using var owner = portal.OpenAsOwner();
            owner.Cases.Where(row => row.Id == first || row.Id == last).ExecuteUpdate(set => set.SetProperty(row => row.SavedAt, now));
        })).Stands!;
        Assert.Equal(Cases - 1, replay.Total);
        Assert.Equal(new ReplayProgress(Cases - 1, Cases, Cases - 1), told[^1]);
    }
}
