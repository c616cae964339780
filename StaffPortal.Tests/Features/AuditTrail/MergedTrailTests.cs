using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.AuditTrail;
using StaffPortal.Persistence;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Features.Certificates;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.AuditTrail;

/// <summary>A trail whose first day is merged is checked, proved and read as before.</summary>
public sealed class MergedTrailTests(PostgresCluster cluster)
{
    private const string Whole = "whole: 12 entries, 12 of them under checkpoints";

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_DayIsOver_MergesItAndStandsAsBefore(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = await KeptAsync(portal, days: 1);
        Assert.Equal([4L, 8, 12], trail.Checkpoints.Sizes());
        var standing = trail.Writer.Standing;
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(standing, await trail.Writer.RunAsync(Cancelled));
        Assert.Equal([12L], trail.Checkpoints.Sizes());
        Assert.Equal(standing, await trail.AnotherWriter().RunAsync(Cancelled));
        await trail.AddAsync(1);
        Assert.Equal(13, (await trail.CheckpointAsync()).Size);
        Assert.Equal([12L, 13], trail.Checkpoints.Sizes());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_KilledAfterAnyStepOfAMerge_IsWholeForBoth(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = await KeptAsync(portal, days: 1);
        var (export, before) = (await trail.ExportAsync(), Copied(trail));
        byte[] leaves = [.. trail.Checkpoints.Leaves(4, 0)!, .. trail.Checkpoints.Leaves(8, 4)!, .. trail.Checkpoints.Leaves(12, 8)!];
        portal.Clock.Advance(TimeSpan.FromDays(1));
        for (var steps = 0; steps <= 5; steps++)
        {
            PutBack(trail, before);
            await File.WriteAllBytesAsync(Path.Combine(trail.CheckpointPath, "000000000012.leaves.new"), leaves[..100], Cancelled);
            Assert.Equal(steps, trail.Checkpoints.Merge([4, 8, 12], leaves).Take(steps).Count());
            Assert.Equal((Whole, Whole), (trail.Verify(export), await trail.VerifyAgainAsync(export)));
            // the next start ends what was begun, and the round after it sweeps
            var writer = trail.AnotherWriter();
            for (var round = 0; round < 2; round++) Assert.Null((await writer.RunAsync(Cancelled)).Fault);
            Assert.Equal(["000000000012.leaves", "000000000012.note"], Directory.GetFiles(trail.CheckpointPath, "0*").Select(Path.GetFileName).Order());
            Assert.Equal((Whole, Whole), (trail.Verify(export), await trail.VerifyAgainAsync(export)));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_BooksChangedInAMergedDay_NamesTheEntryForBoth(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = await KeptAsync(portal, days: 2);
        Assert.Equal([12L, 16, 20, 24], trail.Checkpoints.Sizes());
        foreach (var seq in (int[])[1, 5, 12, 13, 24])
        {
            await trail.TamperAsync($"""UPDATE "AuditEntries" SET "Json" = replace("Json", 'BXZ01', 'BXZ02') WHERE "Seq" = {seq}""");
            var export = await trail.ExportAsync();
            Assert.Equal(($"entry {seq}: Changed", $"entry {seq}: Changed"), (trail.Verify(export), await trail.VerifyAgainAsync(export)));
            await trail.TamperAsync($"""UPDATE "AuditEntries" SET "Json" = replace("Json", 'BXZ02', 'BXZ01') WHERE "Seq" = {seq}""");
        }
        await trail.TamperAsync("DELETE FROM \"AuditEntries\" WHERE \"Seq\" > 6");
        var cut = await trail.ExportAsync();
        Assert.Equal(("entry 7: Missing", "entry 7: Missing"), (trail.Verify(cut), await trail.VerifyAgainAsync(cut)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_MergedLeafChanged_NamesTheCheckpointForBothAndNothingIsSigned(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = await KeptAsync(portal, days: 2);
        var export = await trail.ExportAsync();
        foreach (var (size, change) in (List<(int, Func<byte[], byte[]>)>)
            [
                (12, kept => [.. kept[..200], (byte)(kept[200] ^ 1), .. kept[201..]]), (12, kept => kept[32..]), (12, kept => kept[..^1]), (12, kept => [.. kept[..32], .. kept]), (12, _ => []),
                // more than it needs, where nothing was merged
                (16, kept => [.. kept[..32], .. kept]),
            ])
        {
            var file = Path.Combine(trail.CheckpointPath, $"{size:D12}.leaves");
            var kept = await File.ReadAllBytesAsync(file, Cancelled);
            await File.WriteAllBytesAsync(file, change(kept), Cancelled);
            Assert.Equal(($"checkpoint {size}", $"checkpoint {size}"), (trail.Verify(export), await trail.VerifyAgainAsync(export)));
            var standing = await trail.AnotherWriter().RunAsync(Cancelled);
            Assert.Equal((CheckpointFault.FolderDamaged, size), (standing.Fault, standing.Place));
            await File.WriteAllBytesAsync(file, kept, Cancelled);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_BooksDisagree_MergesNothing(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = await KeptAsync(portal, days: 1);
        await trail.TamperAsync("""UPDATE "AuditEntries" SET "Json" = replace("Json", 'BXZ01', 'BXZ02') WHERE "Seq" = 12""");
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(CheckpointFault.BooksDiffer, (await trail.AnotherWriter().RunAsync(Cancelled)).Fault);
        Assert.Equal([4L, 8, 12], trail.Checkpoints.Sizes());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_NoteDamagedThatWasToGo_IsToldAndStays(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = await KeptAsync(portal, days: 1);
        Assert.Single(trail.Checkpoints.Merge([4, 8, 12], [.. trail.Checkpoints.Leaves(4, 0)!, .. trail.Checkpoints.Leaves(8, 4)!, .. trail.Checkpoints.Leaves(12, 8)!]).Take(1));
        var (note, at) = (Path.Combine(trail.CheckpointPath, "000000000008.note"), trail.Checkpoints.WrittenAt(8));
        await File.WriteAllTextAsync(note, trail.Checkpoints.Note(4), Cancelled);
        File.SetLastWriteTimeUtc(note, at.UtcDateTime);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var standing = await trail.AnotherWriter().RunAsync(Cancelled);
        Assert.Equal((CheckpointFault.FolderDamaged, 8L), (standing.Fault, standing.Place));
        Assert.Equal([4L, 8, 12], trail.Checkpoints.Sizes());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Proof_OutOfAMergedDay_VerifiesAloneAndItsEntriesAreShownAsCovered(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = new KeptTrail(portal);
        var paper = new PaperDriver(portal);
        var number = (await paper.RowAsync(await paper.HandedOverAsync())).Number;
        await KeepDayAsync(portal, trail);
        Assert.Single(trail.Checkpoints.Sizes());
        using var key = trail.Key();

        var (proof, fault) = await new ProveLife(portal.Get<IDbContextFactory<PortalDbContext>>()).RunAsync(CertificateNumber.Stored(number), trail.Checkpoints, key, Cancelled);

        Assert.Null(fault);
        Assert.Null(proof!.FirstUncovered(key));
        foreach (var seq in proof.Entries.Select(entry => entry.Index + 1))
        {
            var shown = (await trail.Reader().RunAsync(seq, PaperDriver.Auditor, Cancelled)).Stands!;
            Assert.Equal((trail.Checkpoints.Sizes()[0], true), (shown.Checkpoint, shown.FitsCheckpoint));
        }
    }

    // the last day is not over, and stays apart
    private static async Task<KeptTrail> KeptAsync(PortalUnderTest portal, int days)
    {
        var trail = new KeptTrail(portal);
        for (var day = 1; day <= days; day++)
        {
            if (day > 1) portal.Clock.Advance(TimeSpan.FromDays(1));
            for (var turn = 0; turn < 3; turn++)
            {
                await trail.AddAsync(4);
                Assert.Null((await trail.CheckpointAsync()).Fault);
            }
        }
        return trail;
    }

    private static async Task KeepDayAsync(PortalUnderTest portal, KeptTrail trail)
    {
        for (var turn = 0; turn < 3; turn++)
        {
            await trail.CheckpointAsync();
            await trail.AddAsync(4);
        }
        await trail.CheckpointAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null((await trail.Writer.RunAsync(Cancelled)).Fault);
    }

    private static List<(string File, byte[] Bytes, DateTime At)> Copied(KeptTrail trail) =>
        [.. Directory.GetFiles(trail.CheckpointPath, "0*").Select(file => (file, File.ReadAllBytes(file), File.GetLastWriteTimeUtc(file)))];

    private static void PutBack(KeptTrail trail, List<(string File, byte[] Bytes, DateTime At)> files)
    {
        foreach (var file in Directory.GetFiles(trail.CheckpointPath, "0*")) File.Delete(file);
        foreach (var (file, bytes, at) in files)
        {
            File.WriteAllBytes(file, bytes);
            File.SetLastWriteTimeUtc(file, at);
        }
    }
}
