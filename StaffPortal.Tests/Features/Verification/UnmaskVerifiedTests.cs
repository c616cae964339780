using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Verification;
using StaffPortal.Persistence;
using StaffPortal.Sealing;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Verification;

/// <summary>R-ID-08: a person is shown in full only to who verified the paper, and the trail keeps it.</summary>
public sealed class UnmaskVerifiedTests(PostgresCluster cluster)
{
    private static readonly OfficerSession s_other = PortalUnderTest.OfficerAt(3) with { OfficerNumber = "100002" };

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static OfficerSession Officer => PortalUnderTest.OfficerAt(2);

    [Theory, MemberData(nameof(Engines))]
    public async Task Unmask_OwnVerification_ShowsThePersonAndIsEnteredInTheTrail(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (certificate, seal) = await IssueAsync(portal);
        var verified = await VerifyAsync(portal, seal, Officer);
        Assert.Equal(new UnmaskedPerson("周明远", DeskDriver.Ordinary), await portal.Get<UnmaskVerified>().RunAsync(verified.Id, Officer, Cancelled));
        await using var books = await portal.OpenBooksAsync();
        var entry = await books.AuditEntries.OrderBy(e => e.Seq).LastAsync(Cancelled);
        Assert.Equal((AuditAct.Unmasked, AuditNote.Certificate(certificate)), (entry.Act, entry.Object));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Unmask_AnothersVerificationOrNone_ShowsNothingAndIsNotAnUnmasking(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (_, seal) = await IssueAsync(portal);
        var mine = await VerifyAsync(portal, seal, Officer);
        Assert.Null(await portal.Get<UnmaskVerified>().RunAsync(mine.Id, s_other, Cancelled));
        Assert.Null(await portal.Get<UnmaskVerified>().PortraitAsync(mine.Id, s_other, Cancelled));
        Assert.Null(await portal.Get<UnmaskVerified>().RunAsync(Guid.CreateVersion7(), Officer, Cancelled));
        Assert.NotNull(await portal.Get<UnmaskVerified>().PortraitAsync(mine.Id, Officer, Cancelled));
        await using var books = await portal.OpenBooksAsync();
        Assert.False(await books.AuditEntries.AnyAsync(entry => entry.Act == AuditAct.Unmasked, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Unmask_ByARoleThatMayNot_ShowsNothingAndIsEnteredInTheTrail(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (certificate, seal) = await IssueAsync(portal);
        var auditor = Officer with { Role = OfficerRole.Auditor };
        var verified = await VerifyAsync(portal, seal, auditor);
        Assert.Null(await portal.Get<UnmaskVerified>().RunAsync(verified.Id, auditor, Cancelled));
        await using var books = await portal.OpenBooksAsync();
        var entry = await books.AuditEntries.OrderBy(e => e.Seq).LastAsync(Cancelled);
        Assert.Equal((AuditAct.AccessDenied, AuditNote.Certificate(certificate)), (entry.Act, entry.Object));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_ByAnAdministrator_TellsTheOutcomeAndShowsNobody(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (_, seal) = await IssueAsync(portal);
        var verified = await VerifyAsync(portal, seal, Officer with { Role = OfficerRole.Administrator });
        Assert.Equal((VerificationOutcome.Valid, null), (verified.Outcome, verified.Certificate));
        Assert.Null(await portal.Get<UnmaskVerified>().PortraitAsync(verified.Id, Officer with { Role = OfficerRole.Administrator }, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Unmask_CodeThatProvesNothing_ShowsNobody(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (_, seal) = await IssueAsync(portal);
        var contents = Assert.IsType<SealReading.Parsed>(SealDecoder.Read(seal)).Contents;
        // signed by us under a number of the books, and never issued so: the paper is not that certificate
        var differing = await VerifyAsync(portal, portal.Get<SealSigner>().Sign(contents with { Name = "张三" }).Text, Officer);
        Assert.Equal((VerificationOutcome.UnknownNumber, null), (differing.Outcome, differing.Certificate));
        Assert.Null(await portal.Get<UnmaskVerified>().RunAsync(differing.Id, Officer, Cancelled));
        Assert.Null(await portal.Get<UnmaskVerified>().PortraitAsync(differing.Id, Officer, Cancelled));
    }

    private static async Task<(Guid CertificateId, string Seal)> IssueAsync(PortalUnderTest portal)
    {
        var id = (await new DeskDriver(portal).IssuedAsync()).Certificate!.Id;
        await using var books = await portal.OpenBooksAsync();
        return (id, SealText.Write((await books.Certificates.SingleAsync(certificate => certificate.Id == id, Cancelled)).Seal));
    }

    private static Task<VerificationResult> VerifyAsync(PortalUnderTest portal, string seal, OfficerSession officer) =>
        portal.Get<VerifyPaper>().RunAsync(Guid.CreateVersion7(), seal, officer, Cancelled);
}
