using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Approvals;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Approvals;

/// <summary>What happens between the approval and the paper: taken back, changed, too late, without a record.</summary>
public sealed class WithdrawTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Withdraw_WhileItWaits_OpensTheCaseAndTheSupervisorIsTold(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new ApprovalDriver(portal, new DeskDriver(portal));
        var waiting = await driver.WaitingAsync();
        var request = Guid.CreateVersion7();
        Assert.Equal((null, CaseState.Open), ((await driver.WithdrawAsync(waiting.CaseId, request)).Fault, (await driver.CaseAsync(null))!.State));
        Assert.Null((await driver.WithdrawAsync(waiting.CaseId, request)).Fault);
        Assert.Equal(ApprovalFault.TakenBack, (await driver.ApproveAsync(waiting.Id)).Fault);
        Assert.Equal(ApprovalState.Withdrawn, (await driver.LastAsync(waiting.CaseId)).State);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(1, await books.AuditEntries.CountAsync(e => e.Act == AuditAct.ApprovalWithdrawn, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Withdraw_AfterTheApproval_LeavesNothingOfIt(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var driver = new ApprovalDriver(portal, desk);
        var waiting = await driver.WaitingAsync();
        await driver.ApproveAsync(waiting.Id);
        Assert.Equal(DeskFault.UnderReview, (await desk.CompareAsync(waiting.CaseId, PhotoComparison.Match)).Fault);
        Assert.Equal(DeskFault.UnderReview, (await driver.PictureAsync(waiting.CaseId)).Fault);
        Assert.Null((await driver.WithdrawAsync(waiting.CaseId)).Fault);
        Assert.Equal(DeskFault.NotGranted, (await desk.IssueAsync(waiting.CaseId)).Fault);
        Assert.Equal(ApprovalFault.AlreadyDecided, (await driver.ApproveAsync(waiting.Id)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task WithdrawAndApprove_AtOnce_OneWins(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new ApprovalDriver(portal, new DeskDriver(portal));
        var waiting = await driver.WaitingAsync();
        var (approving, withdrawing) = (driver.ApproveAsync(waiting.Id), driver.WithdrawAsync(waiting.CaseId));
        await Task.WhenAll(approving, withdrawing);
        var (row, state) = (await driver.LastAsync(waiting.CaseId), (await driver.CaseAsync(waiting.CaseId))!.State);
        // taken back after it was approved is possible too: the case is open then, and the history keeps the approval
        Assert.Contains((row.State, state), new[] { (ApprovalState.Approved, CaseState.Approved), (ApprovalState.Withdrawn, CaseState.Open), (ApprovalState.Approved, CaseState.Open) });
        Assert.Equal(row.State is ApprovalState.Withdrawn, (await approving).Fault is not null);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_ApprovedButTooCloseToDepartureMeanwhile_IsNotIssuedAndSaysWhy(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal, mode: TravelMode.Aviation);
        var driver = new ApprovalDriver(portal, desk);
        var waiting = await driver.WaitingAsync(departure: "13:30");
        Assert.Null((await driver.ApproveAsync(waiting.Id, ApprovalDriver.AirportSupervisor)).Fault);
        portal.Clock.Advance(TimeSpan.FromMinutes(41));
        var refused = await desk.IssueAsync(waiting.CaseId);
        Assert.Equal((DeskFault.NotGranted, CaseState.Approved, ReasonCode.TooCloseToDeparture), (refused.Fault, refused.Case!.State, refused.Case.Decision.Findings[0].Code));
        await using var books = await portal.OpenBooksAsync();
        Assert.Empty(await books.Certificates.ToListAsync(Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_SilentRegister_NamesTheHolderByTheDocumentAndIsCheckedAfterwards(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var driver = new ApprovalDriver(portal, desk);
        var opened = (await desk.LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.RegisterUnavailable))).Case!;
        await desk.PictureAsync(opened.Id);
        await desk.CompareAsync(opened.Id, PhotoComparison.Match);
        await desk.EvidenceAsync(opened.Id);
        await portal.Get<EnterHolder>().RunAsync(Guid.CreateVersion7(), opened.Id, new HolderTyped("周明远", "01", "北京市示范区样例街道 12 号"), desk.Officer, Cancelled);
        Assert.Equal(DeskFault.PortraitMissing, (await driver.ParkAsync(opened.Id)).Fault);
        await driver.PictureAsync(opened.Id);
        await desk.CompareAsync(opened.Id, PhotoComparison.Match);
        Assert.Null((await driver.ParkAsync(opened.Id)).Fault);
        Assert.Null((await driver.ApproveAsync((await driver.LastAsync(opened.Id)).Id)).Fault);

        var issued = await desk.IssueAsync(opened.Id);

        Assert.Null(issued.Fault);
        await using var books = await portal.OpenBooksAsync();
        var certificate = await books.Certificates.SingleAsync(Cancelled);
        Assert.True(certificate.RegisterCheckPending);
        Assert.Equal(("周明远", "北京市示范区样例街道 12 号"), (HolderContent.FromJson(certificate.Holder).Name, HolderContent.FromJson(certificate.Holder).HouseholdPlace));
        var check = await books.PostChecks.SingleAsync(Cancelled);
        Assert.Equal((certificate.Id, PostCheckState.Waiting, certificate.IssuedAt), (check.CertificateId, check.State, check.NextTryAt));
    }
}
