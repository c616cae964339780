using StaffPortal.Domain.Audit;
using StaffPortal.Features.Administration;
using StaffPortal.Persistence.Rows;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Administration;

/// <summary>Desks of an office, on real books.</summary>
public sealed class DeskTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task AddDesk_AnotherWasFirst_IsToldAndNothingIsAdded(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var next = (await admin.OfficeAsync("BXZ01")).Desks.Count + 1;
        Assert.True((await admin.AddDeskAsync("BXZ01", next)).WentThrough);
        var second = await admin.AddDeskAsync("BXZ01", next);
        Assert.Equal((AdministrationFault.ChangedMeanwhile, next), (Assert.Single(second.Problems).Fault, second.Stands!.Desks.Count));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AddDesk_AfterTheLastOne_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        await admin.AddOfficeAsync();
        await using (var books = await portal.OpenBooksAsync())
        {
            books.Desks.AddRange(Enumerable.Range(2, AddDesk.Most - 1).Select(number => new DeskRow { OfficeCode = AdministrationDriver.Other, Number = number, Enabled = true }));
            await books.SaveChangesAsync(Cancelled);
        }
        var result = await admin.AddDeskAsync(AdministrationDriver.Other, AddDesk.Most + 1);
        Assert.Equal((AdministrationFault.DesksUsedUp, AddDesk.Most), (Assert.Single(result.Problems).Fault, result.Stands!.Desks.Count));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task CloseDesk_WithAnOpenCase_LeavesTheCaseToBeFinishedOrTakenOver(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var second = new DeskDriver(portal, desk: 2);
        var ready = await second.ReadyAsync();
        var closed = await admin.CloseDeskAsync("BXZ01", (await admin.OfficeAsync("BXZ01")).Desks[1]);
        Assert.Equal(new DeskView(2, false, 1), closed.Stands!.Desks[1]);
        var third = new DeskDriver(portal, desk: 3);
        var taken = await portal.Get<StaffPortal.Features.Desk.TakeOverCase>().RunAsync(Guid.CreateVersion7(), ready.Id, third.Officer, Cancelled);
        Assert.Equal(ready.Id, taken.Case!.Id);
        Assert.NotNull((await third.IssueAsync(ready.Id)).Case!.Certificate);
        var stale = await admin.CloseDeskAsync("BXZ01", new DeskView(2, true, 0), isOpen: true);
        Assert.Equal(AdministrationFault.ChangedMeanwhile, Assert.Single(stale.Problems).Fault);
        Assert.True((await admin.CloseDeskAsync("BXZ01", closed.Stands.Desks[1], isOpen: true)).Stands!.Desks[1].Open);
        Assert.Equal(["desk:BXZ01/2 Closed", "desk:BXZ01/2 Reopened"], (await admin.TrailAsync(AuditAct.DeskChanged)).Select(entry => $"{entry.Object} {AdministrationDriver.OutcomeOf(entry)}"));
    }
}
