using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Benchmarks;

/// <summary>The check that every benchmark ends with finds what is wrong: each fault is put into books that were whole.</summary>
public sealed class WholeBooksTests(PostgresCluster cluster)
{
    private const string Second = "(SELECT \"Id\" FROM \"Certificates\" WHERE \"Number\" LIKE '%000002_')";

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_EightDesksAtOnce_HasNoFault(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await Task.WhenAll(Enumerable.Range(1, 8).Select(async desk =>
        {
            var driver = new DeskDriver(portal, desk);
            foreach (var person in DemonstrationPeople.All.Skip((desk - 1) * 3).Take(3)) await driver.IssuedAsync(person.Number);
        }));
        var found = await ReadAsync(portal);
        Assert.Empty(found.Faults);
        Assert.Equal(24, found.IssuedAt.Count);
    }

    [Theory]
    [OnEveryEngine("a gap", $"DELETE FROM \"Certificates\" WHERE \"Id\" = {Second}", "with a gap or a repeat", "names a certificate that is not there", "an entry of an issue, and no certificate")]
    [OnEveryEngine("a counter behind", "UPDATE \"Serials\" SET \"Last\" = 2", "the counter stands at 2, the last serial is 3")]
    [OnEveryEngine("a case without", $"UPDATE \"Cases\" SET \"CertificateId\" = NULL WHERE \"CertificateId\" = {Second}", "its case does not name it")]
    [OnEveryEngine("a case twice", $"DROP INDEX \"IX_Certificates_CaseId\"; UPDATE \"Certificates\" SET \"CaseId\" = (SELECT \"CaseId\" FROM \"Certificates\" WHERE \"Id\" = {Second})", "3 certificates", "its case does not name it")]
    [OnEveryEngine("an entry changed", "UPDATE \"AuditEntries\" SET \"Json\" = replace(\"Json\", '100001', '100002') WHERE \"Seq\" = 2", "LinkBroken")]
    [OnEveryEngine("the last entry cut off", "DELETE FROM \"AuditEntries\" WHERE \"Seq\" = (SELECT max(\"Seq\") FROM \"AuditEntries\")", "its last entry is not the one that the head keeps", "0 entries of its issue")]
    [OnEveryEngine("an entry of another", $"UPDATE \"AuditEntries\" SET \"Object\" = 'certificate:0' WHERE \"Act\" = 'Issued' AND \"Object\" = 'certificate:' || replace({Second}::text, '-', '')", "0 entries of its issue", "an entry of an issue, and no certificate")]
    [OnEveryEngine("another number", "UPDATE \"Certificates\" SET \"Number\" = 'RBXZ012611200000090' WHERE \"Number\" LIKE '%000003_'", "its entry has another number", "with a gap or a repeat")]
    public async Task Read_OneThingWrong_IsNamed(string engine, string wrong, string sql, params string[] named)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        foreach (var person in DemonstrationPeople.All.Take(3)) await desk.IssuedAsync(person.Number);
        Assert.Empty((await ReadAsync(portal)).Faults);

        await RawBooks.ExecuteAsOwnerAsync(portal, sql);

        var faults = (await ReadAsync(portal)).Faults;
        Assert.All(named, fault => Assert.True(faults.Any(found => found.Contains(fault, StringComparison.Ordinal)), $"{wrong}: {string.Join(" | ", faults)}"));
    }

    private static async Task<BooksFound> ReadAsync(PortalUnderTest portal)
    {
        await using var books = portal.OpenAsOwner();
        return await WholeBooks.ReadAsync(books, Cancelled);
    }
}
