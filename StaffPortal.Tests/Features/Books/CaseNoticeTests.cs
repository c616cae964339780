using StaffPortal.Features.Desk;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>The notice that a traveller takes home (R-P-09).</summary>
public sealed class CaseNoticeTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Notice_Refused_TellsTheRefusalAloneAndMasksThePerson(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var opened = await desk.LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.Deceased));
        var slip = await portal.Get<CaseNotice>().RunAsync(opened.Case!.Id, desk.Officer, Cancelled);
        Assert.Equal("R-C-06", Assert.Single(slip!.Lines).Rule);
        Assert.Equal("邓*年 4300**********0036", slip.Person);
        Assert.True(slip.Specimen);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Notice_SomethingMissing_TellsAllThatIsMissing(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var opened = await desk.LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.Infant));
        var slip = await portal.Get<CaseNotice>().RunAsync(opened.Case!.Id, desk.Officer, Cancelled);
        Assert.Equal(3, slip!.Lines.Count);
        Assert.All(slip.Lines, line => Assert.NotEmpty(line.NextStep));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Notice_GrantedCase_OrAnotherDesks_IsNotGiven(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        Assert.Null(await portal.Get<CaseNotice>().RunAsync(ready.Id, desk.Officer, Cancelled));
        var asked = await desk.LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.Infant));
        Assert.Null(await portal.Get<CaseNotice>().RunAsync(asked.Case!.Id, PortalUnderTest.OfficerAt(3), Cancelled));
        Assert.Null(await portal.Get<CaseNotice>().RunAsync(asked.Case.Id, PortalUnderTest.Supervisor, Cancelled));
    }
}
