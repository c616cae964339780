using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.Approvals;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Approvals;

/// <summary>What waits too long is asked of the supervisors of all offices, once.</summary>
public sealed class EscalateTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Escalate_AfterFiveMinutes_IsSeenByAllAndOnlyOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new ApprovalDriver(portal, new DeskDriver(portal));
        var waiting = await driver.WaitingAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await EscalateAsync(portal));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var done = await Task.WhenAll(EscalateAsync(portal), EscalateAsync(portal));
        Assert.Equal(1, done.Sum());
        Assert.Equal(0, await EscalateAsync(portal));
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(1, await books.AuditEntries.CountAsync(e => e.Act == AuditAct.ApprovalEscalated, Cancelled));
        var own = await driver.QueueAsync();
        Assert.True(Assert.Single(own.Waiting.Lines).IsOverdue);
        var elsewhere = await driver.QueueAsync(ApprovalDriver.AirportSupervisor);
        Assert.Equal((0, waiting.Id), (elsewhere.Waiting.Total, Assert.Single(elsewhere.Overdue.Lines).Id));
        Assert.Null((await driver.ApproveAsync(waiting.Id, ApprovalDriver.AirportSupervisor)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Escalate_Decided_IsLeftAlone(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new ApprovalDriver(portal, new DeskDriver(portal));
        await driver.ReturnAsync((await driver.WaitingAsync()).Id);
        portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await EscalateAsync(portal));
    }

    private static Task<int> EscalateAsync(PortalUnderTest portal) => portal.Get<EscalateApprovals>().RunAsync(Cancelled);
}
