using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Verification;
using StaffPortal.Persistence;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>The database dies, hangs, or keeps its answer to itself: the desk is told, nothing is lost, nothing happens twice.</summary>
public sealed class BooksOutOfReachTests(PostgresCluster shared, OwnCluster own) : IClassFixture<OwnCluster>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Case_DatabaseKilledInTheMiddle_GoesOnWhereItWasOnceItIsBack()
    {
        await using var portal = await PortalUnderTest.StartAsync(own.Cluster, "PostgreSql");
        var desk = new DeskDriver(portal);
        var (ready, request) = (await desk.ReadyAsync(), Guid.CreateVersion7());
        await using (await own.OutageAsync())
        {
            Assert.Equal(DeskFault.DatabaseUnavailable, (await desk.IssueAsync(ready.Id, request)).Fault);
            Assert.Equal(DeskFault.DatabaseUnavailable, (await desk.LookUpAsync(DeskDriver.Ordinary)).Fault);
            Assert.Equal(DeskFault.DatabaseUnavailable, (await desk.PictureAsync(ready.Id)).Fault);
            Assert.Equal(DeskFault.DatabaseUnavailable, (await portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), ready.Id, desk.Officer, Cancelled)).Fault);
            Assert.Equal(DeskFault.DatabaseUnavailable, (await portal.Get<ReadCase>().RunAsync(null, desk.Officer, Cancelled))!.Fault);
        }
        var read = await portal.Get<ReadCase>().RunAsync(null, desk.Officer, Cancelled);
        Assert.Equal((ready.Id, PhotoComparison.Match), (read!.Case!.Id, read.Case.Comparison));
        Assert.StartsWith("R BXZ01 261120 000001", (await desk.IssueAsync(ready.Id, request)).Case!.Certificate!.Number, StringComparison.Ordinal);
        Assert.Null(AuditChain.FirstFault(await TrailAsync(portal)));
    }

    [Fact]
    public async Task Act_ThatTheRoleMayNotDoWhileTheDatabaseIsGone_SaysThatItIsGone()
    {
        await using var portal = await PortalUnderTest.StartAsync(own.Cluster, "PostgreSql");
        await using var outage = await own.OutageAsync();
        var refused = await portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), Guid.CreateVersion7(), PortalUnderTest.Supervisor, Cancelled);
        Assert.Equal(DeskFault.DatabaseUnavailable, refused.Fault);
    }

    [Fact]
    public async Task Lists_DatabaseGone_AreNotThereAndNobodyStaysSignedIn()
    {
        await using var portal = await PortalUnderTest.StartAsync(own.Cluster, "PostgreSql");
        await using var outage = await own.OutageAsync();
        var officer = PortalUnderTest.OfficerAt(2);
        Assert.Null(await portal.Get<ReadDeskToday>().RunAsync(officer, Cancelled));
        Assert.Null(await portal.Get<ListUnfinishedCases>().RunAsync(20, officer, Cancelled));
        await portal.Get<StaffPortal.Features.Account.SignOutOfficer>().RunAsync(officer, Cancelled);
    }

    [Fact]
    public async Task Act_DatabaseKilledBetweenReadingAndWriting_SaysThatItIsGone()
    {
        await using var portal = await PortalUnderTest.StartAsync(own.Cluster, "PostgreSql");
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        IAsyncDisposable? outage = null;
        var result = await portal.Get<DeskBooks>().ChangeAsync(Guid.CreateVersion7(), ready.Id, desk.Officer, async (opened, _) =>
        {
            outage = await own.OutageAsync();
            return new CaseStep(opened.Content, []);
        }, Cancelled);
        await outage!.DisposeAsync();
        Assert.Equal((DeskFault.DatabaseUnavailable, null), (result.Fault, result.Case));
    }

    [Fact]
    public async Task WriteAlone_DatabaseKilledBefore_ThrowsWhatPagesKnowAsUnavailable()
    {
        await using var portal = await PortalUnderTest.StartAsync(own.Cluster, "PostgreSql");
        await using var books = await portal.OpenBooksAsync();
        await using var transaction = await books.Database.BeginTransactionAsync(Cancelled);
        await using var outage = await own.OutageAsync();
        books.HandledRequests.Add(new() { RequestId = Guid.CreateVersion7(), ObjectId = Guid.CreateVersion7(), At = portal.Clock.GetUtcNow() });
        var write = await Record.ExceptionAsync(() => books.SaveChangesAsync(Cancelled));
        var read = await Record.ExceptionAsync(() => portal.Get<VerifyPaper>().RunAsync(Guid.CreateVersion7(), "x", PortalUnderTest.OfficerAt(2), Cancelled));
        // what a page can tell from a bug without naming an engine: the failure itself, or the one that a write wraps
        Assert.True(write is DbException or DbUpdateException { InnerException: DbException }, $"{write}");
        Assert.IsType<DbException>(read, exactMatch: false);
    }

    [Fact]
    public async Task Issue_AnswerToTheCommitLost_TheSameRequestGivesTheCertificateThatWasKept()
    {
        await using var gate = await GateAsync();
        await using var portal = await PortalUnderTest.StartAsync(shared, "PostgreSql", change: services => services.PostConfigure<DatabaseOptions>(
            options => options.PortalConnection = new NpgsqlConnectionStringBuilder(options.PortalConnection) { Port = gate.Port }.ConnectionString));
        var desk = new DeskDriver(portal);
        var (ready, request) = (await desk.ReadyAsync(), Guid.CreateVersion7());
        var committed = gate.Arm();
        using var leaving = new CancellationTokenSource();
        var issue = portal.Get<IssueCase>().RunAsync(request, ready.Id, desk.Officer, leaving.Token);
        await committed.WaitAsync(TimeSpan.FromSeconds(20), Cancelled);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => issue);

        var again = await desk.IssueAsync(ready.Id, request);
        Assert.Null(again.Fault);
        Assert.StartsWith("R BXZ01 261120 000001", again.Case!.Certificate!.Number, StringComparison.Ordinal);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(1, await books.Certificates.CountAsync(Cancelled));
    }

    [Fact]
    public async Task Act_OfAPageThatWasLeftWhileWaiting_IsCancelledAndNoFailureOfTheDatabase()
    {
        await using var portal = await PortalUnderTest.StartAsync(shared, "PostgreSql");
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        await using var other = await portal.OpenBooksAsync();
        await using var holding = await other.Database.BeginTransactionAsync(Cancelled);
        await other.LockAuditHeadAsync(Cancelled);
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), ready.Id, desk.Officer, leaving.Token));
        Assert.DoesNotContain(portal.Log, line => line.Contains("The books did not answer", StringComparison.Ordinal));
    }

    private async Task<CommitGate> GateAsync()
    {
        // the port is known once there is a database
        if (shared.Port == 0) await shared.CreateDatabaseAsync(Cancelled);
        return new CommitGate(shared.Port);
    }

    private static async Task<IReadOnlyList<(long, string)>> TrailAsync(PortalUnderTest portal)
    {
        await using var books = await portal.OpenBooksAsync();
        return [.. (await books.AuditEntries.AsNoTracking().OrderBy(entry => entry.Seq).ToListAsync(Cancelled)).Select(entry => (entry.Seq, entry.Json))];
    }
}

/// <summary>A cluster that the tests of one class may kill.</summary>
public sealed class OwnCluster : IAsyncDisposable
{
    public PostgresCluster Cluster { get; } = new();

    /// <summary>Kills the server; it starts again at the end of the outage, however the test ends.</summary>
    public async Task<IAsyncDisposable> OutageAsync()
    {
        await Cluster.KillAsync(TestContext.Current.CancellationToken);
        return new Outage(Cluster);
    }

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    private sealed class Outage(PostgresCluster cluster) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await cluster.StartAgainAsync(CancellationToken.None);
    }
}
