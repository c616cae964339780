using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Reports;
using StaffPortal.Issuance;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Approvals;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Features.Certificates;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Reports;

/// <summary>The duty desk's board tells what its office did today and what it is at now.</summary>
public sealed class ReadBoardTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_AMorningOfAnOffice_TellsItsFigures(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var first = await paper.HandedOverAsync();
        Assert.Null((await paper.ReprintAsync(first)).Fault);
        portal.Clock.Advance(TimeSpan.FromHours(1));
        var second = await paper.HandedOverAsync(DeskDriver.NumberOf(DemonstrationRow.Guardian), desk: 3);
        Assert.Null(await paper.VoidAsync(second, PortalUnderTest.OfficerAt(3)));
        await RefusedAsync(portal);
        var waiting = await new ApprovalDriver(portal, new DeskDriver(portal, 1)).WaitingAsync(DeskDriver.NumberOf(DemonstrationRow.Elderly));
        portal.Clock.Advance(TimeSpan.FromSeconds(75));

        var board = (await portal.Get<ReadBoard>().RunAsync(PortalUnderTest.Supervisor, Cancelled))!;

        Assert.Equal((2, 2, 0, 1, 1, 1), (board.Figures.Issued, board.Figures.Rail, board.Figures.Air, board.Figures.Refused, board.Figures.Reprints, board.Figures.Voided));
        Assert.Equal([(12, 1), (13, 1)], board.Hours.Where(hour => hour.Rail > 0).Select(hour => (hour.Hour, hour.Rail)));
        Assert.Equal(24, board.Hours.Count);
        Assert.Equal((1, CaseState.Parked, Verdict.Review), Assert.Single(board.Desks) is var desk ? (desk.Desk, desk.State, desk.Verdict) : default);
        var waits = Assert.Single(board.Waiting);
        Assert.Equal((1, waiting.ProposedAt, TimeSpan.FromSeconds(75)), (waits.Desk, waits.ProposedAt, board.At - waits.ProposedAt));
        Assert.Equal([(2, 2, null, 0), (3, 1, null, 0)], board.Printers.Select(printer => (printer.Desk, printer.Sheets, (PrintOutcome?)printer.LastTold, printer.Spoiled)));
        Assert.Null(board.RegisterSilentMinutes);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_AnotherOfficeOrAnotherDay_TellsNothingOfIt(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new PaperDriver(portal).HandedOverAsync();
        AssertNothing(await portal.Get<ReadBoard>().RunAsync(PaperDriver.AirportSupervisor, Cancelled));
        portal.Clock.Advance(TimeSpan.FromDays(1));
        AssertNothing(await portal.Get<ReadBoard>().RunAsync(PortalUnderTest.Supervisor, Cancelled));
    }

    [Fact]
    public async Task Read_ByAnotherRole_IsABug()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.Get<ReadBoard>().RunAsync(PaperDriver.Auditor, Cancelled));
    }

    private static void AssertNothing(BoardView? board)
    {
        Assert.Equal(new BoardFigures(0, 0, null, 0, 0, 0, 0), board!.Figures);
        Assert.All(board.Hours, hour => Assert.Equal(0, hour.Rail + hour.Air));
        Assert.Empty(board.Desks);
        Assert.Empty(board.Waiting);
        Assert.Empty(board.Printers);
    }

    private static async Task RefusedAsync(PortalUnderTest portal)
    {
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(DemonstrationPeople.All[1].Number)).Case!;
        await desk.PictureAsync(opened.Id);
        await desk.CompareAsync(opened.Id, PhotoComparison.Mismatch);
        Assert.Null((await portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), opened.Id, desk.Officer, Cancelled)).Fault);
    }
}
