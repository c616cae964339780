using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Issuance;

/// <summary>Which offices a signed-in person sees.</summary>
public sealed class OfficeReachTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => Xunit.TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Of_Supervisor_AreHisOwnAndAllBelowAsATree(string engine)
    {
        await using var portal = await TreeAsync(engine);
        Assert.Equal(["AAA01 0", "AAA05 1", "AAA02 2", "AAA04 3", "AAA03 2", "AAA06 1"], await ReachAsync(portal, OfficerRole.Supervisor, "AAA01"));
        Assert.Equal(["AAA05 0", "AAA02 1", "AAA04 2", "AAA03 1"], await ReachAsync(portal, OfficerRole.Supervisor, "AAA05"));
        Assert.Equal(["AAA04 0"], await ReachAsync(portal, OfficerRole.Supervisor, "AAA04"));
        Assert.Empty(await ReachAsync(portal, OfficerRole.Supervisor, "ZZZ99"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Of_OtherRoles_AreAllTheirOwnOrNone(string engine)
    {
        await using var portal = await TreeAsync(engine);
        Assert.Equal(["AAA01"], (await ReachAsync(portal, OfficerRole.Officer, "AAA01")).Select(CodeOf));
        Assert.Empty(await ReachAsync(portal, OfficerRole.Administrator, "AAA01"));
        var all = await ReachAsync(portal, OfficerRole.Auditor, "AAA04");
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(await books.Offices.CountAsync(Cancelled), all.Select(CodeOf).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["AAA01 0", "AAA05 1", "AAA02 2", "AAA04 3", "AAA03 2", "AAA06 1"], all.Take(6));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Of_OfficesInACircle_AreEachThereOnceAndTheLogTellsIt(string engine)
    {
        await using var portal = await TreeAsync(engine);
        await using (var owner = portal.OpenAsOwner()) await owner.Offices.Where(office => office.Code == "AAA01").ExecuteUpdateAsync(set => set.SetProperty(office => office.ParentCode, "AAA04"), Cancelled);
        Assert.Equal(["AAA05 0", "AAA02 1", "AAA04 2", "AAA01 3", "AAA06 4", "AAA03 1"], await ReachAsync(portal, OfficerRole.Supervisor, "AAA05"));
        Assert.Single(portal.Log, line => line.Contains("AAA05 is one of them", StringComparison.Ordinal));
        var all = (await ReachAsync(portal, OfficerRole.Auditor, "BXZ01")).Select(CodeOf).ToList();
        Assert.Equal(all.Distinct(StringComparer.Ordinal), all);
        Assert.Superset(new HashSet<string>(["AAA01", "AAA02", "AAA03", "AAA04", "AAA05", "AAA06", "BXZ01"], StringComparer.Ordinal), all.ToHashSet(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Of_OfficeAboveItself_EndsAndIsThereOnce(string engine)
    {
        await using var portal = await TreeAsync(engine);
        await using (var owner = portal.OpenAsOwner()) await owner.Offices.Where(office => office.Code == "AAA04").ExecuteUpdateAsync(set => set.SetProperty(office => office.ParentCode, "AAA04"), Cancelled);
        Assert.Equal(["AAA04 0"], await ReachAsync(portal, OfficerRole.Supervisor, "AAA04"));
        Assert.Contains("AAA04 0", await ReachAsync(portal, OfficerRole.Auditor, "BXZ01"));
    }

    // AAA01 above AAA05 and AAA06, AAA05 above AAA02 and AAA03, AAA02 above AAA04, which is closed
    private async Task<PortalUnderTest> TreeAsync(string engine)
    {
        var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var books = await portal.OpenBooksAsync();
        books.Offices.AddRange(Office("AAA01", null), Office("AAA05", "AAA01"), Office("AAA06", "AAA01"), Office("AAA03", "AAA05"), Office("AAA02", "AAA05"), Office("AAA04", "AAA02", enabled: false));
        await books.SaveChangesAsync(Cancelled);
        return portal;
    }

    private static OfficeRow Office(string code, string? above, bool enabled = true) => new()
    {
        Code = code, Name = code, ShortName = code, WindowName = code, Mode = TravelMode.Rail, WindowPlace = "", WindowHours = "", ParentCode = above, Enabled = enabled,
    };

    private static async Task<IReadOnlyList<string>> ReachAsync(PortalUnderTest portal, OfficerRole role, string office)
    {
        await using var books = await portal.OpenBooksAsync();
        var found = await portal.Get<OfficeReach>().OfAsync(books, PortalUnderTest.Supervisor with { Role = role, OfficeCode = office }, Cancelled);
        Assert.All(found.Where(one => one.Code.StartsWith("AAA", StringComparison.Ordinal)), one => Assert.Equal((one.Code, TravelMode.Rail), (one.ShortName, one.Mode)));
        return [.. found.Select(one => $"{one.Code} {one.Depth}")];
    }

    private static string CodeOf(string told) => told[..5];
}
