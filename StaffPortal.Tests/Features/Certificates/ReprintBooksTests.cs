using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.Certificates;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Certificates;

/// <summary>R-P-04: the same number, which reprint it is, at most two, each with a reason.</summary>
public sealed class ReprintBooksTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Reprint_Twice_ThenNoMore(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        Assert.Equal(1, (await paper.ReprintAsync(id, ReprintReason.Unreadable)).Stands!.Copy);
        Assert.Equal(2, (await paper.ReprintAsync(id, ReprintReason.Lost)).Stands!.Copy);
        Assert.Equal(CertificateFault.ReprintsUsedUp, (await paper.ReprintAsync(id)).Fault);
        await using var books = await portal.OpenBooksAsync();
        var prints = await books.Prints.OrderBy(print => print.Copy).Select(print => new { print.Copy, print.Reason }).ToListAsync(Cancelled);
        Assert.Equal([(0, null), (1, ReprintReason.Unreadable), (2, (ReprintReason?)ReprintReason.Lost)], prints.Select(print => (print.Copy, print.Reason)));
        var entries = await paper.TrailAsync(AuditAct.Printed);
        Assert.Equal(3, entries.Count);
        Assert.Contains("\"copy\":\"2\"", entries[^1].Json, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"Lost\"", entries[^1].Json, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Reprint_PressedTwice_PrintsOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        var request = Guid.CreateVersion7();
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => paper.ReprintAsync(id, request: request)));
        Assert.All(results, result => Assert.Equal((null, 1), (result.Fault, result.Stands!.Copy)));
        Assert.Equal(1, (await paper.ReprintAsync(id, request: request)).Stands!.Copy);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Reprint_AtTwoDesksAtOnce_NeverGivesOneCopyTwice(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(desk => paper.ReprintAsync(id, officer: PortalUnderTest.OfficerAt(desk))));
        Assert.All(results.Where(result => result.Fault is not null), result => Assert.Contains(result.Fault, (CertificateFault?[])[CertificateFault.ChangedMeanwhile, CertificateFault.ReprintsUsedUp]));
        await using var books = await portal.OpenBooksAsync();
        var copies = await books.Prints.Where(print => print.Copy > 0).Select(print => print.Copy).OrderBy(copy => copy).ToListAsync(Cancelled);
        Assert.Equal(copies.Distinct(), copies);
        Assert.InRange(copies.Count, 1, PaperRules.MostReprints);
        Assert.Equal(copies.Count, results.Count(result => result.Fault is null));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Reprint_ExpiredVoidedOrOfAnotherOffice_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        Assert.Equal(CertificateFault.NoSuchCertificate, (await paper.ReprintAsync(id, officer: PortalUnderTest.AirportOfficerAt(1))).Fault);
        Assert.Equal(CertificateFault.NotAllowed, (await paper.ReprintAsync(id, officer: PortalUnderTest.Supervisor)).Fault);
        Assert.Single(await paper.TrailAsync(AuditAct.AccessDenied));
        portal.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(CertificateFault.Expired, (await paper.ReprintAsync(id)).Fault);
        portal.Clock.Advance(TimeSpan.FromHours(-24));
        await paper.VoidAsync(id);
        Assert.Equal(CertificateFault.NotInForce, (await paper.ReprintAsync(id)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Compose_Reprint_SaysWhichForItsOwnDeskAlone(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        var sheets = portal.Get<CertificatePaper>();
        Assert.Null(await sheets.ComposeReprintAsync(id, 1, PortalUnderTest.OfficerAt(2), Cancelled));
        await paper.ReprintAsync(id);
        var sheet = await sheets.ComposeReprintAsync(id, 1, PortalUnderTest.OfficerAt(2), Cancelled);
        Assert.Equal(("补打 第 1 次", "留存 补打 第 1 次", (await paper.RowAsync(id)).Number), (sheet!.CopyLabel, sheet.StubCopyLabel, sheet.Number.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Null(await sheets.ComposeReprintAsync(id, 0, PortalUnderTest.OfficerAt(2), Cancelled));
        Assert.Null(await sheets.ComposeReprintAsync(id, 2, PortalUnderTest.OfficerAt(2), Cancelled));
        Assert.Null(await sheets.ComposeReprintAsync(id, 1, PortalUnderTest.OfficerAt(3), Cancelled));
        Assert.Null(await sheets.ComposeAsync(id, PortalUnderTest.OfficerAt(2), Cancelled));
        await paper.ReprintAsync(id);
        Assert.Null(await sheets.ComposeReprintAsync(id, 1, PortalUnderTest.OfficerAt(2), Cancelled));
        await paper.VoidAsync(id);
        Assert.Null(await sheets.ComposeReprintAsync(id, 2, PortalUnderTest.OfficerAt(2), Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TellOutcome_Jammed_GrantsTheReprintOnceAndKeepsTheSheetsNumber(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var issued = await desk.IssuedAsync();
        var printed = (await portal.Get<RecordPrint>().RunAsync(Guid.CreateVersion7(), issued.Id, desk.Officer, Cancelled)).Case!.Certificate!;
        var told = await TellAsync(portal, desk, issued.Id, printed.Last!.Id, PrintOutcome.Jammed, " ab12 ");
        Assert.Equal((null, 1, (PrintOutcome?)null), (told.Fault, told.Case!.Certificate!.Last!.Copy, told.Case.Certificate.Last.Outcome));
        // pressed once more for the first sheet: nothing further is granted
        Assert.Equal(1, (await TellAsync(portal, desk, issued.Id, printed.Last.Id, PrintOutcome.Jammed)).Case!.Certificate!.Last!.Copy);
        await using var books = await portal.OpenBooksAsync();
        var row = await books.PrintOutcomes.SingleAsync(Cancelled);
        Assert.Equal((PrintOutcome.Jammed, "AB12", printed.Last.Id), (row.Outcome, row.StockNumber, row.PrintId));
        Assert.Equal(ReprintReason.Jammed, (await books.Prints.SingleAsync(print => print.Copy == 1, Cancelled)).Reason);
        Assert.Equal(2, await books.Prints.CountAsync(Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TellOutcome_SpoiledAgainAndAgain_EndsWithTheReprints(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var issued = await desk.IssuedAsync();
        var last = (await portal.Get<RecordPrint>().RunAsync(Guid.CreateVersion7(), issued.Id, desk.Officer, Cancelled)).Case!.Certificate!.Last!;
        for (var copy = 1; copy <= PaperRules.MostReprints; copy++)
        {
            last = (await TellAsync(portal, desk, issued.Id, last.Id, PrintOutcome.Spoiled)).Case!.Certificate!.Last!;
            Assert.Equal(copy, last.Copy);
        }
        var end = await TellAsync(portal, desk, issued.Id, last.Id, PrintOutcome.Spoiled);
        Assert.Equal((DeskFault.ReprintsUsedUp, PrintOutcome.Spoiled), (end.Fault, end.Case!.Certificate!.Last!.Outcome));
        Assert.Equal(DeskFault.MalformedStock, (await TellAsync(portal, new DeskDriver(portal, 3), (await PrintedAsync(portal, 3)).Case, (await PrintedAsync(portal, 3)).Print, PrintOutcome.Printed, "纸 1")).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task RecordPrint_OnceMore_LeavesTheOriginalAtOne(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var issued = await desk.IssuedAsync();
        for (var time = 0; time < 2; time++) await portal.Get<RecordPrint>().RunAsync(Guid.CreateVersion7(), issued.Id, desk.Officer, Cancelled);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(1, await books.Prints.CountAsync(Cancelled));
    }

    private static async Task<(Guid Case, Guid Print)> PrintedAsync(PortalUnderTest portal, int desk)
    {
        await using var books = await portal.OpenBooksAsync();
        var driver = new DeskDriver(portal, desk);
        var there = await books.Cases.Where(c => c.DeskNumber == desk && c.State == nameof(CaseState.Issued)).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(Cancelled);
        var id = there ?? (await driver.IssuedAsync(StaffPortal.Registers.Demonstration.DemonstrationPeople.All[1].Number)).Id;
        var shown = await portal.Get<RecordPrint>().RunAsync(Guid.CreateVersion7(), id, driver.Officer, Cancelled);
        return (id, shown.Case!.Certificate!.Last!.Id);
    }

    private static Task<DeskResult> TellAsync(PortalUnderTest portal, DeskDriver desk, Guid caseId, Guid printId, PrintOutcome outcome, string? stock = null) =>
        portal.Get<TellPrintOutcome>().RunAsync(Guid.CreateVersion7(), caseId, printId, outcome, stock, desk.Officer, Cancelled);
}
