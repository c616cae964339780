using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Alerts;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Alerts;

/// <summary>What supervisors see of quiet alerts and do with them, and that nobody else does.</summary>
public sealed class AlertActsTests(PostgresCluster cluster)
{
    private static readonly OfficerSession s_other = PortalUnderTest.Supervisor with { OfficerNumber = "100089", Name = "钱进" };

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task List_OwnOffice_IsMaskedNewestFirstAndCountsAlarms(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(
            cluster, engine, settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:SystemCheckLot"] = "0" });
        var desk = new DeskDriver(portal);
        await desk.LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.Wanted));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.LookUpAsync(DeskDriver.Ordinary);

        var list = (await portal.Get<ListAlerts>().RunAsync(AlertTab.Today, PortalUnderTest.Supervisor, Cancelled)).Value!;

        Assert.Equal([AlertKind.Drawn, AlertKind.Wanted], list.Lines.Select(line => line.Kind));
        Assert.Equal((2, 1, "冯*", "2300**********0051", "王建国", 2), (list.Today, list.Open, list.Lines[1].MaskedName, list.Lines[1].MaskedNumber, list.Lines[1].Officer, list.Lines[1].Desk));
        Assert.Equal(AlertKind.Wanted, Assert.Single((await portal.Get<ListAlerts>().RunAsync(AlertTab.Open, PortalUnderTest.Supervisor, Cancelled)).Value!.Lines).Kind);
        Assert.Equal([list.Lines[1].Id], (await portal.Get<ListAlerts>().UnseenAsync(PortalUnderTest.Supervisor, Cancelled)).Value!);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty((await portal.Get<ListAlerts>().RunAsync(AlertTab.Today, PortalUnderTest.Supervisor, Cancelled)).Value!.Lines);
        Assert.Equal(2, (await portal.Get<ListAlerts>().RunAsync(AlertTab.Last30Days, PortalUnderTest.Supervisor, Cancelled)).Value!.Lines.Count);
    }

    [Theory]
    [OnEveryEngine(OfficerRole.Officer)]
    [OnEveryEngine(OfficerRole.Auditor)]
    [OnEveryEngine(OfficerRole.Administrator)]
    public async Task AnyAct_AnotherRole_IsRefusedAndEntered(string engine, OfficerRole role)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var id = await WantedAsync(portal);
        var who = PortalUnderTest.Supervisor with { Role = role, DeskNumber = 2 };
        AlertFault?[] faults =
        [
            (await portal.Get<ListAlerts>().RunAsync(AlertTab.Today, who, Cancelled)).Fault, (await portal.Get<ListAlerts>().UnseenAsync(who, Cancelled)).Fault,
            (await portal.Get<ReadAlert>().RunAsync(id, who, Cancelled)).Fault, (await portal.Get<ReadAlert>().PictureAsync(id, CasePictureRow.Register, who, Cancelled)).Fault,
            (await portal.Get<ListPostChecks>().RunAsync(who, Cancelled)).Fault, await AcknowledgeAsync(portal, id, who), await CloseAsync(portal, id, who),
        ];
        Assert.All(faults, fault => Assert.Equal(AlertFault.NotAllowed, fault));
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(faults.Length, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.AccessDenied && entry.Object == "alerts", Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AnyAct_SupervisorOfAnotherOffice_FindsNothing(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var id = await WantedAsync(portal);
        var who = PortalUnderTest.Supervisor with { OfficeCode = "PEKT3" };
        Assert.Empty((await portal.Get<ListAlerts>().RunAsync(AlertTab.Last30Days, who, Cancelled)).Value!.Lines);
        Assert.Empty((await portal.Get<ListAlerts>().UnseenAsync(who, Cancelled)).Value!);
        Assert.Equal(AlertFault.NoSuchAlert, (await portal.Get<ReadAlert>().RunAsync(id, who, Cancelled)).Fault);
        Assert.Null((await portal.Get<ReadAlert>().PictureAsync(id, CasePictureRow.Register, who, Cancelled)).Value);
        Assert.Equal((AlertFault.NoSuchAlert, AlertFault.NoSuchAlert), (await AcknowledgeAsync(portal, id, who), await CloseAsync(portal, id, who)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Acknowledge_ShowsTheNameToThatSupervisorUntilItIsClosed(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var id = await WantedAsync(portal);
        Assert.Null((await ReadAsync(portal, id)).InFull);
        Assert.Null(await AcknowledgeAsync(portal, id));

        var own = await ReadAsync(portal, id);
        Assert.Equal(("冯立", DeskDriver.NumberOf(DemonstrationRow.Wanted)), own.InFull);
        Assert.Equal((AlertState.Acknowledged, Verdict.Ask, ReasonCode.SystemCheckPending), (own.Line.State, own.Verdict, own.Code));
        Assert.Null((await ReadAsync(portal, id, s_other)).InFull);
        Assert.Empty((await portal.Get<ListAlerts>().UnseenAsync(PortalUnderTest.Supervisor, Cancelled)).Value!);
        Assert.NotNull((await portal.Get<ReadAlert>().PictureAsync(id, CasePictureRow.Register, PortalUnderTest.Supervisor, Cancelled)).Value);

        Assert.Null(await CloseAsync(portal, id));
        var closed = await ReadAsync(portal, id);
        Assert.Null(closed.InFull);
        Assert.Equal((AlertState.Closed, AlertDecision.Refuse, AlertReason.TakenOver), (closed.Line.State, closed.Decision, closed.Reason));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Close_OutOfTurnOrWithoutAFittingReason_ChangesNothing(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var id = await WantedAsync(portal);
        Assert.Equal(AlertFault.NotAcknowledged, await CloseAsync(portal, id));
        await AcknowledgeAsync(portal, id);
        Assert.Equal(AlertFault.ReasonDoesNotFit, await CloseAsync(portal, id, decision: AlertDecision.Release));
        Assert.Equal(AlertFault.ReasonDoesNotFit, await CloseAsync(portal, id, reason: AlertReason.CalledBack));
        Assert.Equal(AlertState.Acknowledged, (await ReadAsync(portal, id)).Line.State);
        Assert.Null(await CloseAsync(portal, id));
        Assert.Equal(AlertFault.AlreadyClosed, await CloseAsync(portal, id, s_other));
        Assert.Equal(AlertFault.NoSuchAlert, await AcknowledgeAsync(portal, Guid.CreateVersion7()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Trail_OfAlerts_TellsWhoAndTheDecisionAndNeverWhatItIsAbout(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var id = await WantedAsync(portal);
        await AcknowledgeAsync(portal, id);
        await CloseAsync(portal, id);
        await using var books = await portal.OpenBooksAsync();
        var entries = await books.AuditEntries.OrderBy(entry => entry.Seq).ToListAsync(Cancelled);
        Assert.Equal([AuditAct.LookedUp, AuditAct.Decided, AuditAct.AlertRaised, AuditAct.AlertAcknowledged, AuditAct.AlertClosed], entries.Select(entry => entry.Act));
        Assert.All(entries, entry => Assert.DoesNotMatch("Wanted|TakenOver|Drawn", entry.Json));
        Assert.Equal(["100088", "100088"], entries.Skip(3).Select(entry => entry.Officer));
        Assert.Contains("\"outcome\":\"Refuse\"", entries[^1].Json, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Acknowledge_TwiceAndByTwoAtOnce_IsDoneOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var id = await WantedAsync(portal);
        var faults = await Task.WhenAll(Enumerable.Range(0, 6).Select(turn => AcknowledgeAsync(portal, id, turn % 2 == 0 ? PortalUnderTest.Supervisor : s_other)));
        Assert.All(faults, fault => Assert.True(fault is null or AlertFault.ChangedMeanwhile, $"{fault}"));
        var request = Guid.CreateVersion7();
        foreach (var _ in (int[])[1, 2])
            Assert.Null(await portal.Get<CloseAlert>().RunAsync(request, id, AlertDecision.Refuse, AlertReason.TakenOver, PortalUnderTest.Supervisor, Cancelled));
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(1, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.AlertAcknowledged, Cancelled));
        Assert.Equal(1, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.AlertClosed, Cancelled));
        Assert.Equal(2, (await books.Alerts.SingleAsync(Cancelled)).Revision);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_AfterAMismatch_TellsWhatTheWindowSees(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        await desk.PictureAsync(opened.Id);
        await desk.CompareAsync(opened.Id, PhotoComparison.Mismatch);
        var view = await ReadAsync(portal, (await portal.Get<ListAlerts>().UnseenAsync(PortalUnderTest.Supervisor, Cancelled)).Value!.Single());
        Assert.Equal((AlertKind.PhotoMismatch, Verdict.Refuse, ReasonCode.PhotoMismatch, PhotoComparison.Mismatch), (view.Line.Kind, view.Verdict, view.Code, view.Comparison));
    }

    private static async Task<Guid> WantedAsync(PortalUnderTest portal)
    {
        await new DeskDriver(portal).LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.Wanted));
        await using var books = await portal.OpenBooksAsync();
        return await books.Alerts.Select(alert => alert.Id).SingleAsync(Cancelled);
    }

    private static async Task<AlertView> ReadAsync(PortalUnderTest portal, Guid id, OfficerSession? officer = null) =>
        (await portal.Get<ReadAlert>().RunAsync(id, officer ?? PortalUnderTest.Supervisor, Cancelled)).Value!;

    private static Task<AlertFault?> AcknowledgeAsync(PortalUnderTest portal, Guid id, OfficerSession? officer = null) =>
        portal.Get<AcknowledgeAlert>().RunAsync(Guid.CreateVersion7(), id, officer ?? PortalUnderTest.Supervisor, Cancelled);

    private static Task<AlertFault?> CloseAsync(
        PortalUnderTest portal, Guid id, OfficerSession? officer = null, AlertDecision decision = AlertDecision.Refuse, AlertReason reason = AlertReason.TakenOver) =>
        portal.Get<CloseAlert>().RunAsync(Guid.CreateVersion7(), id, decision, reason, officer ?? PortalUnderTest.Supervisor, Cancelled);
}
