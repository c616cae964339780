using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.AuditTrail;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Features.Certificates;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.AuditTrail;

/// <summary>What auditors and supervisors find in the trail, and that others do not.</summary>
public sealed class SearchTrailTests(PostgresCluster cluster)
{
    private static readonly DateOnly s_day = new(2026, 11, 20);
    private static readonly TrailFilter s_all = new(null, "", "", s_day, s_day);

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Search_ByActOfficerAndObject_FindsThoseNewestFirst(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        await paper.HandedOverAsync(DeskDriver.NumberOf(StaffPortal.Registers.Demonstration.DemonstrationRow.Guardian), desk: 3);
        var number = (await paper.RowAsync(id)).Number;

        var all = await LinesAsync(portal, s_all);
        Assert.Equal(all.OrderByDescending(line => line.Seq).Select(line => line.Seq), all.Select(line => line.Seq));
        Assert.Equal(2, (await LinesAsync(portal, s_all with { Act = AuditAct.Issued })).Count);
        var life = await LinesAsync(portal, s_all with { Subject = number });
        Assert.Contains(life, line => line.Act is AuditAct.LookedUp);
        Assert.Equal("Issued", Assert.Single(life, line => line.Act is AuditAct.Issued).Outcome);
        Assert.Equal(life.Where(line => line.Subject.StartsWith("certificate:", StringComparison.Ordinal)).Select(line => line.Seq), (await LinesAsync(portal, s_all with { Subject = id.ToString() })).Select(line => line.Seq));
        Assert.All(await LinesAsync(portal, s_all with { Officer = "100001" }), line => Assert.Equal(("100001", "王建国", "BXZ01"), (line.Officer, line.Name, line.Office)));
        Assert.Empty(await LinesAsync(portal, s_all with { Officer = "999999" }));
        Assert.Empty(await LinesAsync(portal, s_all with { From = s_day.AddDays(1), Until = s_day.AddDays(1) }));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Search_MoreThanOnePage_GoesOnWhereThatEnded(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = new KeptTrail(portal);
        await trail.AddAtOnceAsync(SearchTrail.Size + 7);
        var first = (await SearchAsync(portal, s_all)).Stands!;
        var second = (await SearchAsync(portal, s_all, first.Lines[^1].Seq)).Stands!;
        Assert.Equal((SearchTrail.Size, true, 7, false), (first.Lines.Count, first.Earlier, second.Lines.Count, second.Earlier));
        Assert.Equal(7L, second.Lines[0].Seq);
    }

    [Theory]
    [OnEveryEngine(OfficerRole.Officer)]
    [OnEveryEngine(OfficerRole.Administrator)]
    public async Task AnyReading_AnotherRole_IsRefusedAndEntered(string engine, OfficerRole role)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var who = PortalUnderTest.Supervisor with { Role = role };
        Assert.Equal(TrailFault.NotAllowed, (await SearchAsync(portal, s_all, officer: who)).Fault);
        Assert.Equal(TrailFault.NotAllowed, (await portal.Get<ReadTrailEntry>().RunAsync(1, who, Cancelled)).Fault);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(2, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.AccessDenied && entry.Object == "trail", Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Search_BySupervisor_FindsOnlyWhatHisOfficersDidAtHisOffice(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new PaperDriver(portal).HandedOverAsync();
        Assert.NotEmpty((await SearchAsync(portal, s_all, officer: PortalUnderTest.Supervisor)).Stands!.Lines);
        var airport = (await SearchAsync(portal, s_all, officer: PaperDriver.AirportSupervisor)).Stands!.Lines;
        Assert.DoesNotContain(airport, line => line.Office != "PEKT3");
        Assert.Equal(TrailFault.NoSuchEntry, (await portal.Get<ReadTrailEntry>().RunAsync(1, PaperDriver.AirportSupervisor, Cancelled)).Fault);
    }

    [Theory]
    [OnEveryEngine(OfficerRole.Supervisor, "BXZ01", true)]
    [OnEveryEngine(OfficerRole.Supervisor, "PEKT3", true)]
    [OnEveryEngine(OfficerRole.Supervisor, "FTZ01", false)]
    [OnEveryEngine(OfficerRole.Auditor, "FTZ01", true)]
    [OnEveryEngine(OfficerRole.Officer, "BXZ01", false)]
    [OnEveryEngine(OfficerRole.Administrator, "BXZ01", false)]
    public async Task Entries_ByRoleAndOffice_AreThoseOfTheOwnAndTheOfficesBelow(string engine, OfficerRole role, string office, bool seen)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await PutBelowAirportAsync(portal);
        await new PaperDriver(portal).HandedOverAsync();
        var who = PortalUnderTest.Supervisor with { OfficerNumber = "100077", Role = role, OfficeCode = office };
        var found = (await SearchAsync(portal, s_all, officer: who)).Stands;
        Assert.Equal(seen, found?.Lines.Any(line => line.Office == "BXZ01") is true);
        Assert.Equal(seen, (await SearchAsync(portal, s_all with { OfficeCode = "BXZ01" }, officer: who)).Stands?.Lines.Count > 0);
        Assert.Equal(seen, (await portal.Get<ReadTrailEntry>().RunAsync(1, who, Cancelled)).Stands is not null);
        if (found is not null) Assert.Equal(office is "FTZ01" && role is OfficerRole.Supervisor ? 1 : office is "BXZ01" ? 2 : 3, found.Offices.Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Entries_OfAnOfficerWhoMoved_AreShownNowhereButWhereTheyWereDone(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new PaperDriver(portal).HandedOverAsync();
        await MoveAsync("FTZ01");
        Assert.NotEmpty(await OfAsync(PortalUnderTest.Supervisor));
        Assert.Empty(await OfAsync(PortalUnderTest.Supervisor with { OfficeCode = "FTZ01" }));
        await MoveAsync("PEKT3");
        // what remains: who works outside the reach now is not shown for what he did within it
        Assert.Empty(await OfAsync(PortalUnderTest.Supervisor));
        Assert.Empty(await OfAsync(PaperDriver.AirportSupervisor));
        Assert.Equal(TrailFault.NoSuchEntry, (await portal.Get<ReadTrailEntry>().RunAsync(1, PaperDriver.AirportSupervisor, Cancelled)).Fault);

        async Task MoveAsync(string office)
        {
            await using var owner = portal.OpenAsOwner();
            await owner.Officers.Where(officer => officer.Number == "100001").ExecuteUpdateAsync(set => set.SetProperty(officer => officer.OfficeCode, office), Cancelled);
        }

        async Task<IReadOnlyList<TrailLine>> OfAsync(OfficerSession who) => (await SearchAsync(portal, s_all with { Officer = "100001" }, officer: who)).Stands!.Lines;
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Search_ByOffice_LooksAtTheEntrysOwnAndNotAtWhatItTells(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new PaperDriver(portal).HandedOverAsync();
        // tells of PEKT3, and was done at BXZ01
        await new Administration.AdministrationDriver(portal).AddOfficerAsync("123456", office: "PEKT3");
        Assert.Empty((await SearchAsync(portal, s_all with { OfficeCode = "PEKT3" })).Stands!.Lines);
        Assert.Contains((await SearchAsync(portal, s_all with { OfficeCode = "BXZ01" })).Stands!.Lines, line => line.Act is AuditAct.OfficerChanged);
        await using var books = await portal.OpenBooksAsync();
        var json = await books.AuditEntries.OrderByDescending(row => row.Seq).Select(row => row.Json).FirstAsync(Cancelled);
        Assert.Contains("\"by\":\"Office\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [OnEveryEngine(OfficerRole.Supervisor, "PEKT3", null)]
    [OnEveryEngine(OfficerRole.Supervisor, "BXZ01", null)]
    [OnEveryEngine(OfficerRole.Supervisor, "FTZ01", TrailFault.NoSuchEntry)]
    [OnEveryEngine(OfficerRole.Auditor, "FTZ01", null)]
    [OnEveryEngine(OfficerRole.Officer, "BXZ01", TrailFault.NotAllowed)]
    [OnEveryEngine(OfficerRole.Administrator, "BXZ01", TrailFault.NotAllowed)]
    public async Task Proof_ByRoleAndOffice_IsGivenOfTheOwnAndTheOfficesBelow(string engine, OfficerRole role, string office, TrailFault? fault)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = new KeptTrail(portal);
        await PutBelowAirportAsync(portal);
        var id = await new PaperDriver(portal).HandedOverAsync();
        await trail.CheckpointAsync();
        var who = PortalUnderTest.Supervisor with { OfficerNumber = "100077", Role = role, OfficeCode = office };
        var taken = await trail.Proofs().RunAsync(id, who, Cancelled);
        Assert.Equal((fault, fault is null), (taken.Fault, taken.Stands is not null));
    }

    private static async Task PutBelowAirportAsync(PortalUnderTest portal)
    {
        await using var owner = portal.OpenAsOwner();
        await owner.Offices.Where(office => office.Code == "BXZ01").ExecuteUpdateAsync(set => set.SetProperty(office => office.ParentCode, "PEKT3"), Cancelled);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Search_LeavesAnEntryThatSaysByWhatAndNotWhatWasTyped(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await SearchAsync(portal, s_all with { Officer = "100001", Act = AuditAct.Issued });
        await using var books = await portal.OpenBooksAsync();
        var entry = await books.AuditEntries.SingleAsync(row => row.Act == AuditAct.TrailSearched, Cancelled);
        Assert.Contains("\"detail\":{\"by\":\"Act Officer\",\"found\":\"0\"}", entry.Json, StringComparison.Ordinal);
    }

    [Theory]
    [OnEveryEngine("nobody", TrailFault.Unreadable)]
    [OnEveryEngine("RBXZ01261120000001A", TrailFault.Unreadable)]
    public async Task Search_ForWhatIsNoObject_IsTold(string engine, string typed, TrailFault fault)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        Assert.Equal(fault, (await SearchAsync(portal, s_all with { Subject = typed })).Fault);
        Assert.Equal(TrailFault.DaysUnlikely, (await SearchAsync(portal, s_all with { Until = s_day.AddDays(-1) })).Fault);
        Assert.Equal(TrailFault.DaysUnlikely, (await SearchAsync(portal, s_all with { Until = s_day.AddDays(367) })).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_OneEntry_TellsWhatVouchesForIt(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = new KeptTrail(portal);
        await trail.AddAsync(3);
        await trail.CheckpointAsync();
        await trail.AddAsync(1);

        var (middle, last) = (await ReadAsync(portal, trail, 2), await ReadAsync(portal, trail, 4));
        Assert.Equal((true, true, 3L, true), (middle.FitsBefore, middle.FitsAfter, middle.Checkpoint, middle.FitsCheckpoint));
        Assert.Equal((true, null, null), (last.FitsBefore, last.FitsAfter, last.Checkpoint));

        await trail.TamperAsync("""UPDATE "AuditEntries" SET "Json" = replace("Json", '2026', '2025') WHERE "Seq" = 2""");
        var (changed, after) = (await ReadAsync(portal, trail, 2), await ReadAsync(portal, trail, 3));
        Assert.Equal((true, false, false), (changed.FitsBefore, changed.FitsAfter, changed.FitsCheckpoint));
        Assert.Equal((false, true), (after.FitsBefore, after.FitsCheckpoint));
    }

    private static async Task<TrailEntryView> ReadAsync(PortalUnderTest portal, KeptTrail trail, long seq) =>
        (await trail.Reader().RunAsync(seq, PaperDriver.Auditor, Cancelled)).Stands ?? throw new InvalidOperationException($"No entry {seq} in {portal.Database.Name}.");

    private static Task<TrailResult<TrailPage>> SearchAsync(PortalUnderTest portal, TrailFilter filter, long? before = null, OfficerSession? officer = null) =>
        portal.Get<SearchTrail>().RunAsync(filter, before, officer ?? PaperDriver.Auditor, Cancelled);

    private static async Task<IReadOnlyList<TrailLine>> LinesAsync(PortalUnderTest portal, TrailFilter filter) => (await SearchAsync(portal, filter)).Stands!.Lines;
}
