using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Alerts;

/// <summary>R-C-12, -06, -07: what raises a quiet alert, and that a wanted person's leaves the same behind as an ordinary one's that was drawn.</summary>
public sealed partial class QuietAlertTests(PostgresCluster cluster)
{
    private static readonly Dictionary<string, string?> s_everybodyDrawn = new(StringComparer.Ordinal) { ["Demo:SystemCheckLot"] = "0" };

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LookUpAndPark_WantedAndDrawn_AreTheSameStatementForStatementAndLineForLine()
    {
        var (register, sent) = (new ChangedRegister(), new SentToTheBooks());
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql", register, services =>
        {
            services.Configure<LoggerFilterOptions>(filter => filter.MinLevel = LogLevel.Debug);
            services.ConfigureDbContext<PostgresPortalDbContext>(options => options.AddInterceptors(sent));
        }, s_everybodyDrawn);
        // whoever comes first pays for what is made once
        await LeavesAsync(portal, register, sent, wanted: false);
        await LeavesAsync(portal, register, sent, wanted: true);

        var drawn = await LeavesAsync(portal, register, sent, wanted: false);
        var wanted = await LeavesAsync(portal, register, sent, wanted: true);

        Assert.Equal(drawn.Sent, wanted.Sent);
        Assert.Equal(drawn.Logged, wanted.Logged);
        Assert.Equal(drawn.Trail, wanted.Trail);
        Assert.Contains(drawn.Sent, statement => statement.Contains("INSERT INTO \"Alerts\"", StringComparison.Ordinal));
        Assert.Contains(drawn.Trail, entry => entry.Contains(nameof(AuditAct.AlertRaised), StringComparison.Ordinal));
        Assert.Equal([AlertKind.Drawn, AlertKind.Wanted, AlertKind.Drawn, AlertKind.Wanted], (await AlertsAsync(portal)).Select(alert => alert.About.Kind));
    }

    [Fact]
    public async Task LookUp_WantedAndDrawn_StoreCasesAndAlertsOfOneLength()
    {
        var register = new ChangedRegister();
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql", register, settings: s_everybodyDrawn);
        var desk = new DeskDriver(portal);
        await desk.LookUpAsync(DeskDriver.Ordinary);
        register.Change = record => record with { Wanted = true };
        await desk.LookUpAsync(DeskDriver.Ordinary);
        var stored = await RawBooks.ReadAllAsync(portal);
        foreach (var column in (string[])["Alerts.Content", "Cases.Content"])
        {
            var lengths = stored.Where(field => field.Column == column).Select(field => field.Value is byte[] bytes ? bytes.Length : ((string)field.Value).Length).ToArray();
            Assert.Equal(2, lengths.Length);
            Assert.Equal(lengths[0], lengths[1]);
        }
        Assert.DoesNotContain(stored, field => field.Column.StartsWith("Alerts.", StringComparison.Ordinal) && field.Value is string text && text.Contains("Wanted", StringComparison.Ordinal));
    }

    [Theory]
    [OnEveryEngine(4, true)]
    [OnEveryEngine(5, false)]
    public async Task LookUp_OrdinaryCase_IsDrawnByTheFigureOfTheEdition(string engine, int lot, bool drawn)
    {
        await using var portal = await PortalUnderTest.StartAsync(
            cluster, engine, settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:SystemCheckLot"] = $"{lot}" });
        var opened = await new DeskDriver(portal).LookUpAsync(DeskDriver.Ordinary);
        Assert.Equal(drawn, opened.Case!.Decision.Findings.Any(finding => finding.Code is ReasonCode.SystemCheckPending));
        Assert.Equal(drawn ? 1 : 0, (await AlertsAsync(portal)).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LookUp_WhomNoLotIsFor_IsNeverDrawn(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine, settings: s_everybodyDrawn);
        var desk = new DeskDriver(portal);
        await desk.LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.NotInRegister));
        await desk.LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.RegisterUnavailable));
        await desk.LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.Wanted));
        var alert = Assert.Single(await AlertsAsync(portal));
        Assert.Equal(AlertKind.Wanted, alert.About.Kind);
        await using var books = await portal.OpenBooksAsync();
        Assert.DoesNotContain(await books.Cases.Select(c => c.Content).ToListAsync(Cancelled), content => CaseContent.FromJson(content).SystemCheckDrawn);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LookUp_Deceased_RaisesAnAlertOfTheDesk(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal, desk: 3);
        var opened = (await desk.LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.Deceased))).Case!;
        var (row, about) = Assert.Single(await AlertsAsync(portal));
        Assert.Equal((opened.Id, "BXZ01", 3, "100001", AlertState.New, AlertKind.NumberNotUsable), (row.CaseId, row.OfficeCode, row.DeskNumber, row.OfficerNumber, row.State, about.Kind));
        Assert.Equal(portal.Clock.GetUtcNow(), row.At, TimeSpan.FromMilliseconds(1));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Compare_MismatchTwice_RaisesOneAlertACase(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        foreach (var number in (string[])[DeskDriver.Ordinary, DemonstrationPeople.All[1].Number])
        {
            var opened = (await desk.LookUpAsync(number)).Case!;
            await desk.PictureAsync(opened.Id);
            await desk.CompareAsync(opened.Id, PhotoComparison.Mismatch);
            await desk.CompareAsync(opened.Id, PhotoComparison.Match);
            await desk.CompareAsync(opened.Id, PhotoComparison.Mismatch);
        }
        Assert.Equal([AlertKind.PhotoMismatch, AlertKind.PhotoMismatch], (await AlertsAsync(portal)).Select(alert => alert.About.Kind));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AskAgain_RegisterNamesAWantedPerson_RaisesAnAlert(string engine)
    {
        var register = new ChangedRegister { Silent = true, Change = record => record with { Wanted = true } };
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine, register);
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        Assert.Empty(await AlertsAsync(portal));
        register.Silent = false;
        await portal.Get<AskRegisterAgain>().RunAsync(Guid.CreateVersion7(), opened.Id, desk.Officer, Cancelled);
        Assert.Equal(AlertKind.Wanted, Assert.Single(await AlertsAsync(portal)).About.Kind);
    }

    [Fact]
    public async Task LookUp_AlertCannotBeWritten_OpensNoCase()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        await RawBooks.ExecuteAsOwnerAsync(portal, """ALTER TABLE "Alerts" ADD CONSTRAINT none CHECK (false) NOT VALID""");
        Assert.Equal(DeskFault.DatabaseUnavailable, (await new DeskDriver(portal).LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.Wanted))).Fault);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal((0, 0), (await books.Cases.CountAsync(Cancelled), await books.AuditEntries.CountAsync(Cancelled)));
    }

    [Fact]
    public async Task Bell_AfterTheCommit_Rings()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var ring = portal.Get<AlertBell>().Next;
        await new DeskDriver(portal).LookUpAsync(DeskDriver.Ordinary);
        Assert.False(ring.IsCompleted);
        await new DeskDriver(portal).LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.Wanted));
        Assert.True(ring.IsCompleted);
    }

    private static async Task<(IReadOnlyList<string> Sent, IReadOnlyList<string> Logged, IReadOnlyList<string> Trail)> LeavesAsync(
        PortalUnderTest portal, ChangedRegister register, SentToTheBooks sent, bool wanted)
    {
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        register.Change = record => record with { Wanted = wanted };
        await using var books = await portal.OpenBooksAsync();
        var (logged, entries) = (portal.Log.Count, await books.AuditEntries.CountAsync(Cancelled));
        sent.Take();
        logged = portal.Log.Count;
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        Assert.Equal(Verdict.Review, ready.Decision.Verdict);
        Assert.Null((await portal.Get<ParkCase>().RunAsync(Guid.CreateVersion7(), ready.Id, desk.Officer, Cancelled)).Fault);
        var (statements, lines) = (sent.Take(), portal.Log.Skip(logged).Select(Masked).ToArray());
        var trail = await books.AuditEntries.OrderBy(entry => entry.Seq).Skip(entries).Select(entry => entry.Json).ToListAsync(Cancelled);
        return (statements, lines, [.. trail.Select(Masked)]);
    }

    // what differs from one case to the next: ids, hashes, figures, instants
    private static string Masked(string line) => Figures().Replace(Ids().Replace(line, "…"), "0");

    private static async Task<IReadOnlyList<(AlertRow Row, AlertContent About)>> AlertsAsync(PortalUnderTest portal)
    {
        await using var books = await portal.OpenBooksAsync();
        var rows = await books.Alerts.OrderBy(alert => alert.At).ThenBy(alert => alert.Id).ToListAsync(Cancelled);
        return [.. rows.Select(row => (row, AlertContent.FromJson(row.Content)))];
    }

    [GeneratedRegex("[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Figures();
}
