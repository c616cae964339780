using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Account;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Verification;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;
using StaffPortal.Tests.Persistence;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>The trail on real books (R-X-05): every act once, in order, in a chain that shows a change.</summary>
public sealed class AuditTrailTests(PostgresCluster cluster)
{
    // the commit itself fails, when everything was written already
    private const string RefuseCommits = """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''refused at commit''; END';
        CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON "AuditEntries" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()
        """;

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Trail_OfAnOrdinaryVisit_HoldsEveryActInOrderAndNobodysData(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await VisitAsync(portal);
        var trail = await ReadAsync(portal);
        AuditAct[] expected =
        [
            AuditAct.SignedIn, AuditAct.LookedUp, AuditAct.Decided, AuditAct.PictureTaken, AuditAct.Compared, AuditAct.Decided, AuditAct.Decided, AuditAct.Issued,
            AuditAct.Printed, AuditAct.Verified, AuditAct.Unmasked, AuditAct.CaseFinished, AuditAct.SignedOut,
        ];
        Assert.Equal(expected, trail.Select(entry => entry.Act));
        Assert.All(trail, entry => Assert.Equal(("100001", portal.Clock.GetUtcNow().AddTicks(-(portal.Clock.GetUtcNow().Ticks % 10))), (entry.Officer, entry.At)));
        await AssertWholeAsync(portal, trail);
        PersonalData.AssertNoneIn(trail.SelectMany(entry => new[] { entry.Json, entry.Object, entry.Officer }), "The trail");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Trail_OfEightDesksAtOnce_IsOneWholeChain(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await Task.WhenAll(Enumerable.Range(1, 8).Select(async desk =>
        {
            var driver = new DeskDriver(portal, desk);
            foreach (var person in DemonstrationPeople.All.Skip((desk - 1) * 2).Take(2)) await driver.IssuedAsync(person.Number);
        }));
        var trail = await ReadAsync(portal);
        Assert.Equal(16, trail.Count(entry => entry.Act is AuditAct.Issued));
        await AssertWholeAsync(portal, trail);
    }

    [Fact]
    public async Task Issue_CommitThatFails_LeavesNeitherCertificateNorEntryNorGap()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        var before = await ReadAsync(portal);
        await RawBooks.ExecuteAsOwnerAsync(portal, RefuseCommits);
        Assert.Equal(DeskFault.DatabaseUnavailable, (await desk.IssueAsync(ready.Id)).Fault);
        Assert.Equal(before.Count, (await ReadAsync(portal)).Count);
        await using (var books = await portal.OpenBooksAsync()) Assert.False(await books.Certificates.AnyAsync(Cancelled));
        await RawBooks.ExecuteAsOwnerAsync(portal, """DROP TRIGGER refuse ON "AuditEntries" """);
        var issued = await desk.IssueAsync(ready.Id);
        Assert.StartsWith("R BXZ01 261120 000001", issued.Case!.Certificate!.Number, StringComparison.Ordinal);
        await AssertWholeAsync(portal, await ReadAsync(portal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task FirstFault_EntryChangedByTheOwner_IsNamed(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await VisitAsync(portal);
        Assert.Equal(1, await RawBooks.ExecuteAsOwnerAsync(portal, """UPDATE "AuditEntries" SET "Json" = REPLACE("Json", '"officer":"100001"', '"officer":"100002"') WHERE "Seq" = 5"""));
        Assert.Equal(new AuditFault(5, AuditFaultKind.LinkBroken), AuditChain.FirstFault(Chain(await ReadAsync(portal))));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task FirstFault_EntryRemovedByTheOwner_IsNamed(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await VisitAsync(portal);
        Assert.Equal(1, await RawBooks.ExecuteAsOwnerAsync(portal, """DELETE FROM "AuditEntries" WHERE "Seq" = 8"""));
        Assert.Equal(new AuditFault(8, AuditFaultKind.OutOfPlace), AuditChain.FirstFault(Chain(await ReadAsync(portal))));
    }

    private static async Task VisitAsync(PortalUnderTest portal)
    {
        var officer = (await portal.Get<DemonstrationSignIn>().RunAsync(OfficerRole.Officer, "BXZ01", 2, Cancelled)).Session!;
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        await desk.PictureAsync(opened.Id);
        await desk.CompareAsync(opened.Id, PhotoComparison.Match);
        var certificate = (await desk.IssueAsync(opened.Id)).Case!.Certificate!;
        await portal.Get<RecordPrint>().RunAsync(Guid.CreateVersion7(), opened.Id, officer, Cancelled);
        var verified = await portal.Get<VerifyPaper>().RunAsync(Guid.CreateVersion7(), await SealOfAsync(portal, certificate.Id), officer, Cancelled);
        Assert.Equal(VerificationOutcome.Valid, verified.Outcome);
        Assert.NotNull(await portal.Get<UnmaskVerified>().RunAsync(verified.Id, officer, Cancelled));
        await portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), opened.Id, officer, Cancelled);
        await portal.Get<SignOutOfficer>().RunAsync(officer, Cancelled);
    }

    private static async Task<string> SealOfAsync(PortalUnderTest portal, Guid certificateId)
    {
        await using var books = await portal.OpenBooksAsync();
        return SealText.Write((await books.Certificates.SingleAsync(certificate => certificate.Id == certificateId, Cancelled)).Seal);
    }

    private static async Task<IReadOnlyList<AuditEntryRow>> ReadAsync(PortalUnderTest portal)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.AuditEntries.AsNoTracking().OrderBy(entry => entry.Seq).ToListAsync(Cancelled);
    }

    private static async Task AssertWholeAsync(PortalUnderTest portal, IReadOnlyList<AuditEntryRow> trail)
    {
        Assert.Equal(Enumerable.Range(1, trail.Count).Select(seq => (long)seq), trail.Select(entry => entry.Seq));
        Assert.Null(AuditChain.FirstFault(Chain(trail)));
        await using var books = await portal.OpenBooksAsync();
        var head = await books.AuditHead.AsNoTracking().SingleAsync(Cancelled);
        // the last entry has no follower: what it was is kept in the head
        Assert.Equal((trail.Count, AuditChain.Hash(trail[^1].Json)), (head.Seq, head.Hash));
    }

    private static IEnumerable<(long Seq, string Json)> Chain(IEnumerable<AuditEntryRow> trail) => trail.Select(entry => (entry.Seq, entry.Json));
}
