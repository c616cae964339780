using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Comparison;
using StaffPortal.Features.Alerts;
using StaffPortal.Features.Approvals;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Approvals;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Alerts;

/// <summary>R-C-12: nobody approves a wanted person's case before the alert of it was released.</summary>
public sealed class HeldCaseTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_WantedPerson_OnlyOnceTheAlertIsReleased(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new ApprovalDriver(portal, new DeskDriver(portal));
        var waiting = await WaitingAsync(portal, driver, DeskDriver.NumberOf(DemonstrationRow.Wanted));

        Assert.Equal(ApprovalFault.AlertNotReleased, (await ApproveAsync(driver, waiting)).Fault);
        Assert.Equal(ApprovalState.Waiting, (await driver.LastAsync(waiting.CaseId)).State);
        await CloseAsync(portal, AlertDecision.Release, AlertReason.NotTheSamePerson);

        Assert.Null((await ApproveAsync(driver, waiting)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_WantedPersonWhoseAlertEndedInARefusal_IsReturnedAndNeverApproved(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new ApprovalDriver(portal, new DeskDriver(portal));
        var waiting = await WaitingAsync(portal, driver, DeskDriver.NumberOf(DemonstrationRow.Wanted));
        await CloseAsync(portal, AlertDecision.Refuse, AlertReason.TakenOver);

        Assert.Equal(ApprovalFault.AlertNotReleased, (await ApproveAsync(driver, waiting)).Fault);
        Assert.Null((await driver.ReturnAsync(waiting.Id)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_OrdinaryCaseThatWasDrawn_WaitsForNoAlert(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(
            cluster, engine, settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:SystemCheckLot"] = "0" });
        var driver = new ApprovalDriver(portal, new DeskDriver(portal));
        var waiting = await WaitingAsync(portal, driver, DeskDriver.Ordinary);

        Assert.Null((await ApproveAsync(driver, waiting)).Fault);
    }

    private static async Task<ApprovalRow> WaitingAsync(PortalUnderTest portal, ApprovalDriver driver, string number)
    {
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(number)).Case!;
        await desk.PictureAsync(opened.Id);
        await desk.CompareAsync(opened.Id, PhotoComparison.Match);
        await driver.ParkAsync(opened.Id);
        return await driver.LastAsync(opened.Id);
    }

    private static Task<ApprovalResult> ApproveAsync(ApprovalDriver driver, ApprovalRow waiting) =>
        driver.ApproveAsync(waiting.Id, reason: ApprovalReasons.ForApproval(ApprovedFindings.Stored(waiting.Codes).Codes)[0]);

    private static async Task CloseAsync(PortalUnderTest portal, AlertDecision decision, AlertReason reason)
    {
        await using var books = await portal.OpenBooksAsync();
        var id = await books.Alerts.Select(alert => alert.Id).SingleAsync(Cancelled);
        Assert.Null(await portal.Get<AcknowledgeAlert>().RunAsync(Guid.CreateVersion7(), id, PortalUnderTest.Supervisor, Cancelled));
        Assert.Null(await portal.Get<CloseAlert>().RunAsync(Guid.CreateVersion7(), id, decision, reason, PortalUnderTest.Supervisor, Cancelled));
    }
}
