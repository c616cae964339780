using StaffPortal.Domain.Audit;
using StaffPortal.Features.Certificates;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Certificates;

/// <summary>R-X-08 on real books: of a child only who issued the paper and the supervisors of the office see more than that there is one.</summary>
public sealed class NarrowAccessBooksTests(PostgresCluster cluster)
{
    // twelve years old, with a card of its own
    private const string Child = "510000201404120107";

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Child_ReadByAnotherOfficer_ShowsNeitherPortraitNorNumberAndIsEnteredWhenAskedFor(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync(Child);

        var seen = (await paper.ReadAsync(id, PaperDriver.OtherOfficer)).Stands!.Holder;

        Assert.Equal((false, "", ""), (seen.Whole, seen.MaskedNumber, seen.MaskedPlace));
        Assert.Equal("", Assert.Single((await paper.SearchAsync("", PaperDriver.OtherOfficer)).Stands!.Rows).MaskedNumber);
        foreach (var narrow in (OfficerSession[])[PaperDriver.OtherOfficer, PaperDriver.Auditor])
            Assert.Null(await portal.Get<UnmaskCertificate>().PortraitAsync(id, narrow, Cancelled));
        Assert.Equal(CertificateFault.NarrowAccess, (await portal.Get<UnmaskCertificate>().RunAsync(id, PaperDriver.OtherOfficer, Cancelled)).Fault);
        Assert.Single(await paper.TrailAsync(AuditAct.AccessDenied));
        Assert.Empty(await paper.TrailAsync(AuditAct.Unmasked));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Child_ReadByWhoIssuedItOrASupervisor_IsShownAsAnyone(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync(Child);

        foreach (var whole in (OfficerSession[])[PortalUnderTest.OfficerAt(3), PaperDriver.OtherSupervisor])
        {
            var seen = (await paper.ReadAsync(id, whole)).Stands!.Holder;
            Assert.Equal((true, "5100**********0107"), (seen.Whole, seen.MaskedNumber));
            Assert.NotNull(await portal.Get<UnmaskCertificate>().PortraitAsync(id, whole, Cancelled));
            Assert.Equal(Child, (await portal.Get<UnmaskCertificate>().RunAsync(id, whole, Cancelled)).Stands!.Number);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task GrownUp_ReadByAnotherOfficer_IsShownAsBefore(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();

        Assert.True((await paper.ReadAsync(id, PaperDriver.OtherOfficer)).Stands!.Holder.Whole);
        Assert.NotNull(await portal.Get<UnmaskCertificate>().PortraitAsync(id, PaperDriver.OtherOfficer, Cancelled));
    }
}
