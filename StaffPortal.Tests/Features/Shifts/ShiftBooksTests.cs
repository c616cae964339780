using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Shifts;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Features.Certificates;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Shifts;

/// <summary>交接班: what was issued is accounted for, the drawer is counted, two people sign.</summary>
public sealed class ShiftBooksTests(PostgresCluster cluster)
{
    private static readonly OfficerSession s_next = new("100014", "周倩", OfficerRole.Officer, "BXZ01", "北京西站公安制证窗口", 2);

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_AShift_AccountsForEveryPaperOfTheDesk(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await FilledAsync(portal);
        var shift = (await ReadAsync(portal)).Running!;
        Assert.Equal(new ShiftBooks(Issued: 3, HandedOver: 2, Voided: 1, Replaced: 0, Stubs: 2, Reprints: 2, ReprintStubs: 2, Spoiled: 1), shift.Books);
        Assert.Equal((0, 0), (shift.Books.WithoutSheet, shift.Unfinished));
        Assert.Equal(CertificateState.Voided, Assert.Single(shift.Named).State);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Close_DrawerAgrees_IsClosedAndTheNextBeginsWhereItEnds(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await FilledAsync(portal);
        var request = Guid.CreateVersion7();
        var closed = await CloseAsync(portal, new DrawerCount(2, 2, 1), request: request);
        Assert.Null(closed.Fault);
        Assert.Equal(closed.Stands!.Id, (await CloseAsync(portal, new DrawerCount(2, 2, 1), request: request)).Stands!.Id);
        Assert.Empty(closed.Stands.Content.Differences);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var next = (await ReadAsync(portal)).Running!;
        Assert.Equal((closed.Stands.Until, 0), (next.From, next.Books.Issued));
        Assert.Single(await new PaperDriver(portal).TrailAsync(AuditAct.ShiftClosed));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Close_DrawerDiffers_NeedsAnExplanation(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await FilledAsync(portal);
        Assert.Equal(ShiftFault.NotExplained, (await CloseAsync(portal, new DrawerCount(1, 2, 1), " ")).Fault);
        Assert.Equal(ShiftFault.WordsTooLong, (await CloseAsync(portal, new DrawerCount(1, 2, 1), new string('长', 401))).Fault);
        var closed = await CloseAsync(portal, new DrawerCount(1, 2, 1), "旅客带走了整页");
        Assert.Equal([new ShiftDifference(ShiftItem.Stubs, 2, 1)], closed.Stands!.Content.Differences);
        Assert.Equal("旅客带走了整页", Assert.Single((await ReadAsync(portal, PortalUnderTest.Supervisor)).Closed).Explanation);
        Assert.DoesNotContain("旅客", Assert.Single(await new PaperDriver(portal).TrailAsync(AuditAct.ShiftClosed)).Json, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Close_WhileACaseStandsOrTheBooksMoved_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await FilledAsync(portal);
        var seen = (await ReadAsync(portal)).Running!.Books;
        var desk = new DeskDriver(portal);
        var issued = await desk.IssuedAsync(DemonstrationPeople.All[5].Number);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(ShiftFault.CaseNotFinished, (await CloseAsync(portal, new DrawerCount(2, 2, 1), seen: seen)).Fault);
        await portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), issued.Id, desk.Officer, Cancelled);
        Assert.Equal(ShiftFault.BooksMoved, (await CloseAsync(portal, new DrawerCount(2, 2, 1), seen: seen)).Fault);
        // finished without having been sent to a printer: the balance names it
        Assert.Equal(1, (await ReadAsync(portal)).Running!.Books.WithoutSheet);
        Assert.Equal(ShiftFault.NotExplained, (await CloseAsync(portal, new DrawerCount(2, 2, 1))).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Close_ByTwoAtOnce_ClosesOneIntervalOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await FilledAsync(portal);
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => CloseAsync(portal, new DrawerCount(2, 2, 1))));
        Assert.Single(results, result => result.Fault is null);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(1, await books.ShiftCloses.CountAsync(Cancelled));
        Assert.Equal(ShiftFault.ClosedMeanwhile, (await CloseAsync(portal, new DrawerCount(0, 0, 0))).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Take_ByAnother_SignsOnceNeverByWhoClosed(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await FilledAsync(portal);
        var closed = (await CloseAsync(portal, new DrawerCount(2, 2, 1))).Stands!;
        Assert.Equal(ShiftFault.OwnShift, (await TakeAsync(portal, closed.Id, PortalUnderTest.OfficerAt(2))).Fault);
        Assert.Equal(ShiftFault.NoSuchShift, (await TakeAsync(portal, closed.Id, s_next with { DeskNumber = 3 })).Fault);
        Assert.Equal(ShiftFault.NoSuchShift, (await TakeAsync(portal, closed.Id, PaperDriver.AirportSupervisor)).Fault);
        Assert.Equal(ShiftFault.NotAllowed, (await TakeAsync(portal, closed.Id, PaperDriver.Auditor)).Fault);
        var taken = (await TakeAsync(portal, closed.Id, s_next)).Stands!;
        Assert.Equal(("100014", taken.TakenAt), (taken.TakenBy, (await TakeAsync(portal, closed.Id, s_next)).Stands!.TakenAt));
        Assert.Equal(ShiftFault.TakenAlready, (await TakeAsync(portal, closed.Id, PortalUnderTest.Supervisor)).Fault);
        Assert.Single(await new PaperDriver(portal).TrailAsync(AuditAct.ShiftTaken));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Paper_OfAClosedShift_SaysAllAndIsInTheTrail(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await FilledAsync(portal);
        var closed = (await CloseAsync(portal, new DrawerCount(1, 2, 1), "正在找")).Stands!;
        var slip = (await portal.Get<ShiftPaper>().RunAsync(closed.Id, PortalUnderTest.Supervisor, Cancelled)).Stands!;
        Assert.Equal("签发 3 ＝ 打印交付 2 ＋ 作废 1 ＋ 替换 0", slip.Balance);
        Assert.Contains(("存根联", "2", "1", "−1"), slip.Rows);
        Assert.Equal(("正在找", "未签"), (slip.Explanation, slip.Signatures.TakenBy));
        Assert.Single(await new PaperDriver(portal).TrailAsync(AuditAct.ShiftPrinted));
        Assert.Equal(ShiftFault.NoSuchShift, (await portal.Get<ShiftPaper>().RunAsync(closed.Id, PaperDriver.AirportSupervisor, Cancelled)).Fault);
    }

    // one handed over and printed once more, one spoiled and printed anew, one voided; one of another desk
    private static async Task FilledAsync(PortalUnderTest portal)
    {
        var paper = new PaperDriver(portal);
        var first = await paper.HandedOverAsync(DemonstrationPeople.All[0].Number);
        await paper.ReprintAsync(first, ReprintReason.Lost);
        var desk = new DeskDriver(portal);
        var spoiled = await desk.IssuedAsync(DemonstrationPeople.All[1].Number);
        var print = (await portal.Get<RecordPrint>().RunAsync(Guid.CreateVersion7(), spoiled.Id, desk.Officer, Cancelled)).Case!.Certificate!.Last!;
        await portal.Get<TellPrintOutcome>().RunAsync(Guid.CreateVersion7(), spoiled.Id, print.Id, PrintOutcome.Spoiled, null, desk.Officer, Cancelled);
        await portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), spoiled.Id, desk.Officer, Cancelled);
        await paper.VoidAsync(await paper.HandedOverAsync(DemonstrationPeople.All[3].Number));
        await paper.HandedOverAsync(DemonstrationPeople.All[7].Number, desk: 4);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task<ShiftView> ReadAsync(PortalUnderTest portal, OfficerSession? officer = null) =>
        (await portal.Get<ReadShifts>().RunAsync(officer ?? PortalUnderTest.OfficerAt(2), Cancelled)).Stands!;

    private static async Task<ShiftResult<ClosedShift>> CloseAsync(PortalUnderTest portal, DrawerCount drawer, string words = "", ShiftBooks? seen = null, Guid? request = null) =>
        await portal.Get<CloseShift>().RunAsync(
            request ?? Guid.CreateVersion7(), new ShiftHandedOver(drawer, seen ?? (await ReadAsync(portal)).Running!.Books, words), PortalUnderTest.OfficerAt(2), Cancelled);

    private static Task<ShiftResult<ClosedShift>> TakeAsync(PortalUnderTest portal, Guid id, OfficerSession officer) => portal.Get<TakeShift>().RunAsync(id, officer, Cancelled);
}
