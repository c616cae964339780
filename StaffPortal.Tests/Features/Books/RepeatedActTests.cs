using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Features.Desk;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>One command five times at once, as impatient hands and lost answers send it: it is carried out once, and every call hears that it was.</summary>
public sealed class RepeatedActTests(PostgresCluster cluster)
{
    private const int Times = 5;

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task LookUp_OneRequestAtOnce_OpensOneCase(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var results = await AtOnceAsync(request => desk.LookUpAsync(DeskDriver.Ordinary, request));
        Assert.Single(results.Select(result => result.Case!.Id).Distinct());
        Assert.Equal(1, await CountAsync(portal, AuditAct.LookedUp));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LookUp_OneRequestAtOnceWithACaseBefore_OpensOneAndFinishesOne(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        await desk.LookUpAsync(DemonstrationPeople.All[1].Number);
        var results = await AtOnceAsync(request => desk.LookUpAsync(DeskDriver.Ordinary, request));
        Assert.Single(results.Select(result => result.Case!.Id).Distinct());
        Assert.Equal((2, 1), (await CountAsync(portal, AuditAct.LookedUp), await CountAsync(portal, AuditAct.CaseFinished)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Compare_OneRequestAtOnce_IsWrittenOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        await desk.PictureAsync(opened.Id);
        var results = await AtOnceAsync(request => portal.Get<ComparePhotos>().RunAsync(
            request, opened.Id, PhotoComparison.Match, new Dictionary<ComparisonPoint, PointMark>(), desk.Officer, Cancelled));
        Assert.All(results, result => Assert.Equal(PhotoComparison.Match, result.Case!.Comparison));
        Assert.Equal(1, await CountAsync(portal, AuditAct.Compared));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TakeOver_OneRequestAtOnce_IsOneTakeOver(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var ready = await new DeskDriver(portal, desk: 2).ReadyAsync();
        var results = await AtOnceAsync(request => portal.Get<TakeOverCase>().RunAsync(request, ready.Id, PortalUnderTest.OfficerAt(3), Cancelled));
        Assert.All(results, result => Assert.Equal(ready.Id, result.Case!.Id));
        Assert.Equal(1, await CountAsync(portal, AuditAct.CaseTakenOver));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Print_OneRequestAtOnce_IsOnePrint(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var issued = await desk.IssuedAsync();
        var results = await AtOnceAsync(request => portal.Get<RecordPrint>().RunAsync(request, issued.Id, desk.Officer, Cancelled));
        Assert.All(results, result => Assert.Equal(1, result.Case!.Certificate!.Prints));
        Assert.Equal(1, await CountAsync(portal, AuditAct.Printed));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Finish_OneRequestAtOnce_FinishesOnceAndShowsNobody(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var issued = await desk.IssuedAsync();
        var results = await AtOnceAsync(request => portal.Get<FinishCase>().RunAsync(request, issued.Id, desk.Officer, Cancelled));
        Assert.All(results, result => Assert.Null(result.Case));
        Assert.Equal(1, await CountAsync(portal, AuditAct.CaseFinished));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LookUp_RepeatedAfterTheCaseWentToAnotherDesk_ShowsNothingOfIt(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (desk, request) = (new DeskDriver(portal, desk: 2), Guid.CreateVersion7());
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary, request)).Case!;
        await portal.Get<TakeOverCase>().RunAsync(Guid.CreateVersion7(), opened.Id, PortalUnderTest.OfficerAt(3), Cancelled);
        var again = await desk.LookUpAsync(DeskDriver.Ordinary, request);
        Assert.Equal((DeskFault.TakenOver, "3", null), (again.Fault, again.Detail, again.Case));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LookUp_RepeatedAfterTheCaseWasFinished_ShowsNothingOfIt(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (desk, request) = (new DeskDriver(portal), Guid.CreateVersion7());
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary, request)).Case!;
        await portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), opened.Id, desk.Officer, Cancelled);
        var again = await desk.LookUpAsync(DeskDriver.Ordinary, request);
        Assert.Equal((DeskFault.AlreadyDecided, null), (again.Fault, again.Case));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Change_ByTwoCommandsAtOnce_TheLaterIsToldAndSeesTheFirst(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        var late = await portal.Get<DeskBooks>().ChangeAsync(Guid.CreateVersion7(), ready.Id, desk.Officer, async (opened, _) =>
        {
            await portal.Get<ChangePurpose>().RunAsync(Guid.CreateVersion7(), ready.Id, LookUpPurpose.Lost, desk.Officer, Cancelled);
            opened.Row.Purpose = LookUpPurpose.Damaged;
            return new CaseStep(opened.Content, []);
        }, Cancelled);
        Assert.Equal((DeskFault.ChangedMeanwhile, LookUpPurpose.Lost), (late.Fault, late.Case!.Purpose));
    }

    private static async Task<DeskResult[]> AtOnceAsync(Func<Guid, Task<DeskResult>> act)
    {
        var request = Guid.CreateVersion7();
        var results = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => Task.Run(() => act(request))));
        Assert.All(results, result => Assert.Null(result.Fault));
        return results;
    }

    private static async Task<int> CountAsync(PortalUnderTest portal, AuditAct act)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.AuditEntries.CountAsync(entry => entry.Act == act, Cancelled);
    }
}
