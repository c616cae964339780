using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.Operation;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Operation;

/// <summary>What those who run the portal are shown.</summary>
public sealed class OperationTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_PortalInOrder_TellsChecksBooksAndKeys(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new DeskDriver(portal).IssuedAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        await LookAsync(portal);
        var view = await portal.Get<ReadOperation>().RunAsync(PortalUnderTest.Supervisor, Cancelled);
        Assert.NotNull(view);
        Assert.Equal(["audit", "books", "disk", "form", "register", "seal"], view.Checks.Select(check => check.Name));
        Assert.All(view.Checks, check => Assert.Equal(HealthStatus.Healthy, check.Status));
        Assert.StartsWith("PostgreSQL ", view.Books!.Engine, StringComparison.Ordinal);
        Assert.Equal((0, 7, TimeSpan.FromMinutes(3)), (view.Books.Pending, view.Books.AuditSeq, view.At - view.Books.AuditAt));
        Assert.Equal(("CNTIA01", false, 1u), (view.Keys.Seal, view.Keys.SealEndsSoon, view.Keys.PersonalData));
    }

    [Theory]
    [OnEveryEngine(OfficerRole.Officer)]
    [OnEveryEngine(OfficerRole.Auditor)]
    public async Task Read_AnotherRole_IsRefusedAndEntered(string engine, OfficerRole role)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        Assert.Null(await portal.Get<ReadOperation>().RunAsync(PortalUnderTest.Supervisor with { Role = role }, Cancelled));
        await using var books = await portal.OpenBooksAsync();
        var entry = await books.AuditEntries.SingleAsync(Cancelled);
        Assert.Equal((AuditAct.AccessDenied, "operation"), (entry.Act, entry.Object));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_SealCertificateInItsLast60Days_Warns(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var until = (await portal.Get<ReadOperation>().RunAsync(PortalUnderTest.Supervisor, Cancelled))!.Keys.SealUntil;
        portal.Clock.Advance(until - portal.Clock.GetUtcNow() - TimeSpan.FromDays(60) - TimeSpan.FromSeconds(1));
        await LookAsync(portal);
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(portal, "seal"));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await LookAsync(portal);
        Assert.Equal(HealthStatus.Degraded, await StatusAsync(portal, "seal"));
        Assert.True((await portal.Get<ReadOperation>().RunAsync(PortalUnderTest.Supervisor, Cancelled))!.Keys.SealEndsSoon);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_BooksOfAnOlderForm_AreAFault(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await RawBooks.ExecuteAsOwnerAsync(portal, """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_WindowInFull'""");
        await LookAsync(portal);
        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(portal, "form"));
        Assert.Equal(1, (await portal.Get<ReadOperation>().RunAsync(PortalUnderTest.Supervisor, Cancelled))!.Books!.Pending);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_DatabaseGone_StillTellsTheRest(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine, settings: new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Portal"] = "Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2",
        });
        await LookAsync(portal);
        var view = await portal.Get<ReadOperation>().RunAsync(PortalUnderTest.Supervisor, Cancelled);
        Assert.Null(view!.Books);
        Assert.Equal(["books", "form"], view.Checks.Where(check => check.Status is HealthStatus.Unhealthy).Select(check => check.Name));
        Assert.Equal("CNTIA01", view.Keys.Seal);
    }

    [Fact]
    public async Task History_CheckThatFailsAndRecovers_TellsSinceWhen()
    {
        var clock = new SettableClock(new DateTimeOffset(2026, 11, 20, 4, 0, 0, TimeSpan.Zero));
        var history = new HealthHistory(clock);
        async Task SeeAsync(HealthStatus status)
        {
            var entry = new HealthReportEntry(status, "words of the check", TimeSpan.FromMilliseconds(5), null, null);
            await history.PublishAsync(new HealthReport(new Dictionary<string, HealthReportEntry>(StringComparer.Ordinal) { ["register"] = entry }, TimeSpan.Zero), Cancelled);
            clock.Advance(TimeSpan.FromSeconds(15));
        }
        await SeeAsync(HealthStatus.Healthy);
        await SeeAsync(HealthStatus.Unhealthy);
        await SeeAsync(HealthStatus.Unhealthy);
        var check = Assert.Single(history.Checks);
        Assert.Equal((HealthStatus.Unhealthy, 15, 30), (check.Status, check.Since.Second, check.At.Second));
        await SeeAsync(HealthStatus.Healthy);
        Assert.Equal(45, Assert.Single(history.Checks).Since.Second);
    }

    private static async Task<HealthStatus> StatusAsync(PortalUnderTest portal, string check) =>
        (await portal.Get<ReadOperation>().RunAsync(PortalUnderTest.Supervisor, Cancelled))!.Checks.Single(state => state.Name == check).Status;

    // what the running portal does every 15 seconds
    private static async Task LookAsync(PortalUnderTest portal) =>
        await portal.Get<IHealthCheckPublisher>().PublishAsync(await portal.Get<HealthCheckService>().CheckHealthAsync(Cancelled), Cancelled);
}
