using System.Text;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Documents;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Approvals;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Certificates;

/// <summary>What is looked at of an issued certificate: how it came about, whether its rules still say the same, and its paper on the screen.</summary>
public sealed class CertificateLooksTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Life_OfAnApprovedCase_TellsWhatWasDoneBeforeTheIssue(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var approvals = new ApprovalDriver(portal, desk);
        var waiting = await approvals.WaitingAsync();
        Assert.Null((await approvals.ReturnAsync(waiting.Id)).Fault);
        // the last one is told by its instant
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await approvals.ParkAsync(waiting.CaseId);
        Assert.Null((await approvals.ApproveAsync((await approvals.LastAsync(waiting.CaseId)).Id)).Fault);
        var id = (await desk.IssueAsync(waiting.CaseId)).Case!.Certificate!.Id;

        var events = (await new PaperDriver(portal).ReadAsync(id)).Stands!.Events;

        Assert.Equal(
            [LifeAct.LookedUp, LifeAct.Compared, LifeAct.Parked, LifeAct.Returned, LifeAct.Parked, LifeAct.Approved, LifeAct.Issued],
            events.Select(happened => happened.Act).Where(act => act is not LifeAct.Printed));
        Assert.Equal(("Found", "Doubtful", "100088"), (events[0].Code, events[1].Code, events[5].By));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_UnderTheRulesOfItsDay_SaysTheSameAndIsEntered(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();

        var replayed = (await ReplayAsync(portal, id, PaperDriver.Auditor)).Stands!;

        Assert.Equal(new CertificateReplay("2022-01", Verdict.Grant, IsSame: true), replayed);
        Assert.Contains("\"outcome\":\"Same\"", Assert.Single(await paper.TrailAsync(AuditAct.PolicyReplayed)).Json, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Replay_OfFactsThatWereChangedInTheBooks_SaysSo(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        await using (var books = await portal.OpenBooksAsync())
        {
            var @case = await books.Cases.SingleAsync(Cancelled);
            @case.Content = (CaseContent.FromJson(@case.Content) with { Comparison = PhotoComparison.Mismatch }).ToJson();
            await books.SaveChangesAsync(Cancelled);
        }

        Assert.Equal((Verdict.Refuse, false), ((await ReplayAsync(portal, id, PortalUnderTest.Supervisor)).Stands!.Verdict, (await ReplayAsync(portal, id, PortalUnderTest.Supervisor)).Stands!.IsSame));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task View_OfThePaper_IsMarkedHasNoSealAndIsEntered(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        var row = await paper.RowAsync(id);

        var sheet = (await portal.Get<ViewPaper>().RunAsync(id, PaperDriver.OtherOfficer, Cancelled)).Stands!;

        Assert.True(sheet.ViewOnly);
        Assert.False(SealText.TryRead(sheet.SealCode, out _));
        Assert.NotEqual(SealText.Write(row.Seal), sheet.SealCode);
        Assert.Contains("\"reason\":\"Paper\"", Assert.Single(await paper.TrailAsync(AuditAct.Unmasked)).Json, StringComparison.Ordinal);
        var drawn = Encoding.UTF8.GetString(portal.Get<CertificateDrawing>().ToSvg(sheet, Cancelled));
        Assert.NotEqual(drawn, Encoding.UTF8.GetString(portal.Get<CertificateDrawing>().ToSvg(sheet with { ViewOnly = false }, Cancelled)));
    }

    [Theory]
    [OnEveryEngine(OfficerRole.Auditor)]
    [OnEveryEngine(OfficerRole.Administrator)]
    public async Task View_AnotherRole_IsRefusedAndEntered(string engine, OfficerRole role)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();

        Assert.Equal(CertificateFault.NotAllowed, (await portal.Get<ViewPaper>().RunAsync(id, PortalUnderTest.Supervisor with { Role = role }, Cancelled)).Fault);
        Assert.Single(await paper.TrailAsync(AuditAct.AccessDenied));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AnyLook_FromAnotherOffice_FindsNothing(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var id = await new PaperDriver(portal).HandedOverAsync();

        Assert.Equal(CertificateFault.NoSuchCertificate, (await portal.Get<ViewPaper>().RunAsync(id, PaperDriver.AirportSupervisor, Cancelled)).Fault);
        Assert.Equal(CertificateFault.NoSuchCertificate, (await ReplayAsync(portal, id, PaperDriver.AirportSupervisor)).Fault);
    }

    private static Task<CertificateResult<CertificateReplay>> ReplayAsync(PortalUnderTest portal, Guid id, OfficerSession officer) =>
        portal.Get<ReplayCertificate>().RunAsync(id, officer, Cancelled);
}
