using StaffPortal.Domain.Audit;
using StaffPortal.Features.AuditTrail;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.AuditTrail;

/// <summary>When a checkpoint is written, and when none is because books and folder disagree.</summary>
public sealed class CheckpointWriterTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_LessThanAMinuteAfterTheLast_WaitsAndThenCoversAll(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = new KeptTrail(portal);
        await trail.AddAsync(2);
        Assert.Equal(2, (await trail.Writer.RunAsync(Cancelled)).Size);
        await trail.AddAsync(1);
        portal.Clock.Advance(TimeSpan.FromSeconds(58));
        Assert.Equal(2, (await trail.Writer.RunAsync(Cancelled)).Size);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new CheckpointStanding(3, portal.Clock.GetUtcNow()), await trail.Writer.RunAsync(Cancelled));
        Assert.Equal([2L, 3L], trail.Checkpoints.Sizes());
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await trail.Writer.RunAsync(Cancelled);
        Assert.Equal([2L, 3L], trail.Checkpoints.Sizes());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_AThousandWait_WritesAtOnceAndTheRestInItsTurn(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = new KeptTrail(portal);
        await trail.AddAsync(1);
        await trail.Writer.RunAsync(Cancelled);
        await trail.AddAtOnceAsync(WriteCheckpoints.Most + 5);
        Assert.Equal(1 + WriteCheckpoints.Most, (await trail.Writer.RunAsync(Cancelled)).Size);
        Assert.Equal([1L, 1L + WriteCheckpoints.Most], trail.Checkpoints.Sizes());
        await trail.CheckpointAsync();
        Assert.Equal("whole: 1006 entries, 1006 of them under checkpoints", trail.Verify(await trail.ExportAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_ByAnotherProcessInBetween_GoesOnFromThere(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = new KeptTrail(portal);
        var other = trail.AnotherWriter();
        for (var turn = 0; turn < 4; turn++)
        {
            await trail.AddAsync(3);
            portal.Clock.Advance(WriteCheckpoints.Every);
            Assert.Null((await (turn % 2 == 0 ? trail.Writer : other).RunAsync(Cancelled)).Fault);
        }
        Assert.Equal([3L, 6L, 9L, 12L], trail.Checkpoints.Sizes());
        Assert.Equal("whole: 12 entries, 12 of them under checkpoints", trail.Verify(await trail.ExportAsync()));
    }

    [Theory]
    [OnEveryEngine("DELETE FROM \"AuditEntries\" WHERE \"Seq\" > 3; UPDATE \"AuditHead\" SET \"Seq\" = 3", CheckpointFault.BooksBehind, 4)]
    [OnEveryEngine("UPDATE \"AuditEntries\" SET \"Json\" = replace(\"Json\", '2026', '2025') WHERE \"Seq\" = 5", CheckpointFault.BooksDiffer, 5)]
    [OnEveryEngine("UPDATE \"AuditEntries\" SET \"Json\" = replace(\"Json\", '\"prev\":\"', '\"prev\":\"f') WHERE \"Seq\" = 7", CheckpointFault.ChainBroken, 7)]
    public async Task Run_BooksDisagree_SignsNothingAndSaysWhere(string engine, string sql, CheckpointFault fault, long place)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = new KeptTrail(portal);
        await trail.AddAsync(5);
        await trail.CheckpointAsync();
        await trail.AddAsync(4);
        await trail.TamperAsync(sql);

        var standing = await trail.CheckpointAsync();

        Assert.Equal((fault, place, 5L), (standing.Fault, standing.Place, standing.Size));
        Assert.Equal([5L], trail.Checkpoints.Sizes());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_FolderDamaged_SignsNothingUntilItIsPutRight(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = new KeptTrail(portal);
        await trail.AddAsync(2);
        await trail.CheckpointAsync();
        var leaves = Path.Combine(trail.CheckpointPath, "000000000002.leaves");
        var kept = await File.ReadAllBytesAsync(leaves, Cancelled);
        await File.WriteAllBytesAsync(leaves, new byte[kept.Length], Cancelled);
        await trail.AddAsync(1);
        portal.Clock.Advance(WriteCheckpoints.Every);
        var writer = trail.AnotherWriter();
        Assert.Equal((CheckpointFault.FolderDamaged, 2L), ((await writer.RunAsync(Cancelled)).Fault, writer.Standing.Place));
        await File.WriteAllBytesAsync(leaves, kept, Cancelled);
        Assert.Equal(new CheckpointStanding(3, portal.Clock.GetUtcNow()), await writer.RunAsync(Cancelled));
    }
}
