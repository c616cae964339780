using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Domain.Identity;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Features.Desk;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>The desk decides by the edition in force at its instant: the old one up to the new one's, and by that from there on; on real books.</summary>
public sealed class EditionsAtTheDeskTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => Xunit.TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Decide_BeforeAndFromTheInstantOfAnEdition_IsByTheOneInForce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (driver, desk) = (new PolicyDriver(portal), new DeskDriver(portal));
        var from = new DateTimeOffset(2026, 11, 20, 13, 0, 0, TimeSpan.FromHours(8));
        await driver.ApprovedAsync(number: 48, from: from);
        portal.Clock.Advance(from - portal.Clock.GetUtcNow() - TimeSpan.FromMicroseconds(1));
        var before = await desk.IssuedAsync();
        Assert.Equal(("2022-01", TimeSpan.FromHours(24)), (before.Decision.Edition, Length(before)));
        var underWay = await desk.ReadyAsync(DemonstrationPeople.All[1].Number);
        Assert.Equal("2022-01", underWay.Decision.Edition);

        portal.Clock.Advance(TimeSpan.FromMicroseconds(1));
        var issued = await desk.IssueAsync(underWay.Id);
        Assert.Equal((PolicyDriver.Name, TimeSpan.FromHours(48)), (issued.Case!.Decision.Edition, Length(issued.Case)));
        Assert.Equal(PolicyDriver.Name, (await desk.LookUpAsync(DemonstrationPeople.All[2].Number)).Case!.Decision.Edition);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(["2022-01", PolicyDriver.Name], await books.Certificates.OrderBy(row => row.IssuedAt).Select(row => row.Edition).ToListAsync(Cancelled));
    }

    [Fact]
    public async Task Decide_EditionApprovedAtAnotherNode_CountsAtOnce()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        await using var other = PortalUnderTest.StartAt(portal.Database);
        var desk = new DeskDriver(other);
        Assert.Equal("2022-01", (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!.Decision.Edition);
        await new PolicyDriver(portal).ApprovedAsync();
        other.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(PolicyDriver.Name, (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!.Decision.Edition);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Desk_FiguresThatItShowsAndOffers_AreThoseInForce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (driver, desk) = (new PolicyDriver(portal), new DeskDriver(portal, desk: 1, TravelMode.Aviation));
        var draft = (await driver.MakeAsync()).Stands!;
        var figures = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [nameof(PolicyEdition.AviationShortestDays)] = 10, [nameof(PolicyEdition.DepartureSoon)] = 180, [nameof(PolicyEdition.TooCloseToDeparture)] = 60,
            [nameof(PolicyEdition.ElectronicRailQuota)] = 6, [nameof(PolicyEdition.KioskAviationDays)] = 10,
        };
        draft = (await driver.ChangeAsync(draft, figures)).Stands!;
        await driver.ReplayAsync(draft);
        await driver.By(PolicyDriver.Second).ApproveAsync((await driver.ProposeAsync(draft)).Stands!);
        var before = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        Assert.Equal((7, 3, TimeSpan.FromMinutes(120)), (before.ValidityOffered[0], before.Ledger.ElectronicRailQuota, before.DepartureLimits.Soon));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        Assert.Equal([10, 11, 12, 13, 14, 15], opened.ValidityOffered);
        Assert.Equal((6, (TimeSpan.FromMinutes(180), TimeSpan.FromMinutes(60))), (opened.Ledger.ElectronicRailQuota, opened.DepartureLimits));
        var refused = await portal.Get<ChooseValidity>().RunAsync(Guid.CreateVersion7(), opened.Id, 9, desk.Officer, Cancelled);
        Assert.Equal((DeskFault.ValidityNotOffered, "10–15"), (refused.Fault, refused.Detail));
        Assert.Null((await portal.Get<ChooseValidity>().RunAsync(Guid.CreateVersion7(), opened.Id, 10, desk.Officer, Cancelled)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LookUp_BirthDateThatTheEditionInForceDoesNotBelieve_IsMalformed(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        await new PolicyDriver(portal).ApprovedAsync(nameof(PolicyEdition.OldestYears), 100);
        var of1910 = Numbers.Text("19100101");
        Assert.Null((await desk.LookUpAsync(of1910)).Fault);
        Assert.Equal(150, (await portal.Get<ReadDeskToday>().RunAsync(desk.Officer, Cancelled))!.OldestYears);
        portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((DeskFault.MalformedNumber, "Date"), await FaultOfAsync(desk, of1910));
        Assert.Equal(100, (await portal.Get<ReadDeskToday>().RunAsync(desk.Officer, Cancelled))!.OldestYears);
    }

    [Fact]
    public async Task TodayPanel_BetweenTwoTravellers_TellsTheScreenHowFarBackABirthDateIsBelieved()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        await new PolicyDriver(portal).ApprovedAsync(nameof(PolicyEdition.OldestYears), 120);
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await using var bench = new DeskBench();
        bench.Services.AddSingleton(portal.Get<ReadDeskToday>()).AddSingleton(portal.Get<ListUnfinishedCases>()).AddSingleton(portal.Get<TakeOverCase>()).AddSingleton(portal.Get<CaseNews>());
        var drawn = 0;
        var screen = DeskBench.Screen(changed: () => drawn++);
        var before = drawn;
        var panel = bench.Render<TodayPanel>(parameters => parameters.Add(part => part.Screen, screen));
        panel.WaitForAssertion(() => Assert.Equal((120, before + 1), (screen.OldestYears, drawn)), TimeSpan.FromSeconds(20));
    }

    private static async Task<(DeskFault?, string?)> FaultOfAsync(DeskDriver desk, string number)
    {
        var result = await desk.LookUpAsync(number);
        return (result.Fault, result.Detail);
    }

    private static TimeSpan Length(CaseView issued) => issued.Certificate!.Validity.Until - issued.Certificate.Validity.From;
}
