using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Reports;
using StaffPortal.Features.Reports;
using StaffPortal.Tests.Benchmarks.Reports;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Features.Certificates;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Reports;

/// <summary>What a node keeps in memory is what any node drew.</summary>
public sealed class KeptLinesTests(PostgresCluster cluster)
{
    private static readonly DateOnly s_today = new(2026, 11, 20);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_WhatAnotherNodeIssuesAndVoids_IsCountedHere()
    {
        await using var one = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        await using var other = PortalUnderTest.StartAt(one.Database);
        Assert.Equal(0, (await WholeAsync(other)).Cases);
        var paper = new PaperDriver(one);
        var issued = await paper.HandedOverAsync();
        // drawn there, read here
        Assert.Equal(1, (await WholeAsync(one)).Issued);
        Assert.Equal((1, 0), (await WholeAsync(other)) is var first ? (first.Issued, first.Voided) : default);
        Assert.Null(await paper.VoidAsync(issued, PortalUnderTest.OfficerAt(2)));
        Assert.Equal(1, (await WholeAsync(one)).Voided);
        Assert.Equal((1, 1), (await WholeAsync(other)) is var second ? (second.Issued, second.Voided) : default);
    }

    [Fact]
    public async Task Read_AfterTheLinesWereDrawnAnew_CountsThoseAlone()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        await new PaperDriver(portal).HandedOverAsync();
        Assert.Equal(1, (await WholeAsync(portal)).Issued);
        await using (var owner = portal.OpenAsOwner())
        {
            await owner.ReportLines.ExecuteUpdateAsync(line => line.SetProperty(l => l.Outcome, CaseOutcome.NoOutcome).SetProperty(l => l.Seq, l => l.Seq + 1), Cancelled);
            Assert.Equal(0, (await WholeAsync(portal)).Issued);
            await owner.ReportHead.ExecuteUpdateAsync(head => head.SetProperty(h => h.Seq, 0), Cancelled);
        }
        Assert.Equal(1, (await WholeAsync(portal)).Issued);
    }

    [Fact]
    public async Task Read_BeforeWhatIsKept_IsRefusedAndHadAsCsv()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var (before, acts) = (new ReportFilter(s_today.AddDays(-900), s_today.AddDays(-800)), portal.Get<ReportFileActs>());
        Assert.Equal(ReportFault.TooLongAgo, (await portal.Get<ReadReport>().RunAsync(PortalUnderTest.Supervisor, before, ReportBreakdown.Office, Cancelled)).Fault);
        Assert.Null((await portal.Get<ListCases>().RunAsync(PortalUnderTest.Supervisor, before, 1, Cancelled)).Fault);
        Assert.Equal(ReportFault.TooLongAgo, (await acts.AskAsync(Guid.CreateVersion7(), PortalUnderTest.Supervisor, before, ReportFormat.Pdf, Cancelled)).Fault);
        Assert.Null((await acts.AskAsync(Guid.CreateVersion7(), PortalUnderTest.Supervisor, before, ReportFormat.Csv, Cancelled)).Fault);
    }

    [Fact]
    public async Task Read_MoreThanOnePart_CountsEachOnce()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var raw = await RandomHistoryTests.FillAsync(portal, Random.Shared.Next(), cases: 2 * KeptSnapshot.PartSize + 100);
        var view = (await portal.Get<ReadReport>().RunAsync(HistoryPeople.Auditor, new ReportFilter(s_today.AddDays(-100), s_today), ReportBreakdown.Officer, Cancelled)).Stands!;
        Assert.Equal(raw.Count, view.Whole.Cases);
        Assert.Equal(raw.Count(one => one.IsIssued), view.Whole.Issued);
    }

    private static async Task<ReportTally> WholeAsync(PortalUnderTest portal) =>
        (await portal.Get<ReadReport>().RunAsync(PortalUnderTest.Supervisor, new ReportFilter(s_today, s_today), ReportBreakdown.Office, Cancelled)).Stands!.Whole;
}
