using System.Security.Cryptography;
using StaffPortal.Persistence.Backup;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Persistence.Backup;

/// <summary>What is not a whole backup that fits is refused, and the target is as it was.</summary>
public sealed class RestoreTests(BackupDay day) : IClassFixture<BackupDay>
{
    // without a certificate in the backup
    private static readonly string s_third = DemonstrationPeople.All[4].Number;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, BackupFault> Spoilt => new()
    {
        { "\"form\": 1", "\"form\": 2", BackupFault.ManifestUnreadable },
        { "{", "", BackupFault.ManifestUnreadable },
        { "\"PostgreSql\"", "\"SqlServer\"", BackupFault.OtherEngine },
        { "_Reports", "_NotKnownYet", BackupFault.NewerForm },
        { "\"dumpFile\": \"books.dump\"", "\"dumpFile\": \"../first/books.dump\"", BackupFault.DumpDamaged },
        { "\"Certificates\": 2", "\"Certificates\": 3", BackupFault.BooksDiffer },
        { "\"last\": 2", "\"last\": 1", BackupFault.BooksDiffer },
        { "\"auditHash\": \"", "\"auditHash\": \"0", BackupFault.TrailBroken },
    };

    [Theory, MemberData(nameof(Spoilt))]
    public async Task Restore_ManifestThatDoesNotFit_IsRefusedAndTheTargetStaysEmpty(string was, string becomes, BackupFault fault)
    {
        var (path, target) = (day.Copy(), await day.EmptyAsync());
        var manifest = Path.Combine(path, "manifest.json");
        var text = await File.ReadAllTextAsync(manifest, Cancelled);
        Assert.Contains(was, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(manifest, text.Replace(was, becomes, StringComparison.Ordinal), Cancelled);
        Assert.Equal(fault, (await day.RefusalAsync(path, target)).Fault);
        Assert.Equal(0, await BackupDay.TablesAsync(target));
    }

    [Fact]
    public async Task Restore_DumpWithOneByteChanged_IsRefused()
    {
        var (path, target) = (day.Copy(), await day.EmptyAsync());
        var dump = Path.Combine(path, "books.dump");
        var bytes = await File.ReadAllBytesAsync(dump, Cancelled);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(dump, bytes, Cancelled);
        Assert.Equal(BackupFault.DumpDamaged, (await day.RefusalAsync(path, target)).Fault);
    }

    [Fact]
    public async Task Restore_FolderWithoutAManifest_IsNoBackup()
    {
        var path = day.Copy();
        File.Delete(Path.Combine(path, "manifest.json"));
        Assert.Equal(BackupFault.NoManifest, (await day.RefusalAsync(path, await day.EmptyAsync())).Fault);
    }

    [Fact]
    public async Task Restore_KeysOfAnotherSystem_IsRefusedAndTheTargetStaysEmpty()
    {
        var target = await day.EmptyAsync();
        var others = new PersonalDataProtector(new PersonalDataKeyRing([new PersonalDataKey(1, RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32))]));
        Assert.Equal(BackupFault.KeysDoNotFit, (await day.RefusalAsync(day.Copy(), target, protector: others)).Fault);
        Assert.Equal(0, await BackupDay.TablesAsync(target));
    }

    [Fact]
    public async Task Restore_SomebodyIsConnected_IsRefused()
    {
        await using var portal = PortalUnderTest.StartAt(await day.EmptyAsync());
        await using var books = await portal.OpenBooksAsync();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(books.Database, Cancelled);
        Assert.Equal(BackupFault.TargetInUse, (await day.RefusalAsync(day.Copy(), portal.Database)).Fault);
    }

    [Fact]
    public async Task Restore_TargetWithBooks_IsRefusedUntilItIsSaid()
    {
        var target = await day.EmptyAsync();
        await day.RestoreAsync(day.Copy(), target);
        await MarkAsync(target);
        Assert.Equal(BackupFault.TargetNotEmpty, (await day.RefusalAsync(day.Copy(), target)).Fault);
        Assert.Equal(1, await MarksAsync(target));
        await day.RestoreAsync(day.Copy(), target, mayReplace: true);
        Assert.Equal(0, await MarksAsync(target));
        Assert.Equal(2, await BackupDay.AskAsync(target, """SELECT count(*) FROM "Certificates" """));
    }

    [Fact]
    public async Task Restore_OverBooksAndBrokenOff_LeavesTheBooksThatWereThere()
    {
        var target = await day.EmptyAsync();
        await day.RestoreAsync(day.Copy(), target);
        await MarkAsync(target);
        using var broken = new CancellationTokenSource();
        // at the last moment, with everything restored and checked but not yet kept
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => day.RestoreAsync(
            day.Copy(), target, mayReplace: true, say: said => { if (said.StartsWith("Bringing", StringComparison.Ordinal)) broken.Cancel(); }, cancellationToken: broken.Token));
        Assert.Equal(1, await MarksAsync(target));
    }

    [Fact]
    public async Task Restore_AfterAnEarlierOneWasKilled_PutsBackWhatWasThereAndGoesOn()
    {
        var target = await day.EmptyAsync();
        await day.RestoreAsync(day.Copy(), target);
        await BackupDay.AskAsync(target, "ALTER SCHEMA public RENAME TO before_restore; CREATE SCHEMA public; SELECT 1");
        Assert.Equal(BackupFault.TargetNotEmpty, (await day.RefusalAsync(day.Copy(), target)).Fault);
        Assert.Equal(2, await BackupDay.AskAsync(target, """SELECT count(*) FROM public."Certificates" """));
    }

    [Fact]
    public async Task Restore_TrailThatWasTamperedWithBeforeTheBackup_IsRefused()
    {
        await using var portal = PortalUnderTest.StartAt(await day.EmptyAsync());
        await day.RestoreAsync(day.Copy(), portal.Database);
        await RawBooks.ExecuteAsOwnerAsync(portal, """UPDATE "AuditEntries" SET "Json" = replace("Json", '"100001"', '"100002"') WHERE "Seq" = 2""");
        var path = day.NewPath("tampered");
        await day.BackUpAsync(portal.Database, path);
        var refusal = await day.RefusalAsync(path, await day.EmptyAsync());
        Assert.Equal(BackupFault.TrailBroken, refusal.Fault);
        Assert.Contains("entry 2 (LinkBroken)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_TwiceOnOneDay_NumbersStillGoOn()
    {
        var target = await day.EmptyAsync();
        await day.RestoreAsync(day.Copy(), target);
        string first;
        await using (var portal = PortalUnderTest.StartAt(target)) first = (await new DeskDriver(portal).IssuedAsync(s_third)).Certificate!.Number;
        Npgsql.NpgsqlConnection.ClearAllPools();
        day.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await day.RestoreAsync(day.Copy(), target, mayReplace: true);
        await using var again = PortalUnderTest.StartAt(target);
        var second = (await new DeskDriver(again).IssuedAsync(s_third)).Certificate!.Number;
        Assert.True(string.CompareOrdinal(first, second) < 0, $"{second} does not lie above {first}");
    }

    private static Task<long> MarkAsync(TestDatabase target) => BackupDay.AskAsync(target, "CREATE TABLE mark (id int); SELECT 1");

    private static Task<long> MarksAsync(TestDatabase target) => BackupDay.AskAsync(target, "SELECT count(*) FROM pg_tables WHERE tablename = 'mark' AND schemaname = 'public'");
}
