using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Certificates;
using StaffPortal.Features.Verification;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Certificates;

/// <summary>R-P-05: a reason, and a second person unless its own officer voids it within ten minutes.</summary>
public sealed class VoidBooksTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Void_ByItsOwnOfficerInTime_IsDoneAloneAndVerifiesAsVoided(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Null(await paper.VoidAsync(id, wish: new VoidWish(VoidReason.WrongPerson, Fraud: true, " 拿错 ")));
        var row = await paper.RowAsync(id);
        Assert.Equal((CertificateState.Voided, "WrongPerson", "100001", null, true), (row.State, row.StateReason, row.StateBy, row.StateSecond, row.Fraud));
        Assert.NotNull(row.StateAt);
        var verified = await portal.Get<VerifyPaper>().RunAsync(Guid.CreateVersion7(), SealText.Write(row.Seal), PortalUnderTest.OfficerAt(2), Cancelled);
        Assert.Equal(VerificationOutcome.Voided, verified.Outcome);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal((VoidState.Confirmed, "拿错"), ((await books.VoidRequests.SingleAsync(Cancelled)).State, (await books.VoidRequests.SingleAsync(Cancelled)).Words));
        Assert.DoesNotContain("拿错", Assert.Single(await paper.TrailAsync(AuditAct.Voided)).Json, StringComparison.Ordinal);
        Assert.Equal(CertificateFault.NotInForce, await paper.VoidAsync(id));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Void_Done_LetsTheTravellerHaveANewOneWithoutAReason(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var desk = new DeskDriver(portal);
        var id = await paper.HandedOverAsync();
        Assert.Equal(Verdict.Ask, (await desk.ReadyAsync()).Decision.Verdict);
        await paper.VoidAsync(id);
        var again = await new DeskDriver(portal, 3).ReadyAsync();
        Assert.Equal(Verdict.Grant, again.Decision.Verdict);
        Assert.DoesNotContain(again.Decision.Findings, finding => finding.Code is ReasonCode.EarlierPaperValid or ReasonCode.ReplacesEarlier);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Void_Late_WaitsForASupervisorAndStaysInForceUntilThen(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Null(await paper.VoidAsync(id));
        Assert.Equal(CertificateState.Issued, (await paper.RowAsync(id)).State);
        Assert.Equal(CertificateFault.AlreadyAsked, await paper.VoidAsync(id));
        var life = (await paper.ReadAsync(id, PortalUnderTest.Supervisor)).Stands!;
        Assert.Equal(("100001", VoidReason.WrongData), (life.Wish!.AskedBy, life.Wish.Reason));
        Assert.Equal(id, Assert.Single((await portal.Get<ListVoidWishes>().RunAsync(PortalUnderTest.Supervisor, Cancelled)).Stands!.Rows).CertificateId);
        Assert.Empty((await portal.Get<ListVoidWishes>().RunAsync(PaperDriver.AirportSupervisor, Cancelled)).Stands!.Rows);
        Assert.Null(await paper.AnswerAsync(id, agrees: true));
        var row = await paper.RowAsync(id);
        Assert.Equal((CertificateState.Voided, "100001", "100088"), (row.State, row.StateBy, row.StateSecond));
        Assert.Equal(CertificateFault.AlreadyAnswered, await paper.AnswerAsync(id, agrees: false));
        Assert.Single(await paper.TrailAsync(AuditAct.VoidAsked));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Void_ByAnotherOfficer_NeedsASecondPersonAtOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        Assert.Null(await paper.VoidAsync(id, PaperDriver.OtherOfficer));
        Assert.Equal(CertificateState.Issued, (await paper.RowAsync(id)).State);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Answer_OwnWishOfficerOrOtherOffice_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        Assert.Null(await paper.VoidAsync(id, PortalUnderTest.Supervisor));
        Assert.Equal(CertificateFault.OwnWish, await paper.AnswerAsync(id, agrees: true));
        Assert.Equal(CertificateFault.NotAllowed, await paper.AnswerAsync(id, agrees: true, PaperDriver.OtherOfficer));
        Assert.Equal(CertificateFault.NoSuchCertificate, await paper.AnswerAsync(id, agrees: true, PaperDriver.AirportSupervisor));
        Assert.Equal(CertificateState.Issued, (await paper.RowAsync(id)).State);
        Assert.Null(await paper.AnswerAsync(id, agrees: true, PaperDriver.OtherSupervisor));
        Assert.Equal(("100088", "100090"), ((await paper.RowAsync(id)).StateBy, (await paper.RowAsync(id)).StateSecond));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Answer_Declined_LeavesItInForceAndMayBeAskedAgain(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        await paper.VoidAsync(id, PaperDriver.OtherOfficer);
        Assert.Null(await paper.AnswerAsync(id, agrees: false));
        Assert.Equal(CertificateState.Issued, (await paper.RowAsync(id)).State);
        Assert.Single(await paper.TrailAsync(AuditAct.VoidDeclined));
        Assert.Null(await paper.VoidAsync(id, PaperDriver.OtherOfficer));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Answer_ByTwoAtOnce_CountsOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        await paper.VoidAsync(id, PaperDriver.OtherOfficer);
        var answers = await Task.WhenAll(paper.AnswerAsync(id, true), paper.AnswerAsync(id, false, PaperDriver.OtherSupervisor), paper.AnswerAsync(id, true, PaperDriver.OtherSupervisor));
        Assert.Single(answers, answer => answer is null);
        Assert.Equal(1, (await paper.TrailAsync(AuditAct.Voided)).Count + (await paper.TrailAsync(AuditAct.VoidDeclined)).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Void_AskedByTwoAtOnce_WaitsOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        var asked = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => paper.VoidAsync(id, PaperDriver.OtherOfficer)));
        Assert.Single(asked, fault => fault is null);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(1, await books.VoidRequests.CountAsync(Cancelled));
    }
}
