using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Features.Alerts;
using StaffPortal.Features.Desk;
using StaffPortal.Features.PostChecks;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Alerts;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.PostChecks;

/// <summary>R-C-04 on real books: the day's ceiling of a desk, and the checks that run when the register is back.</summary>
public sealed class CheckAfterwardsTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_RegisterAgrees_PassesWithItsEntryAndNoAlert(string engine)
    {
        var (portal, register, office) = await OpenAsync(engine);
        await using var _ = portal;
        var id = await office.IssuedAsync(DemonstrationPeople.All[0]);
        Assert.Equal(1, await RunAsync(portal));
        Assert.Equal((PostCheckState.Passed, null, 1), await StandingAsync(portal, id));
        Assert.Equal(0, await RunAsync(portal));
        await using var books = await portal.OpenBooksAsync();
        Assert.False(await books.Alerts.AnyAsync(Cancelled));
        var entry = await books.AuditEntries.SingleAsync(entry => entry.Act == AuditAct.PostChecked, Cancelled);
        Assert.Equal(("system", $"certificate:{id:N}"), (entry.Officer, entry.Object));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_RegisterDisagrees_FailsRaisesAnAlertAndIsListed(string engine)
    {
        var (portal, register, office) = await OpenAsync(engine);
        await using var _ = portal;
        var id = await office.IssuedAsync(DemonstrationPeople.All[0]);
        register.Change = record => record with { Deceased = true };
        await RunAsync(portal);
        Assert.Equal((PostCheckState.Failed, nameof(ReasonCode.NumberNotUsable), 1), await StandingAsync(portal, id));
        var list = (await portal.Get<ListPostChecks>().RunAsync(PortalUnderTest.Supervisor, Cancelled)).Value!;
        Assert.Equal((0, 1, "周*远", (ReasonCode?)ReasonCode.NumberNotUsable), (list.Waiting, list.Failed, list.Lines[0].MaskedName, list.Lines[0].Code));
        var alert = Assert.Single((await portal.Get<ListAlerts>().RunAsync(AlertTab.Open, PortalUnderTest.Supervisor, Cancelled)).Value!.Lines);
        Assert.Equal(AlertKind.PostCheckFailed, alert.Kind);
        var view = (await portal.Get<ReadAlert>().RunAsync(alert.Id, PortalUnderTest.Supervisor, Cancelled)).Value!;
        Assert.Equal((ReasonCode.NumberNotUsable, "RBXZ01261120000001F"), (view.Code, view.CertificateNumber));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_WhatTheRegisterSays_IsToldByItsCode(string engine)
    {
        var (portal, register, office) = await OpenAsync(engine);
        await using var _ = portal;
        (Func<CitizenRecord, CitizenRecord>? Change, string Code)[] answers =
        [
            (record => record with { Name = PersonName.Stored("陈思雨") }, nameof(ReasonCode.NameDisagrees)), (record => record with { Sex = record.Sex is Sex.Male ? Sex.Female : Sex.Male }, nameof(ReasonCode.SexDisagrees)),
            (record => record with { Card = CardStatus.NeverIssued }, nameof(ReasonCode.CardNeverIssued)), (null, nameof(ReasonCode.NotInRegister)),
        ];
        foreach (var (index, (change, code)) in answers.Index())
        {
            (register.Change, register.Empty) = (change, change is null);
            var id = await office.IssuedAsync(DemonstrationPeople.All[index]);
            await RunAsync(portal);
            Assert.Equal((PostCheckState.Failed, code, 1), await StandingAsync(portal, id));
        }
    }

    [Fact]
    public async Task Run_WantedAndDrawn_PassAndLeaveTheSameBehind()
    {
        var (portal, register, office) = await OpenAsync("PostgreSql", ("Demo:SystemCheckLot", "0"));
        await using var _ = portal;
        List<string[]> trails = [];
        foreach (var (index, wanted) in ((bool[])[false, true]).Index())
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
            register.Change = record => record with { Wanted = wanted };
            var id = await office.IssuedAsync(DemonstrationPeople.All[index]);
            await RunAsync(portal);
            Assert.Equal((PostCheckState.Passed, null, 1), await StandingAsync(portal, id));
            await using var books = await portal.OpenBooksAsync();
            var entries = await books.AuditEntries.Where(entry => entry.Object == $"certificate:{id:N}").OrderBy(entry => entry.Seq).Select(entry => entry.Json).ToListAsync(Cancelled);
            trails.Add([.. entries.Select(json => json[json.IndexOf("\"outcome\"", StringComparison.Ordinal)..json.IndexOf("\"prev\"", StringComparison.Ordinal)])]);
        }
        Assert.Equal(2, trails[0].Length);
        Assert.Equal(trails[0], trails[1]);
        await using var all = await portal.OpenBooksAsync();
        var kinds = await all.Alerts.OrderBy(alert => alert.At).ThenBy(alert => alert.Id).Select(alert => alert.Content).ToListAsync(Cancelled);
        Assert.Equal([AlertKind.Drawn, AlertKind.Wanted], kinds.Select(content => AlertContent.FromJson(content).Kind));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_RegisterStillSilent_StopsAndPausesLongerEachTime(string engine)
    {
        var (portal, register, office) = await OpenAsync(engine);
        await using var _ = portal;
        var first = await office.IssuedAsync(DemonstrationPeople.All[0]);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await office.IssuedAsync(DemonstrationPeople.All[1]);
        (register.Silent, var asked) = (true, register.Asked);
        Assert.Equal(0, await RunAsync(portal));
        // one question is enough to know that it is silent
        Assert.Equal(asked + 1, register.Asked);
        Assert.Equal((PostCheckState.Waiting, null, 1), await StandingAsync(portal, first));
        Assert.Equal((PostCheckState.Waiting, null, 0), await StandingAsync(portal, second));
        Assert.Equal(TimeSpan.FromMinutes(1), await PauseAsync(portal, first));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(portal);
        await RunAsync(portal);
        Assert.Equal(TimeSpan.FromMinutes(2), await PauseAsync(portal, first));

        register.Silent = false;
        Assert.Equal(2, await RunAsync(portal, isBack: true));
        Assert.Equal((PostCheckState.Passed, null, 3), await StandingAsync(portal, first));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_AtTwoNodesAtOnce_AsksAndWritesOnce(string engine)
    {
        var (portal, register, office) = await OpenAsync(engine);
        await using var _ = portal;
        foreach (var person in DemonstrationPeople.All.Take(4)) await office.IssuedAsync(person);
        var asked = register.Asked;
        var answered = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(portal, isBack: true))));
        Assert.Equal((4, asked + 4), (answered.Sum(), register.Asked));
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(4, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.PostChecked, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_NodeThatLeasedOneIsGone_AnotherAsksAfterTheLease(string engine)
    {
        var (portal, register, office) = await OpenAsync(engine);
        await using var _ = portal;
        var id = await office.IssuedAsync(DemonstrationPeople.All[0]);
        await using (var books = portal.OpenAsOwner())
        {
            var row = await books.PostChecks.SingleAsync(Cancelled);
            (row.NextTryAt, row.Tries) = (portal.Clock.GetUtcNow().AddSeconds(45), 1);
            await books.SaveChangesAsync(Cancelled);
        }
        Assert.Equal(0, await RunAsync(portal, isBack: true));
        portal.Clock.Advance(TimeSpan.FromSeconds(46));
        Assert.Equal(1, await RunAsync(portal));
        Assert.Equal((PostCheckState.Passed, null, 2), await StandingAsync(portal, id));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_OneCaseIsDamaged_ChecksTheOthersAndNamesIt(string engine)
    {
        var (portal, _, office) = await OpenAsync(engine);
        await using var __ = portal;
        var damaged = await office.IssuedAsync(DemonstrationPeople.All[0]);
        var sound = await office.IssuedAsync(DemonstrationPeople.All[1]);
        await using (var books = portal.OpenAsOwner())
        {
            var caseId = (await books.Certificates.SingleAsync(c => c.Id == damaged, Cancelled)).CaseId;
            (await books.Cases.SingleAsync(c => c.Id == caseId, Cancelled)).Content = "{}";
            await books.SaveChangesAsync(Cancelled);
        }
        Assert.Equal(1, await RunAsync(portal));
        Assert.Equal((PostCheckState.Passed, null, 1), await StandingAsync(portal, sound));
        Assert.Equal((PostCheckState.Waiting, null, 1), await StandingAsync(portal, damaged));
        Assert.Contains(portal.Log, line => line.Contains($"The certificate {damaged} could not be checked afterwards.", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Park_AtTheCeiling_IsRefusedAtThisDeskOnThisDay(string engine)
    {
        var (portal, register, office) = await OpenAsync(engine, ("Register:IssuedWhileSilentPerDeskAndDay", "2"));
        await using var _ = portal;
        await office.IssuedAsync(DemonstrationPeople.All[0]);
        var before = await office.ReviewedAsync(DemonstrationPeople.All[2]);
        Assert.Null((await ParkAsync(portal, before)).Fault);
        await office.IssuedAsync(DemonstrationPeople.All[1]);

        var at = await office.ReviewedAsync(DemonstrationPeople.All[3]);
        var refused = await ParkAsync(portal, at);
        Assert.Equal((DeskFault.SilentCeilingReached, CaseState.Open), (refused.Fault, refused.Case!.State));
        var elsewhere = await office.ReviewedAsync(DemonstrationPeople.All[4], desk: 3);
        Assert.Null((await ParkAsync(portal, elsewhere, desk: 3)).Fault);
        portal.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Null((await ParkAsync(portal, at)).Fault);
    }

    [Fact]
    public async Task Park_AtTheCeilingWithARecord_IsNotConcerned()
    {
        var (portal, _, _) = await OpenAsync("PostgreSql", ("Register:IssuedWhileSilentPerDeskAndDay", "0"));
        await using var __ = portal;
        var desk = new DeskDriver(portal);
        var wanted = await desk.ReadyAsync(DeskDriver.NumberOf(DemonstrationRow.Wanted));
        Assert.Null((await ParkAsync(portal, wanted)).Fault);
    }

    private async Task<(PortalUnderTest Portal, ChangedRegister Register, SilentOffice Office)> OpenAsync(string engine, params (string Key, string Value)[] settings)
    {
        var register = new ChangedRegister();
        var portal = await PortalUnderTest.StartAsync(cluster, engine, register, settings: settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value, StringComparer.Ordinal));
        return (portal, register, new SilentOffice(portal, register));
    }

    private static Task<int> RunAsync(PortalUnderTest portal, bool isBack = false) => portal.Get<CheckAfterwards>().RunAsync(isBack, Cancelled);

    private static Task<DeskResult> ParkAsync(PortalUnderTest portal, CaseView @case, int desk = 2) =>
        portal.Get<ParkCase>().RunAsync(Guid.CreateVersion7(), @case.Id, PortalUnderTest.OfficerAt(desk), Cancelled);

    private static async Task<PostCheckRow> RowAsync(PortalUnderTest portal, Guid id)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.PostChecks.AsNoTracking().SingleAsync(check => check.CertificateId == id, Cancelled);
    }

    private static async Task<(PostCheckState, string?, int)> StandingAsync(PortalUnderTest portal, Guid id) =>
        await RowAsync(portal, id) is var row ? (row.State, row.Outcome, row.Tries) : default;

    private static async Task<TimeSpan> PauseAsync(PortalUnderTest portal, Guid id)
    {
        var pause = (await RowAsync(portal, id)).NextTryAt - portal.Clock.GetUtcNow();
        return TimeSpan.FromSeconds(Math.Round(pause.TotalSeconds));
    }
}
