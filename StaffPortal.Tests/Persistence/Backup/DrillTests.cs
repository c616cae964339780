using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Verification;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Backup;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Persistence.Backup;

/// <summary>The drill: a backup while desks issue, the database gone, the books restored, and work goes on.</summary>
public sealed class DrillTests(PostgresCluster cluster)
{
    // each is issued to once, as long as his paper is valid: two before and after the backup, three after the restoring, the others meanwhile
    private static readonly List<string> s_ordinary = [.. DemonstrationPeople.All.Where(person => person.Row is DemonstrationRow.Ordinary).Select(person => person.Number)];

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Restore_DatabaseLostAfterABackupInFullWork_KeepsAllUpToItAndRepeatsNoNumber(string engine)
    {
        var folder = Directory.CreateTempSubdirectory("tempid-drill-");
        await using var lost = await PortalUnderTest.StartAsync(cluster, engine);
        var (protector, path) = (lost.Get<PersonalDataProtector>(), Path.Combine(folder.FullName, "backup"));
        var first = await new DeskDriver(lost).IssuedAsync(s_ordinary[0]);
        var seal = await SealOfAsync(lost, first.Certificate!.Id);
        var before = new HashSet<string>(StringComparer.Ordinal) { first.Certificate.Number };

        var (manifest, during) = await BackUpWhileDesksIssueAsync(lost, protector, path);
        var after = (await new DeskDriver(lost).IssuedAsync(s_ordinary[1])).Certificate!.Number;
        await DropAsync(lost.Database);

        var target = await cluster.CreateDatabaseAsync(Cancelled);
        lost.Clock.Advance(TimeSpan.FromMinutes(30));
        await new BooksRestore(AccessTo(target, protector), lost.Clock, _ => { }).RunAsync(path, mayReplace: false, Cancelled);

        await using var restored = PortalUnderTest.StartAt(target);
        restored.Clock.Advance(TimeSpan.FromMinutes(31));
        await using var books = await restored.OpenBooksAsync();
        var kept = await NumbersAsync(books);
        Assert.Superset(before, kept);
        Assert.Equal(manifest.Contents.Rows["Certificates"], kept.Count);
        Assert.DoesNotContain(after, kept);
        Assert.Null(AuditChain.FirstFault(books.AuditEntries.OrderBy(entry => entry.Seq).AsEnumerable().Select(entry => (entry.Seq, entry.Json))));
        var officer = PortalUnderTest.OfficerAt(2);
        Assert.Equal(VerificationOutcome.Valid, (await restored.Get<VerifyPaper>().RunAsync(Guid.CreateVersion7(), seal, officer, Cancelled)).Outcome);

        foreach (var traveller in s_ordinary[2..5])
        {
            var number = (await new DeskDriver(restored).IssuedAsync(traveller)).Certificate!.Number;
            Assert.DoesNotContain(number, before.Concat(during).Append(after));
            // half past twelve and five minutes of margin, ten a second
            Assert.InRange(Serial(number), 453_001, 453_003);
        }
        Assert.Equal(manifest.Contents.AuditSeq + 1, (await books.AuditEntries.SingleAsync(entry => entry.Act == AuditAct.Restored, Cancelled)).Seq);
        folder.Delete(recursive: true);
    }

    // four desks go on for as long as the backup takes: they issue, and when nobody is left, look up
    private static async Task<(BackupManifest Manifest, IReadOnlyCollection<string> During)> BackUpWhileDesksIssueAsync(PortalUnderTest portal, PersonalDataProtector protector, string path)
    {
        ConcurrentBag<string> during = [];
        ConcurrentQueue<string> waiting = new(s_ordinary[5..]);
        using var stop = new CancellationTokenSource();
        var desks = Enumerable.Range(1, 4).Select(desk => Task.Run(
            async () =>
            {
                var driver = new DeskDriver(portal, desk);
                while (!stop.IsCancellationRequested)
                {
                    if (waiting.TryDequeue(out var traveller)) during.Add((await driver.IssuedAsync(traveller)).Certificate!.Number);
                    else await driver.LookUpAsync(s_ordinary[1]);
                }
            },
            Cancelled)).ToList();
        while (during.IsEmpty) await Task.Delay(20, Cancelled);
        var manifest = await new BooksBackup(AccessTo(portal.Database, protector), portal.Clock, _ => { }).RunAsync(path, Cancelled);
        await stop.CancelAsync();
        await Task.WhenAll(desks);
        Assert.InRange(manifest.Contents.Rows["Certificates"], 2, during.Count + 1);
        return (manifest, during);
    }

    private static OwnerAccess AccessTo(TestDatabase database, PersonalDataProtector protector) => new(
        new DatabaseOptions { Engine = DatabaseEngine.PostgreSql, OwnerConnection = database.OwnerConnectionString, PortalConnection = database.PortalConnectionString }, protector, "");

    private static async Task<HashSet<string>> NumbersAsync(PortalDbContext books) =>
        [.. (await books.Certificates.Select(certificate => certificate.Number).ToListAsync(Cancelled)).Select(number => CertificateNumber.Stored(number).Grouped)];

    private static int Serial(string grouped) => CertificateNumber.TryParse(grouped, out var number) ? number.Serial : 0;

    private static async Task<string> SealOfAsync(PortalUnderTest portal, Guid certificate)
    {
        await using var books = await portal.OpenBooksAsync();
        return SealText.Write((await books.Certificates.SingleAsync(row => row.Id == certificate, Cancelled)).Seal);
    }

    private static async Task DropAsync(TestDatabase database)
    {
        // idle ones of the portal that was in use
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.OwnerConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync(Cancelled);
#pragma warning disable CA2100 // the name was made by the cluster
        await using var drop = new NpgsqlCommand($"DROP DATABASE {database.Name}", connection) { CommandTimeout = 120 };
#pragma warning restore CA2100
        await drop.ExecuteNonQueryAsync(Cancelled);
    }
}
