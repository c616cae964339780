using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>The desk's acts on real books.</summary>
public sealed class DeskActsTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task LookUp_OrdinaryResident_OpensACaseThatAsksForTheComparison(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var result = await new DeskDriver(portal).LookUpAsync(DeskDriver.Ordinary);
        Assert.Null(result.Fault);
        Assert.Equal((CaseState.Open, Verdict.Ask), (result.Case!.State, result.Case.Decision.Verdict));
        Assert.Equal(ReasonCode.ComparisonMissing, Assert.Single(result.Case.Decision.Findings).Code);
        Assert.Equal(1, await CountCasesAsync(portal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LookUp_SameRequestTwice_OpensOneCase(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var request = Guid.CreateVersion7();
        var first = await desk.LookUpAsync(DeskDriver.Ordinary, request);
        var again = await desk.LookUpAsync(DeskDriver.Ordinary, request);
        Assert.Equal(first.Case!.Id, again.Case!.Id);
        Assert.Equal(1, await CountCasesAsync(portal));
    }

    [Theory]
    [OnEveryEngine("11010519491231002", "Length")]
    [OnEveryEngine("110105194912310021", "CheckCharacter")]
    [OnEveryEngine("11010519491331002X", "Date")]
    [OnEveryEngine("1101051949123100<b>", "Length")]
    [OnEveryEngine("<b>05194912310021A", "Characters")]
    [OnEveryEngine("", "Missing")]
    public async Task LookUp_MalformedNumber_SaysWhichPartAndOpensNothing(string engine, string number, string which)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var result = await new DeskDriver(portal).LookUpAsync(number);
        Assert.Equal((DeskFault.MalformedNumber, which), (result.Fault, result.Detail));
        Assert.Equal(0, await CountCasesAsync(portal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LookUp_NextTraveller_FinishesTheCaseBefore(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var first = await desk.LookUpAsync(DeskDriver.Ordinary);
        await desk.LookUpAsync(DemonstrationPeople.All[1].Number);
        Assert.Null(await portal.Get<ReadCase>().RunAsync(first.Case!.Id, desk.Officer, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Compare_BeforeAPicture_IsRefusedAndChangesNothing(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var opened = await desk.LookUpAsync(DeskDriver.Ordinary);
        var result = await desk.CompareAsync(opened.Case!.Id, PhotoComparison.Match);
        Assert.Equal(DeskFault.PictureMissing, result.Fault);
        Assert.Equal(PhotoComparison.NotDone, result.Case!.Comparison);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TakePicture_AfterAComparison_TakesTheComparisonBack(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        Assert.Equal(Verdict.Grant, ready.Decision.Verdict);
        var retaken = await desk.PictureAsync(ready.Id);
        Assert.Equal((PhotoComparison.NotDone, Verdict.Ask), (retaken.Case!.Comparison, retaken.Case.Decision.Verdict));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task StateName_AnotherNameThanTheRegisters_Refuses(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        var stated = await portal.Get<StateName>().RunAsync(Guid.CreateVersion7(), ready.Id, "李四", desk.Officer, Cancelled);
        Assert.Equal(Verdict.Refuse, stated.Case!.Decision.Verdict);
        Assert.Equal((DeskFault.NotGranted, null), ((await desk.IssueAsync(ready.Id)).Fault, (await desk.IssueAsync(ready.Id)).Case!.Certificate));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task StateName_HtmlTag_IsRefusedAndNothingIsLost(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        var stated = await portal.Get<StateName>().RunAsync(Guid.CreateVersion7(), ready.Id, "<b>周明远</b>", desk.Officer, Cancelled);
        Assert.Equal((DeskFault.MalformedName, "Characters"), (stated.Fault, stated.Detail));
        Assert.Equal(Verdict.Grant, stated.Case!.Decision.Verdict);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TakeOver_ByAnotherDesk_GoesOnThereAndTheFirstDeskIsTold(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var second = new DeskDriver(portal, desk: 2);
        var third = new DeskDriver(portal, desk: 3);
        var ready = await second.ReadyAsync();
        var taken = await portal.Get<TakeOverCase>().RunAsync(Guid.CreateVersion7(), ready.Id, third.Officer, Cancelled);
        Assert.Equal((ready.Id, Verdict.Grant), (taken.Case!.Id, taken.Case.Decision.Verdict));
        var late = await second.IssueAsync(ready.Id);
        Assert.Equal((DeskFault.TakenOver, "3", null), (late.Fault, late.Detail, late.Case));
        Assert.NotNull((await third.IssueAsync(ready.Id)).Case!.Certificate);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AnyAct_BySupervisor_IsRefusedAndEnteredInTheTrail(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var result = await portal.Get<LookUpTraveller>().RunAsync(
            Guid.CreateVersion7(), DeskDriver.Ordinary, TravelMode.Rail, LookUpPurpose.Lost, PortalUnderTest.Supervisor, Cancelled);
        Assert.Equal((DeskFault.NotAllowed, null), (result.Fault, result.Case));
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(AuditAct.AccessDenied, (await books.AuditEntries.SingleAsync(Cancelled)).Act);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Park_DoubtfulComparisonWithPhotoEvidence_KeepsTheCaseAndThePlainDeskIsFree(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var opened = await desk.LookUpAsync(DeskDriver.Ordinary);
        await desk.PictureAsync(opened.Case!.Id);
        await desk.CompareAsync(opened.Case.Id, PhotoComparison.Doubtful);
        await portal.Get<AddEvidence>().RunAsync(Guid.CreateVersion7(), opened.Case.Id, new EvidenceSeen(EvidenceKind.DrivingLicence, HasPhoto: true), desk.Officer, Cancelled);
        var parked = await portal.Get<ParkCase>().RunAsync(Guid.CreateVersion7(), opened.Case.Id, desk.Officer, Cancelled);
        Assert.Equal(CaseState.Parked, parked.Case!.State);
        Assert.Null(await portal.Get<ReadCase>().RunAsync(null, desk.Officer, Cancelled));
        var waiting = Assert.Single((await portal.Get<ListUnfinishedCases>().RunAsync(20, desk.Officer, Cancelled))!);
        Assert.Equal((opened.Case.Id, CaseState.Parked), (waiting.CaseId, waiting.State));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_WantedPerson_OnlyWaitsForReviewLikeAnyOther(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var ready = await new DeskDriver(portal).ReadyAsync(DeskDriver.NumberOf(DemonstrationRow.Wanted));
        Assert.Equal((Verdict.Review, ReasonCode.SystemCheckPending), (ready.Decision.Verdict, Assert.Single(ready.Decision.Findings).Code));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ReadCase_AfterFinishing_ShowsNothing(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var issued = await desk.IssuedAsync();
        Assert.Null(await portal.Get<ReadCase>().RunAsync(null, desk.Officer, Cancelled));
        Assert.NotNull((await portal.Get<ReadCase>().RunAsync(issued.Id, desk.Officer, Cancelled))!.Case!.Certificate);
        await portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), issued.Id, desk.Officer, Cancelled);
        Assert.Null(await portal.Get<ReadCase>().RunAsync(issued.Id, desk.Officer, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task RecordPrint_AfterFinishing_RecordsAndShowsNothing(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var issued = await desk.IssuedAsync();
        await portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), issued.Id, desk.Officer, Cancelled);
        var late = await portal.Get<RecordPrint>().RunAsync(Guid.CreateVersion7(), issued.Id, desk.Officer, Cancelled);
        Assert.Equal((DeskFault.AlreadyDecided, null), (late.Fault, late.Case));
        await using var books = await portal.OpenBooksAsync();
        Assert.False(await books.Prints.AnyAsync(Cancelled));
    }

    private static async Task<int> CountCasesAsync(PortalUnderTest portal)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.Cases.CountAsync(Cancelled);
    }
}
