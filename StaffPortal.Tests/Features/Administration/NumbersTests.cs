using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.Administration;
using StaffPortal.Persistence;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Administration;

/// <summary>What numbers an office gave out, on real books.</summary>
public sealed class NumbersTests(PostgresCluster cluster)
{
    private static readonly DateOnly s_first = new(2026, 11, 20);

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_TwoDays_CountsEachAndLeavesOutOtherDaysAndOffices(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new AdministrationDriver(portal).AddOfficeAsync();
        await IssueAsync(portal, 3);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await IssueAsync(portal, 2, skip: 3);
        var both = await ReadAsync(portal, s_first, s_first.AddDays(1));
        Assert.Equal(
            [(s_first.AddDays(1), 2, 2, 2, 2), (s_first, 3, 3, 3, 3)], both.Days.Select(day => (day.Day, day.Issued, day.Serials, day.Highest, day.Counter)));
        Assert.All(both.Days, day => Assert.True(day.IsWhole));
        Assert.StartsWith("R BXZ01 261120 000001", both.Days[1].First, StringComparison.Ordinal);
        Assert.StartsWith("R BXZ01 261120 000003", both.Days[1].Last, StringComparison.Ordinal);
        Assert.Equal(s_first, Assert.Single((await ReadAsync(portal, s_first, s_first)).Days).Day);
        Assert.Empty((await ReadAsync(portal, s_first.AddDays(2), s_first.AddDays(9))).Days);
        Assert.Empty((await ReadAsync(portal, s_first, s_first, AdministrationDriver.Other)).Days);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_VoidedAndReplaced_AreCountedAndLeaveNoGap(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await IssueAsync(portal, 3);
        await RawBooks.ExecuteAsOwnerAsync(portal, """UPDATE "Certificates" SET "State" = 'Voided' WHERE "Number" LIKE '%000001_'""");
        await RawBooks.ExecuteAsOwnerAsync(portal, """UPDATE "Certificates" SET "State" = 'Replaced' WHERE "Number" LIKE '%000002_'""");
        var day = Assert.Single((await ReadAsync(portal, s_first, s_first)).Days);
        Assert.Equal((3, 1, 1, true), (day.Issued, day.Voided, day.Replaced, day.IsWhole));
    }

    [Theory]
    [OnEveryEngine("""UPDATE "Serials" SET "Last" = 4""")]
    [OnEveryEngine("""UPDATE "Serials" SET "Last" = 2""")]
    [OnEveryEngine("""DELETE FROM "Serials" """)]
    [OnEveryEngine("""DELETE FROM "Prints"; UPDATE "Cases" SET "CertificateId" = NULL; DELETE FROM "Certificates" WHERE "Number" LIKE '%000003_'""")]
    [OnEveryEngine("""DELETE FROM "Prints"; UPDATE "Cases" SET "CertificateId" = NULL; DELETE FROM "Certificates" """)]
    // one serial twice and one never: the counts alone agree
    [OnEveryEngine("""UPDATE "Certificates" SET "Number" = 'ABXZ01261120000001X' WHERE "Number" LIKE '%000002_'""")]
    // not even a number: an alarm as well, not a broken page
    [OnEveryEngine("""UPDATE "Certificates" SET "Number" = 'RBXZ0126112000Z00XX' WHERE "Number" LIKE '%000003_'""")]
    public async Task Read_BooksTamperedWith_AreNotWhole(string engine, string tampering)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await IssueAsync(portal, 3);
        await RawBooks.ExecuteAsOwnerAsync(portal, tampering.Replace("ABXZ01261120000001X", Number(TravelMode.Aviation, 1), StringComparison.Ordinal));
        Assert.False(Assert.Single((await ReadAsync(portal, s_first, s_first)).Days).IsWhole);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_WrongPeriodOrOffice_SaysSo(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        foreach (var (from, to) in ((DateOnly?, DateOnly?)[])[(s_first, s_first.AddDays(-1)), (s_first, s_first.AddDays(31)), (null, s_first), (s_first, null)])
            Assert.Equal(AdministrationFault.Period, Assert.Single((await AskAsync(portal, from, to, "BXZ01")).Problems).Fault);
        Assert.True((await AskAsync(portal, s_first, s_first.AddDays(30), "BXZ01")).WentThrough);
        Assert.True((await AskAsync(portal, DateOnly.MinValue, DateOnly.MaxValue, "BXZ01")).Has(AdministrationFault.Period));
        Assert.True((await AskAsync(portal, s_first, s_first, "ZZZ99")).Has(AdministrationFault.NoSuchOffice));
    }

    [Theory]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public void Days_OnEitherEngine_IsOneStatementThatCountsInTheDatabase(string engine)
    {
        using PortalDbContext books = engine is "SqlServer" ? new SqlServerDesignTimeFactory().CreateDbContext([]) : new PostgresDesignTimeFactory().CreateDbContext([]);
        var sql = ReadNumbers.Days(books, "BXZ01", s_first, s_first).ToQueryString();
        Assert.Contains("GROUP BY", sql, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("COUNT(DISTINCT", sql, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task IssueAsync(PortalUnderTest portal, int count, int skip = 0)
    {
        var desk = new DeskDriver(portal);
        foreach (var person in DemonstrationPeople.All.Skip(skip).Take(count)) await desk.IssuedAsync(person.Number);
    }

    private static string Number(TravelMode mode, int serial) => CertificateNumber.Compose(mode, OfficeCode.Of("BXZ01"), s_first, serial).Value;

    private static Task<AdministrationResult<OfficeNumbers>> AskAsync(PortalUnderTest portal, DateOnly? from, DateOnly? to, string office) =>
        portal.Get<ReadNumbers>().RunAsync(office, from, to, new AdministrationDriver(portal).Session, Cancelled);

    private static async Task<OfficeNumbers> ReadAsync(PortalUnderTest portal, DateOnly from, DateOnly to, string office = "BXZ01") =>
        (await AskAsync(portal, from, to, office)).Stands!;
}
