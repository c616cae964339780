using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Verification;
using StaffPortal.Persistence.Rows;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>R-RW-06: another paper while one of the same mode is valid needs a reason, and voids the earlier one.</summary>
public sealed class ReplacementTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_WhileOneIsValid_IsNotGrantedWithoutAReason(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        await desk.IssuedAsync();
        var again = await desk.ReadyAsync();
        Assert.Equal(Verdict.Ask, again.Decision.Verdict);
        Assert.Equal(ReasonCode.EarlierPaperValid, again.Decision.Findings[0].Code);
        Assert.Equal(DeskFault.NotGranted, (await desk.IssueAsync(again.Id)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_WithAReason_VoidsTheEarlierInTheSameTransaction(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var first = (await desk.IssuedAsync()).Certificate!;
        var again = await desk.ReadyAsync();
        var stated = await desk.ReplaceAsync(again.Id, ReplacementReason.Damaged);
        Assert.Equal((Verdict.Grant, ReasonCode.ReplacesEarlier), (stated.Case!.Decision.Verdict, stated.Case.Decision.Findings[0].Code));
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = (await desk.IssueAsync(again.Id)).Case!.Certificate!;
        await using var books = await portal.OpenBooksAsync();
        var earlier = await books.Certificates.SingleAsync(c => c.Id == first.Id, Cancelled);
        Assert.Equal((CertificateState.Replaced, second.Id, "Damaged", second.IssuedAt), (earlier.State, earlier.ReplacedById, earlier.StateReason, earlier.StateAt));
        Assert.Equal(CertificateState.Issued, (await books.Certificates.SingleAsync(c => c.Id == second.Id, Cancelled)).State);
        var entry = await books.AuditEntries.SingleAsync(e => e.Act == AuditAct.Replaced, Cancelled);
        Assert.Equal($"certificate:{first.Id:N}", entry.Object);
        Assert.Contains($"{second.Id:N}", entry.Json, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_ReplacedPaper_IsVoided(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var first = (await desk.IssuedAsync()).Certificate!;
        var again = await desk.ReadyAsync();
        await desk.ReplaceAsync(again.Id, ReplacementReason.Lost);
        await desk.IssueAsync(again.Id);
        var verified = await portal.Get<VerifyPaper>().RunAsync(Guid.CreateVersion7(), SealText.Write((await CertificateAsync(portal, first.Id)).Seal), desk.Officer, Cancelled);
        Assert.Equal(VerificationOutcome.Voided, verified.Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_AfterTheFirstHasEnded_NeedsNoReason(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var first = (await desk.IssuedAsync()).Certificate!;
        portal.Clock.Advance(TimeSpan.FromHours(24));
        await desk.IssuedAsync();
        Assert.Equal(CertificateState.Issued, (await CertificateAsync(portal, first.Id)).State);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_OneTravellerAtTwoDesksAtOnce_GivesOneValidPaper(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        DeskDriver[] desks = [new(portal, 1), new(portal, 2)];
        CaseView[] ready = [await desks[0].ReadyAsync(), await desks[1].ReadyAsync()];
        var results = await Task.WhenAll(desks.Select((desk, index) => desk.IssueAsync(ready[index].Id)));
        Assert.Equal([null, DeskFault.NotGranted], results.Select(result => result.Fault).Order());
        Assert.Equal(ReasonCode.EarlierPaperValid, results.Single(result => result.Fault is not null).Case!.Decision.Findings[0].Code);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_BothDesksWithAReason_ReplaceOneAfterTheOther(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new DeskDriver(portal, 3).IssuedAsync();
        DeskDriver[] desks = [new(portal, 1), new(portal, 2)];
        CaseView[] ready = [await desks[0].ReadyAsync(), await desks[1].ReadyAsync()];
        for (var desk = 0; desk < 2; desk++) await desks[desk].ReplaceAsync(ready[desk].Id, ReplacementReason.Lost);
        var results = await Task.WhenAll(desks.Select((desk, index) => desk.IssueAsync(ready[index].Id)));
        Assert.All(results, result => Assert.Null(result.Fault));
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(1, await books.Certificates.CountAsync(c => c.State == CertificateState.Issued, Cancelled));
        Assert.Equal(2, await books.Certificates.CountAsync(c => c.State == CertificateState.Replaced && c.ReplacedById != null, Cancelled));
    }

    private static async Task<CertificateRow> CertificateAsync(PortalUnderTest portal, Guid id)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.Certificates.AsNoTracking().SingleAsync(c => c.Id == id, Cancelled);
    }
}
