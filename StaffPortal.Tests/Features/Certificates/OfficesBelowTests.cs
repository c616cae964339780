using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.Certificates;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Certificates;

/// <summary>What BXZ01 issued, before each role at that office, at the one above it (PEKT3), and at the one below it (FTZ01).</summary>
public sealed class OfficesBelowTests(PostgresCluster cluster)
{
    // twelve years old, with a card of its own
    private const string Child = "510000201404120107";

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [OnEveryEngine(OfficerRole.Officer, "BXZ01", null, null)]
    [OnEveryEngine(OfficerRole.Officer, "PEKT3", CertificateFault.NoSuchCertificate, CertificateFault.NoSuchCertificate)]
    [OnEveryEngine(OfficerRole.Officer, "FTZ01", CertificateFault.NoSuchCertificate, CertificateFault.NoSuchCertificate)]
    [OnEveryEngine(OfficerRole.Supervisor, "BXZ01", null, null)]
    [OnEveryEngine(OfficerRole.Supervisor, "PEKT3", null, CertificateFault.OtherOffice)]
    [OnEveryEngine(OfficerRole.Supervisor, "FTZ01", CertificateFault.NoSuchCertificate, CertificateFault.NoSuchCertificate)]
    [OnEveryEngine(OfficerRole.Auditor, "FTZ01", null, CertificateFault.NotAllowed)]
    [OnEveryEngine(OfficerRole.Administrator, "BXZ01", CertificateFault.NotAllowed, CertificateFault.NotAllowed)]
    public async Task Certificate_ByRoleAndOffice_IsSeenAndActedOn(string engine, OfficerRole role, string office, CertificateFault? seeing, CertificateFault? acting)
    {
        await using var portal = await BelowAirportAsync(engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        var who = PortalUnderTest.Supervisor with { OfficerNumber = "100077", Role = role, OfficeCode = office };

        Assert.Equal(seeing, (await paper.ReadAsync(id, who)).Fault);
        Assert.Equal(seeing is null ? 1 : 0, (await paper.SearchAsync("", who)).Stands?.Total ?? 0);
        Assert.Equal(seeing is null ? 1 : 0, (await paper.SearchAsync("", who, office: "BXZ01")).Stands?.Total ?? 0);
        Assert.Equal(seeing is null, await portal.Get<ReadCertificate>().RevisionAsync(id, who, Cancelled) is not null);
        Assert.Equal(seeing is null, await portal.Get<UnmaskCertificate>().PortraitAsync(id, who, Cancelled) is not null);
        Assert.Equal(seeing, (await portal.Get<ReplayCertificate>().RunAsync(id, who, Cancelled)).Fault);
        Assert.Equal(acting, (await portal.Get<UnmaskCertificate>().RunAsync(id, who, Cancelled)).Fault);
        Assert.Equal(acting, (await portal.Get<ViewPaper>().RunAsync(id, who, Cancelled)).Fault);
        if (role is OfficerRole.Officer) Assert.Equal(acting, (await paper.ReprintAsync(id, officer: who with { DeskNumber = 1 })).Fault);
        Assert.Equal(acting, await paper.VoidAsync(id, who));
        Assert.Equal(CertificateState.Issued, (await paper.RowAsync(id)).State);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Child_OfAnOfficeBelow_IsShownToTheSupervisorAboveAsToAnyOther(string engine)
    {
        await using var portal = await BelowAirportAsync(engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync(Child);
        var seen = (await paper.ReadAsync(id, PaperDriver.AirportSupervisor)).Stands!;
        Assert.Equal((false, false, "", ""), (seen.OwnOffice, seen.Holder.Whole, seen.Holder.MaskedNumber, seen.Holder.MaskedPlace));
        Assert.Equal("", Assert.Single((await paper.SearchAsync("", PaperDriver.AirportSupervisor)).Stands!.Rows).MaskedNumber);
        Assert.Null(await portal.Get<UnmaskCertificate>().PortraitAsync(id, PaperDriver.AirportSupervisor, Cancelled));
        Assert.Equal(CertificateFault.OtherOffice, (await portal.Get<UnmaskCertificate>().RunAsync(id, PaperDriver.AirportSupervisor, Cancelled)).Fault);
        Assert.Equal("OtherOffice", OutcomeOf(Assert.Single(await paper.TrailAsync(AuditAct.AccessDenied))));
        Assert.True((await paper.ReadAsync(id, PortalUnderTest.Supervisor)).Stands!.Holder.Whole);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Wish_OfAnOfficeBelow_IsAnsweredThereAlone(string engine)
    {
        await using var portal = await BelowAirportAsync(engine);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Null(await paper.VoidAsync(id));
        Assert.NotNull((await paper.ReadAsync(id, PaperDriver.AirportSupervisor)).Stands!.Wish);
        Assert.Equal(CertificateFault.OtherOffice, await paper.AnswerAsync(id, agrees: true, PaperDriver.AirportSupervisor));
        Assert.Equal((0, "PEKT3 BXZ01 FTZ01"), await WaitingAsync(PaperDriver.AirportSupervisor));
        Assert.Equal((1, "BXZ01 FTZ01"), await WaitingAsync(PortalUnderTest.Supervisor));
        Assert.Equal((1, "BXZ01"), await WaitingAsync(PortalUnderTest.OfficerAt(2)));
        Assert.Equal((1, "PEKT3 BXZ01 FTZ01"), await WaitingAsync(PaperDriver.Auditor));
        Assert.Null(await paper.AnswerAsync(id, agrees: true));

        async Task<(int, string)> WaitingAsync(OfficerSession who)
        {
            var waiting = (await portal.Get<ListVoidWishes>().RunAsync(who, Cancelled)).Stands!;
            return (waiting.Rows.Count, string.Join(' ', waiting.Offices.Select(office => office.Code)));
        }
    }

    // two levels: PEKT3 above BXZ01 above FTZ01
    private async Task<PortalUnderTest> BelowAirportAsync(string engine)
    {
        var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var owner = portal.OpenAsOwner();
        await owner.Offices.Where(office => office.Code == "BXZ01").ExecuteUpdateAsync(set => set.SetProperty(office => office.ParentCode, "PEKT3"), Cancelled);
        return portal;
    }

    private static string OutcomeOf(AuditEntryRow entry) => System.Text.Json.JsonDocument.Parse(entry.Json).RootElement.GetProperty("outcome").GetString()!;
}
