using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Approvals;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Approvals;

/// <summary>A supervisor approves or returns what waits: once, with a reason, and never his own.</summary>
public sealed class DecideTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_WhatWaits_LetsTheDeskIssueExactlyThat(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var driver = new ApprovalDriver(portal, desk);
        var waiting = await driver.WaitingAsync();
        Assert.Equal(("PhotoDoubtful", ApprovalState.Waiting, "100001", 2), (waiting.Codes, waiting.State, waiting.ProposedBy, waiting.DeskNumber));
        Assert.Equal(DeskFault.UnderReview, (await desk.IssueAsync(waiting.CaseId)).Fault);

        Assert.Null((await driver.ApproveAsync(waiting.Id)).Fault);

        var approved = await driver.CaseAsync(null);
        Assert.Equal((waiting.CaseId, CaseState.Approved, ApprovalReason.EvidenceMatches), (approved!.Id, approved.State, approved.Approval!.Reason));
        var issued = await desk.IssueAsync(waiting.CaseId);
        Assert.Equal((null, CaseState.Issued), (issued.Fault, issued.Case!.State));
        Assert.NotNull(issued.Case.Certificate);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(
            [AuditAct.CaseParked, AuditAct.Decided, AuditAct.Issued],
            await books.AuditEntries.Where(e => e.Act == AuditAct.CaseParked || e.Act == AuditAct.Issued || (e.Act == AuditAct.Decided && e.Officer == "100088")).OrderBy(e => e.Seq).Select(e => e.Act).ToListAsync(Cancelled));
        Assert.Empty(await books.PostChecks.ToListAsync(Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_Repeated_IsDoneOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new ApprovalDriver(portal, new DeskDriver(portal));
        var waiting = await driver.WaitingAsync();
        var request = Guid.CreateVersion7();
        var results = await Task.WhenAll(driver.ApproveAsync(waiting.Id, requestId: request), driver.ApproveAsync(waiting.Id, requestId: request));
        Assert.All(results, result => Assert.Null(result.Fault));
        Assert.Null((await driver.ApproveAsync(waiting.Id, requestId: request)).Fault);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(1, await books.AuditEntries.CountAsync(e => e.Act == AuditAct.Decided && e.Officer == "100088", Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Decide_TwoSupervisorsAtOnce_OneWinsAndTheOtherIsTold(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new ApprovalDriver(portal, new DeskDriver(portal));
        var waiting = await driver.WaitingAsync();
        var results = await Task.WhenAll(driver.ApproveAsync(waiting.Id), driver.ReturnAsync(waiting.Id, ApprovalDriver.SecondSupervisor));
        var told = Assert.Single(results, result => result.Fault is not null);
        Assert.Equal(ApprovalFault.AlreadyDecided, told.Fault);
        var decided = await driver.LastAsync(waiting.CaseId);
        Assert.Equal(told.Detail, decided.DecidedBy);
        Assert.Equal(decided.State is ApprovalState.Approved ? CaseState.Approved : CaseState.Open, (await driver.CaseAsync(waiting.CaseId))!.State);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Return_WithWords_OpensTheCaseAgainAndKeepsBoth(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var driver = new ApprovalDriver(portal, desk);
        var waiting = await driver.WaitingAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await driver.ReturnAsync(waiting.Id, reason: ApprovalReason.Other, words: " 请重拍正面照 ")).Fault);
        var returned = (await driver.CaseAsync(null))!;
        Assert.True(returned.IsReturned);
        Assert.Equal((CaseState.Open, ApprovalReason.Other, "请重拍正面照"), (returned.State, returned.Approval!.Reason, returned.Approval.Words));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await driver.PictureAsync(returned.Id);
        await desk.CompareAsync(returned.Id, PhotoComparison.Doubtful);
        Assert.False((await driver.CaseAsync(returned.Id))!.IsReturned);
        var again = await driver.ParkAsync(returned.Id);
        Assert.Null(again.Fault);
        Assert.Null((await driver.ApproveAsync((await driver.LastAsync(returned.Id)).Id)).Fault);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal([ApprovalState.Returned, ApprovalState.Approved], await books.Approvals.OrderBy(a => a.ProposedAt).Select(a => a.State).ToListAsync(Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Return_WhileTheNextTravellerStandsThere_IsNotFinishedByTheOneAfterHim(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var driver = new ApprovalDriver(portal, desk);
        var waiting = await driver.WaitingAsync();
        await desk.LookUpAsync(DeskDriver.NumberOf(StaffPortal.Registers.Demonstration.DemonstrationRow.InTransfer));
        portal.Clock.Advance(TimeSpan.FromSeconds(5));
        await driver.ReturnAsync(waiting.Id);
        portal.Clock.Advance(TimeSpan.FromSeconds(5));
        await desk.LookUpAsync(DeskDriver.NumberOf(StaffPortal.Registers.Demonstration.DemonstrationRow.Wanted));
        Assert.True((await driver.CaseAsync(waiting.CaseId))!.IsReturned);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Decide_ReasonThatDoesNotFit_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new ApprovalDriver(portal, new DeskDriver(portal));
        var waiting = await driver.WaitingAsync();
        foreach (var result in new[]
        {
            await driver.ApproveAsync(waiting.Id, reason: ApprovalReason.NotToBeIssued), await driver.ApproveAsync(waiting.Id, reason: ApprovalReason.OralCheckRight),
            await driver.ApproveAsync(waiting.Id, reason: ApprovalReason.Other, words: " "), await driver.ReturnAsync(waiting.Id, reason: ApprovalReason.EvidenceMatches),
            await driver.ReturnAsync(waiting.Id, words: new string('字', 201)),
        }) Assert.Equal(ApprovalFault.ReasonMissing, result.Fault);
        Assert.Equal(ApprovalState.Waiting, (await driver.LastAsync(waiting.CaseId)).State);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_OwnCase_IsRefusedByNumberWhateverTheRole(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var driver = new ApprovalDriver(portal, desk);
        var waiting = await driver.WaitingAsync();
        var risen = desk.Officer with { Role = OfficerRole.Supervisor, DeskNumber = 0 };
        Assert.Equal(ApprovalFault.OwnCase, (await driver.ApproveAsync(waiting.Id, risen)).Fault);
        // a colleague who only brought it over has touched it too
        var other = PortalUnderTest.OfficerAt(3) with { OfficerNumber = "100002" };
        Assert.Null((await portal.Get<TakeOverCase>().RunAsync(Guid.CreateVersion7(), waiting.CaseId, other, Cancelled)).Fault);
        Assert.Equal(ApprovalFault.OwnCase, (await driver.ReturnAsync(waiting.Id, other with { Role = OfficerRole.Supervisor, DeskNumber = 0 })).Fault);
        // the first one still, though the case has passed on
        Assert.Equal(ApprovalFault.OwnCase, (await driver.ApproveAsync(waiting.Id, risen with { OfficerNumber = "100001" })).Fault);
        Assert.Equal(ApprovalFault.SameSeat, (await driver.ApproveAsync(waiting.Id, PortalUnderTest.Supervisor with { DeskNumber = 3 })).Fault);
        Assert.Null((await driver.ApproveAsync(waiting.Id)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Decide_OtherRoleOrOffice_IsRefusedAndTheTrailKeepsIt(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var driver = new ApprovalDriver(portal, desk);
        var waiting = await driver.WaitingAsync();
        Assert.Equal(ApprovalFault.NoSuchCase, (await driver.ApproveAsync(waiting.Id, ApprovalDriver.AirportSupervisor)).Fault);
        Assert.Equal(ApprovalFault.NoSuchCase, (await portal.Get<ReadApproval>().RunAsync(waiting.Id, ApprovalDriver.AirportSupervisor, Cancelled)).Fault);
        Assert.Empty((await driver.QueueAsync(ApprovalDriver.AirportSupervisor)).Waiting.Lines);
        Assert.Equal(ApprovalFault.NotAllowed, (await driver.ApproveAsync(waiting.Id, PortalUnderTest.OfficerAt(3) with { OfficerNumber = "100002" })).Fault);
        Assert.Equal(ApprovalFault.NotAllowed, (await portal.Get<ReadApproval>().RunAsync(waiting.Id, desk.Officer, Cancelled)).Fault);
        Assert.Null(await portal.Get<ListApprovals>().RunAsync(desk.Officer, Cancelled));
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(2, await books.AuditEntries.CountAsync(e => e.Act == AuditAct.AccessDenied, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_WhatWaits_ShowsItInFullAndTheTrailKeepsThatItWasSeen(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new ApprovalDriver(portal, new DeskDriver(portal));
        var waiting = await driver.WaitingAsync();
        var line = Assert.Single((await driver.QueueAsync()).Waiting.Lines);
        Assert.Contains("**********", line.MaskedNumber, StringComparison.Ordinal);
        var view = (await portal.Get<ReadApproval>().RunAsync(waiting.Id, PortalUnderTest.Supervisor, Cancelled)).View!;
        Assert.Equal((DeskDriver.Ordinary, PhotoComparison.Doubtful, "王建国 100001"), (view.Number, view.Comparison, view.Officer));
        Assert.Equal(["Live", "Register"], view.Pictures);
        Assert.Contains(view.Decision.Findings, finding => finding.Code is ReasonCode.PhotoDoubtful);
        await using var books = await portal.OpenBooksAsync();
        var entry = await books.AuditEntries.SingleAsync(e => e.Act == AuditAct.Unmasked, Cancelled);
        Assert.Equal(($"case:{waiting.CaseId:N}", "100088"), (entry.Object, entry.Officer));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task List_AfterDecisions_CountsThemOfToday(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new ApprovalDriver(portal, new DeskDriver(portal));
        await driver.ReturnAsync((await driver.WaitingAsync()).Id);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await driver.ApproveAsync((await driver.WaitingAsync()).Id);
        var queue = await driver.QueueAsync();
        Assert.Equal((0, 1, 0), (queue.Waiting.Total, queue.Approved.Total, queue.Returned.Total));
        Assert.Equal("100088", Assert.Single(queue.Approved.Lines).DecidedBy);
    }
}
