using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Persistence;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Persistence;

/// <summary>Who waits for whom, and until when: the three locks of the books, each on both engines.</summary>
public sealed class LockTests(PostgresCluster cluster)
{
    private const string Office = "BXZ01";

    private static readonly DateOnly s_day = new(2026, 11, 20);
    // who waits is still waiting after this; who need not wait is long done
    private static readonly TimeSpan s_while = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(15);

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task LockTraveller_OneTraveller_TheSecondWaitsUntilTheFirstIsDone(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var first = await TransactionAsync(portal);
        await using var second = await TransactionAsync(portal);
        await first.Books.LockTravellerAsync("one", Cancelled);
        await first.Books.LockTravellerAsync("one", Cancelled);
        var waiting = second.Books.LockTravellerAsync("one", Cancelled);
        await AssertWaitsAsync(waiting);
        await first.CommitAsync();
        await waiting.WaitAsync(s_soon, Cancelled);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LockTraveller_FirstRolledBack_TheSecondGoesOn(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var second = await TransactionAsync(portal);
        Task waiting;
        await using (var first = await TransactionAsync(portal))
        {
            await first.Books.LockTravellerAsync("one", Cancelled);
            waiting = second.Books.LockTravellerAsync("one", Cancelled);
            await AssertWaitsAsync(waiting);
        }
        await waiting.WaitAsync(s_soon, Cancelled);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LockTraveller_TwoTravellers_NobodyWaits(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var first = await TransactionAsync(portal);
        await using var second = await TransactionAsync(portal);
        await first.Books.LockTravellerAsync("one", Cancelled);
        // a look-up is compared to the letter: on SQL Server too, whatever the database's collation
        await second.Books.LockTravellerAsync("ONE", Cancelled).WaitAsync(s_soon, Cancelled);
        await second.Books.LockTravellerAsync("two", Cancelled).WaitAsync(s_soon, Cancelled);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task NextSerial_FirstOfADay_TheSecondWaitsAndTakesTheNext(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var first = await TransactionAsync(portal);
        await using var second = await TransactionAsync(portal);
        Assert.Equal(1, await first.Books.NextSerialAsync(Office, s_day, Cancelled));
        var waiting = second.Books.NextSerialAsync(Office, s_day, Cancelled);
        await AssertWaitsAsync(waiting);
        await first.CommitAsync();
        Assert.Equal(2, await waiting.WaitAsync(s_soon, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task NextSerial_FirstRolledBack_TheSecondTakesTheSame(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var second = await TransactionAsync(portal);
        Task<int> waiting;
        await using (var first = await TransactionAsync(portal))
        {
            Assert.Equal(1, await first.Books.NextSerialAsync(Office, s_day, Cancelled));
            waiting = second.Books.NextSerialAsync(Office, s_day, Cancelled);
            await AssertWaitsAsync(waiting);
        }
        Assert.Equal(1, await waiting.WaitAsync(s_soon, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task NextSerial_OtherOfficesAndDays_DoNotWait(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using (var before = await TransactionAsync(portal))
        {
            // rows that are there: where the first of a day is taken, SQL Server holds the place up to the next row
            foreach (var (office, day) in new[] { (Office, s_day), ("SHA01", s_day), (Office, s_day.AddDays(1)) }) await before.Books.NextSerialAsync(office, day, Cancelled);
            await before.CommitAsync();
        }
        await using var first = await TransactionAsync(portal);
        await using var second = await TransactionAsync(portal);
        Assert.Equal(2, await first.Books.NextSerialAsync(Office, s_day, Cancelled));
        Assert.Equal(2, await second.Books.NextSerialAsync("SHA01", s_day, Cancelled).WaitAsync(s_soon, Cancelled));
        Assert.Equal(2, await second.Books.NextSerialAsync(Office, s_day.AddDays(1), Cancelled).WaitAsync(s_soon, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LockAuditHead_MovedOnByTheFirst_TheSecondWaitsAndReadsTheNewEnd(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var first = await TransactionAsync(portal);
        await using var second = await TransactionAsync(portal);
        var head = await first.Books.LockAuditHeadAsync(Cancelled);
        var waiting = second.Books.LockAuditHeadAsync(Cancelled);
        await AssertWaitsAsync(waiting);
        (head.Seq, head.Hash) = (41, new string('a', 64));
        await first.Books.SaveChangesAsync(Cancelled);
        await first.CommitAsync();
        var read = await waiting.WaitAsync(s_soon, Cancelled);
        Assert.Equal((41, new string('a', 64)), (read.Seq, read.Hash));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_WhileAnotherHoldsAllLocksAndHasWritten_DoesNotWaitAndSeesNothingOfIt(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        await using var issuing = await TransactionAsync(portal);
        await issuing.Books.LockTravellerAsync("one", Cancelled);
        await issuing.Books.NextSerialAsync(Office, s_day, Cancelled);
        await issuing.Books.Cases.Where(c => c.Id == ready.Id).ExecuteUpdateAsync(cases => cases.SetProperty(c => c.State, "Parked"), Cancelled);
        (await issuing.Books.LockAuditHeadAsync(Cancelled)).Seq = 41;
        await issuing.Books.SaveChangesAsync(Cancelled);
        // on SQL Server this needs READ_COMMITTED_SNAPSHOT, which migrate asks for
        var shown = await portal.Get<ReadCase>().RunAsync(null, desk.Officer, Cancelled).WaitAsync(s_soon, Cancelled);
        Assert.Equal((ready.Id, Verdict.Grant), (shown!.Case!.Id, shown.Case.Decision.Verdict));
        await using var books = await portal.OpenBooksAsync();
        Assert.NotEqual(41, await books.AuditHead.Select(head => head.Seq).SingleAsync(Cancelled).WaitAsync(s_soon, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Act_ChosenByTheEngineToEndADeadlock_IsToldToTryAgainAndCan(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        await using var other = await TransactionAsync(portal);
        await other.PreferAsync();
        await other.Books.LockAuditHeadAsync(Cancelled);
        Task? otherWaits = null;
        var ended = await portal.Get<DeskBooks>().ChangeAsync(Guid.CreateVersion7(), ready.Id, desk.Officer, async (opened, cancellationToken) =>
        {
            await opened.Books.LockTravellerAsync("one", cancellationToken);
            otherWaits = other.Books.LockTravellerAsync("one", Cancelled);
            // PostgreSQL looks for a circle a second after somebody began to wait: the other has done so by then and found none
            await Task.Delay(TimeSpan.FromSeconds(1.5), cancellationToken);
            return new CaseStep(opened.Content, [new AuditNote(AuditAct.Compared, "x", "x")]);
        }, Cancelled);
        Assert.Equal((DeskFault.DatabaseUnavailable, null), (ended.Fault, ended.Case));
        await otherWaits!.WaitAsync(s_soon, Cancelled);
        await other.DisposeAsync();
        Assert.NotNull((await desk.IssueAsync(ready.Id)).Case!.Certificate);
    }

    private static async Task AssertWaitsAsync(Task waiting)
    {
        await Task.WhenAny(waiting, Task.Delay(s_while, Cancelled));
        Assert.False(waiting.IsCompleted, "It does not wait.");
    }

    private static async Task<Transaction> TransactionAsync(PortalUnderTest portal)
    {
        var books = await portal.OpenBooksAsync();
        return new Transaction(books, await books.Database.BeginTransactionAsync(Cancelled));
    }

    private sealed class Transaction(PortalDbContext books, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction) : IAsyncDisposable
    {
        public PortalDbContext Books => books;

        public Task CommitAsync() => transaction.CommitAsync(Cancelled);

        /// <summary>Of two in a circle SQL Server ends the one of lower rank, PostgreSQL the one that finds the circle.</summary>
        public async Task PreferAsync()
        {
            if (books is SqlServerPortalDbContext) await books.Database.ExecuteSqlRawAsync("SET DEADLOCK_PRIORITY HIGH", Cancelled);
        }

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await books.DisposeAsync();
        }
    }
}
