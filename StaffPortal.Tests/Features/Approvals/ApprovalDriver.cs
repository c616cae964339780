using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Approvals;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;
using StaffPortal.Tests.Documents;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Features.Approvals;

/// <summary>Does what an officer and a supervisor do with a case that is to be reviewed.</summary>
internal sealed class ApprovalDriver(PortalUnderTest portal, DeskDriver desk)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static OfficerSession SecondSupervisor { get; } = new("100087", "钱前", OfficerRole.Supervisor, "BXZ01", "北京西站公安制证窗口", 0);

    public static OfficerSession AirportSupervisor { get; } = new("100089", "钱立群", OfficerRole.Supervisor, "PEKT3", "首都机场警务室", 0);

    public Task<DeskResult> PictureAsync(Guid caseId) =>
        portal.Get<TakeLivePicture>().RunAsync(Guid.CreateVersion7(), caseId, TestPictures.PortraitJpeg, PictureSource.File, desk.Officer, Cancelled);

    /// <summary>From the number to a doubtful comparison beside a licence with a photo; at the airport with a flight.</summary>
    public async Task<CaseView> DoubtfulAsync(string? number = null, string? departure = null)
    {
        var opened = await desk.LookUpAsync(number ?? DeskDriver.Ordinary);
        Assert.Null(opened.Fault);
        var id = opened.Case!.Id;
        await PictureAsync(id);
        await desk.CompareAsync(id, PhotoComparison.Doubtful);
        if (desk.Officer.OfficeCode == "PEKT3") await desk.FlightAsync(id, departure: departure);
        var last = await desk.EvidenceAsync(id);
        Assert.Equal(Verdict.Review, last.Case!.Decision.Verdict);
        return last.Case;
    }

    public Task<DeskResult> ParkAsync(Guid caseId, Guid? requestId = null) =>
        portal.Get<ParkCase>().RunAsync(requestId ?? Guid.CreateVersion7(), caseId, desk.Officer, Cancelled);

    public Task<DeskResult> WithdrawAsync(Guid caseId, Guid? requestId = null) =>
        portal.Get<WithdrawCase>().RunAsync(requestId ?? Guid.CreateVersion7(), caseId, desk.Officer, Cancelled);

    /// <summary>From the number to a case that waits; gives its approval.</summary>
    public async Task<ApprovalRow> WaitingAsync(string? number = null, string? departure = null)
    {
        var parked = await ParkAsync((await DoubtfulAsync(number, departure)).Id);
        Assert.Equal((null, CaseState.Parked), (parked.Fault, parked.Case!.State));
        return await LastAsync(parked.Case.Id);
    }

    public Task<ApprovalResult> ApproveAsync(
        Guid approvalId, OfficerSession? supervisor = null, Guid? requestId = null, ApprovalReason reason = ApprovalReason.EvidenceMatches, string? words = null) =>
        portal.Get<ApproveCase>().RunAsync(requestId ?? Guid.CreateVersion7(), approvalId, reason, words, supervisor ?? PortalUnderTest.Supervisor, Cancelled);

    public Task<ApprovalResult> ReturnAsync(
        Guid approvalId, OfficerSession? supervisor = null, Guid? requestId = null, ApprovalReason reason = ApprovalReason.MoreIsWanted, string? words = null) =>
        portal.Get<ReturnCase>().RunAsync(requestId ?? Guid.CreateVersion7(), approvalId, reason, words, supervisor ?? PortalUnderTest.Supervisor, Cancelled);

    public async Task<ApprovalQueue> QueueAsync(OfficerSession? supervisor = null) =>
        (await portal.Get<ListApprovals>().RunAsync(supervisor ?? PortalUnderTest.Supervisor, Cancelled))!;

    public async Task<ApprovalRow> LastAsync(Guid caseId)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.Approvals.AsNoTracking().Where(a => a.CaseId == caseId).OrderByDescending(a => a.ProposedAt).ThenByDescending(a => a.Id).FirstAsync(Cancelled);
    }

    public async Task<CaseView?> CaseAsync(Guid? caseId) => (await portal.Get<ReadCase>().RunAsync(caseId, desk.Officer, Cancelled))?.Case;
}
