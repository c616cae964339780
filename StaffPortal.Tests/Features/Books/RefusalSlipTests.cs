using StaffPortal.Documents;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Documents;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>R-P-09: every refusal at the window gives a slip with rule, reason and next step, and where a window is the next step, its place and hours.</summary>
public sealed class RefusalSlipTests(PostgresCluster cluster)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<DemonstrationRow> RefusedAtLookUp =>
    [
        .. DemonstrationPeople.All.Select(person => person.Row).Distinct().Where(row => row is DemonstrationRow.Deceased or DemonstrationRow.HkMacaoTaiwan or DemonstrationRow.ForeignPermanentResidence),
    ];

    [Theory, MemberData(nameof(RefusedAtLookUp))]
    public async Task Slip_RefusedAtLookUp_IsWhole(DemonstrationRow row)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var desk = new DeskDriver(portal);
        var refused = (await desk.LookUpAsync(DeskDriver.NumberOf(row))).Case!;
        await AssertWholeAsync(portal, desk, refused);
    }

    [Theory]
    [InlineData(TravelMode.Rail)]
    [InlineData(TravelMode.Aviation)]
    public async Task Slip_NotTheSamePerson_IsWhole(TravelMode mode)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var desk = new DeskDriver(portal, 2, mode);
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        await desk.PictureAsync(opened.Id);
        await AssertWholeAsync(portal, desk, (await desk.CompareAsync(opened.Id, PhotoComparison.Mismatch)).Case!);
    }

    [Theory]
    [InlineData("12:20", TicketSeen.Eligible)]
    [InlineData("17:00", TicketSeen.Abroad)]
    public async Task Slip_FlightRefused_IsWhole(string departure, TicketSeen ticket)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var desk = new DeskDriver(portal, 2, TravelMode.Aviation);
        var ready = await desk.ReadyAsync();
        await AssertWholeAsync(portal, desk, (await desk.FlightAsync(ready.Id, departure: departure, ticket: ticket)).Case!);
    }

    private static async Task AssertWholeAsync(PortalUnderTest portal, DeskDriver desk, CaseView refused)
    {
        Assert.Equal(Verdict.Refuse, refused.Decision.Verdict);
        var slip = (await portal.Get<CaseNotice>().RunAsync(refused.Id, desk.Officer, Cancelled))!;
        Assert.Equal(refused.Decision.Findings.Where(finding => finding.Effect is Effect.Refuse).Select(finding => finding.Rule), slip.Lines.Select(line => line.Rule));
        Assert.All(slip.Lines, line => Assert.True(line is { Text.Length: > 3, NextStep.Length: > 3 }, line.ToString()));
        foreach (var (finding, line) in refused.Decision.Findings.Where(finding => finding.Effect is Effect.Refuse).Zip(slip.Lines))
        {
            if (OfficeDirectory.Names(finding.NextStep)) Assert.Contains(desk.Officer.OfficeCode == "BXZ01" ? "北广场一层" : "T3 航站楼四层", line.NextStep, StringComparison.Ordinal);
        }
        using var paper = new PaperOnDisk(portal.Get<NoticeDrawing>().ToPdf(slip));
        var drawn = CertificateDrawingTests.Joined(await paper.TextAsync(0));
        Assert.All(slip.Lines, line => Assert.All((string[])[line.Text, line.Rule, line.NextStep], part => Assert.Contains(CertificateDrawingTests.Joined(part), drawn, StringComparison.Ordinal)));
    }
}
