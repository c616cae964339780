using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Approvals;

/// <summary>The office's waiting list: its order, and who may take what over.</summary>
public sealed class WaitingListTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task List_OfTheOffice_DepartureThenServedFirstThenOldest(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var people = DemonstrationPeople.All.Where(person => person.Row is DemonstrationRow.Ordinary && Age(person) is > 16 and < 60).Take(4).ToList();
        var elderly = DemonstrationPeople.All.First(person => person.Record is not null && Age(person) >= 60);
        Guid[] cases = new Guid[5];
        string?[] departures = ["17:00", "15:00", null, null];
        for (var at = 0; at < 4; at++)
        {
            var desk = new DeskDriver(portal, at + 1, TravelMode.Aviation);
            cases[at] = (await desk.LookUpAsync(people[at].Number)).Case!.Id;
            if (departures[at] is { } departure) await desk.FlightAsync(cases[at], departure: departure);
            portal.Clock.Advance(TimeSpan.FromSeconds(10));
        }
        cases[4] = (await new DeskDriver(portal, 5, TravelMode.Aviation).LookUpAsync(elderly.Number)).Case!.Id;

        var list = (await portal.Get<ListUnfinishedCases>().RunAsync(20, PortalUnderTest.AirportOfficerAt(1), Cancelled))!;

        Assert.Equal([cases[1], cases[0], cases[4], cases[2], cases[3]], list.Select(line => line.CaseId));
        Assert.Equal([false, false, true, false, false], list.Select(line => line.ServedFirst));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TakeOver_WhatAnotherDeskHolds_IsRefusedUntilTheLeaseEnds(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (desk, other) = (new DeskDriver(portal, 2), new DeskDriver(portal, 3));
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        Assert.Null(await portal.Get<HoldCase>().RunAsync(opened.Id, other.Officer, Cancelled));
        var until = await portal.Get<HoldCase>().RunAsync(opened.Id, desk.Officer, Cancelled);
        var refused = await TakeAsync(portal, opened.Id, other);
        Assert.Equal((DeskFault.Held, "2·100001", null), (refused.Fault, refused.Detail, refused.Case));
        Assert.True(Assert.Single((await portal.Get<ListUnfinishedCases>().RunAsync(20, other.Officer, Cancelled))!).Held);
        // the desk that has it goes on meanwhile, and finds nothing changed
        Assert.Null((await desk.PictureAsync(opened.Id)).Fault);
        portal.Clock.Advance(HoldCase.Lease);
        var taken = await TakeAsync(portal, opened.Id, other);
        Assert.Equal((null, opened.Id), (taken.Fault, taken.Case!.Id));
        Assert.Equal((DeskFault.TakenOver, "3"), ((await desk.PictureAsync(opened.Id)).Fault, (await desk.PictureAsync(opened.Id)).Detail));
        Assert.NotNull(until);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Release_OnLeaving_LetsAnotherDeskTakeItAndSparesANewerHold(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (desk, other, hold) = (new DeskDriver(portal, 2), new DeskDriver(portal, 3), portal.Get<HoldCase>());
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        var first = (await hold.RunAsync(opened.Id, desk.Officer, Cancelled))!.Value;
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = (await hold.RunAsync(opened.Id, desk.Officer, Cancelled))!.Value;
        await hold.ReleaseAsync(opened.Id, first, desk.Officer, Cancelled);
        Assert.Equal(DeskFault.Held, (await TakeAsync(portal, opened.Id, other)).Fault);
        await hold.ReleaseAsync(opened.Id, second, desk.Officer, Cancelled);
        Assert.Null((await TakeAsync(portal, opened.Id, other)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TakeOver_WhatWaitsOrIsApproved_StaysSo(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (desk, other) = (new DeskDriver(portal, 2), new DeskDriver(portal, 3));
        var driver = new ApprovalDriver(portal, desk);
        var waiting = await driver.WaitingAsync();
        Assert.Equal(CaseState.Parked, (await TakeAsync(portal, waiting.CaseId, other)).Case!.State);
        Assert.Null((await driver.ApproveAsync(waiting.Id)).Fault);
        Assert.Equal((0, 1), Counts(await portal.Get<ReadDeskWaiting>().RunAsync(waiting.CaseId, other.Officer, Cancelled)));
        Assert.Equal((0, 0), Counts(await portal.Get<ReadDeskWaiting>().RunAsync(waiting.CaseId, desk.Officer, Cancelled)));
        // whoever took it has it before him, though his screen has not said so yet
        Assert.Equal(DeskFault.Held, (await TakeAsync(portal, waiting.CaseId, desk)).Fault);
        portal.Clock.Advance(HoldCase.Lease);
        Assert.Equal(CaseState.Approved, (await TakeAsync(portal, waiting.CaseId, desk)).Case!.State);
        Assert.Null((await desk.IssueAsync(waiting.CaseId)).Fault);
    }

    private static (int, int) Counts(DeskWaiting? waiting) => (waiting!.Waiting, waiting.Approved);

    private static int Age(DemonstrationPerson person) => 2026 - int.Parse(person.Number[6..10], System.Globalization.CultureInfo.InvariantCulture);

    private static Task<DeskResult> TakeAsync(PortalUnderTest portal, Guid caseId, DeskDriver desk) =>
        portal.Get<TakeOverCase>().RunAsync(Guid.CreateVersion7(), caseId, desk.Officer, Cancelled);
}
