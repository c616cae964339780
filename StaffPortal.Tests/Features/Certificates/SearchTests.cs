using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.Certificates;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Certificates;

/// <summary>Finding certificates: exact, masked, within what one may see, and never named in the trail.</summary>
public sealed class SearchTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Search_ByEachOfTheThree_FindsItMaskedAndNamesNobodyInTheTrail(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        await paper.HandedOverAsync(DemonstrationPeople.All[1].Number, 3);
        var number = (await paper.RowAsync(id)).Number;
        foreach (var text in (string[])[number, number.ToLowerInvariant(), DeskDriver.Ordinary, " 周明远 "])
        {
            var line = Assert.Single((await paper.SearchAsync(text)).Stands!.Rows);
            Assert.Equal((id, "周*远", CertificateStanding.Valid), (line.Id, line.MaskedName, line.Standing));
            Assert.DoesNotContain(DeskDriver.Ordinary, line.ToString(), StringComparison.Ordinal);
        }
        Assert.Equal(2, (await paper.SearchAsync("")).Stands!.Total);
        Assert.Empty((await paper.SearchAsync("周明")).Stands!.Rows);
        Assert.Equal(CertificateFault.Unreadable, (await paper.SearchAsync(DeskDriver.Ordinary[..17] + "0")).Fault);
        var entries = await paper.TrailAsync(AuditAct.CertificatesSearched);
        Assert.Equal(6, entries.Count);
        PersonalData.AssertNoneIn([.. entries.Select(entry => entry.Json)], "The trail");
        Assert.Contains("\"by\":\"Identity\"", entries[2].Json, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Search_ByEachRole_SeesItsOwn(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        Assert.Empty((await paper.SearchAsync("", PortalUnderTest.AirportOfficerAt(1))).Stands!.Rows);
        Assert.Empty((await paper.SearchAsync("", PaperDriver.AirportSupervisor, office: "BXZ01")).Stands!.Rows);
        Assert.Single((await paper.SearchAsync("", PortalUnderTest.Supervisor)).Stands!.Rows);
        Assert.Single((await paper.SearchAsync("", PaperDriver.Auditor, office: "BXZ01")).Stands!.Rows);
        Assert.Empty((await paper.SearchAsync("", PaperDriver.Auditor, office: "PEKT3")).Stands!.Rows);
        var administrator = new OfficerSession("100301", "何涛", OfficerRole.Administrator, "BXZ01", "", 0);
        Assert.Equal(CertificateFault.NotAllowed, (await paper.SearchAsync("", administrator)).Fault);
        Assert.Equal(CertificateFault.NotAllowed, (await paper.ReadAsync(id, administrator)).Fault);
        Assert.Equal(CertificateFault.NoSuchCertificate, (await paper.ReadAsync(id, PaperDriver.AirportSupervisor)).Fault);
        Assert.Null(await portal.Get<UnmaskCertificate>().PortraitAsync(id, administrator, Cancelled));
        Assert.NotNull(await portal.Get<UnmaskCertificate>().PortraitAsync(id, PaperDriver.Auditor, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Search_ByStandingAndMode_NarrowsInTheDatabase(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        await paper.HandedOverAsync();
        var voided = await paper.HandedOverAsync(DemonstrationPeople.All[1].Number, 3);
        await paper.VoidAsync(voided, PortalUnderTest.OfficerAt(3));
        Assert.Equal(voided, Assert.Single((await paper.SearchAsync("", standing: CertificateStanding.Voided)).Stands!.Rows).Id);
        Assert.NotEqual(voided, Assert.Single((await paper.SearchAsync("", standing: CertificateStanding.Valid)).Stands!.Rows).Id);
        Assert.Empty((await paper.SearchAsync("", standing: CertificateStanding.Replaced)).Stands!.Rows);
        Assert.Empty((await paper.SearchAsync("", standing: CertificateStanding.NotYetValid)).Stands!.Rows);
        Assert.Empty((await paper.SearchAsync("", mode: TravelMode.Aviation)).Stands!.Rows);
        portal.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Single((await paper.SearchAsync("", standing: CertificateStanding.Expired)).Stands!.Rows);
        var backwards = new CertificateFilter("", new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 19), null, null, null);
        Assert.Equal(CertificateFault.DaysUnlikely, (await portal.Get<SearchCertificates>().RunAsync(backwards, 1, PortalUnderTest.OfficerAt(2), Cancelled)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_ALife_TellsAllThatHappenedMasked(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await paper.ReprintAsync(id, ReprintReason.Lost);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.Get<StaffPortal.Features.Verification.VerifyPaper>().RunAsync(Guid.CreateVersion7(), (await paper.RowAsync(id)).Number, PortalUnderTest.OfficerAt(1), Cancelled);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await paper.VoidAsync(id);
        var life = (await paper.ReadAsync(id)).Stands!;
        Assert.Equal([LifeAct.LookedUp, LifeAct.Compared, LifeAct.Issued, LifeAct.Printed, LifeAct.Reprinted, LifeAct.Verified, LifeAct.Voided], life.Events.Select(happened => happened.Act));
        Assert.Equal(("周*远", "北京市******", 2, 0, CertificateStanding.Voided), (life.Holder.MaskedName, life.Holder.MaskedPlace, life.Prints, life.ReprintsLeft, life.Standing));
        Assert.DoesNotContain("明", life.Holder.ToString(), StringComparison.Ordinal);
        var unmasked = await portal.Get<UnmaskCertificate>().RunAsync(id, PortalUnderTest.OfficerAt(2), Cancelled);
        Assert.Equal(("周明远", DeskDriver.Ordinary), (unmasked.Stands!.Name, unmasked.Stands.Number));
        Assert.Single(await paper.TrailAsync(AuditAct.Unmasked));
        Assert.Equal(CertificateFault.NotAllowed, (await portal.Get<UnmaskCertificate>().RunAsync(id, PaperDriver.Auditor, Cancelled)).Fault);
    }
}
