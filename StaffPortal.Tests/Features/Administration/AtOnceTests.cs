using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.Administration;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Administration;

/// <summary>Two administrators at the same thing, and one command that arrives more than once, on real books.</summary>
public sealed class AtOnceTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task ChangeOffice_TwoAdministratorsAtOnce_TheSecondIsToldHowItStands(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var office = await admin.OfficeAsync("BXZ01");
        var first = office.Fields with { Place = "南广场" };
        Assert.True((await admin.ChangeOfficeAsync("BXZ01", first, office.Revision)).WentThrough);
        var second = await admin.ChangeOfficeAsync("BXZ01", office.Fields with { Hours = "全天" }, office.Revision);
        Assert.Equal(AdministrationFault.ChangedMeanwhile, Assert.Single(second.Problems).Fault);
        Assert.Equal(first, second.Stands!.Fields);
        Assert.True((await admin.ChangeOfficeAsync("BXZ01", first with { Hours = "全天" }, second.Stands.Revision)).WentThrough);
        Assert.Equal(first with { Hours = "全天" }, (await admin.OfficeAsync("BXZ01")).Fields);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task OfficesAbove_TwoPutAboveEachOtherAtOnce_OneIsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var (station, airport) = (await admin.OfficeAsync("BXZ01"), await admin.OfficeAsync("PEKT3"));
        // another administrator's act stands just before its commit, while this one's begins
        await using var other = await portal.OpenBooksAsync();
        await using var uncommitted = await other.Database.BeginTransactionAsync(Cancelled);
        await other.Officers.Where(officer => officer.Number == "100301").ExecuteUpdateAsync(set => set.SetProperty(officer => officer.Revision, officer => officer.Revision), Cancelled);
        await other.Offices.Where(office => office.Code == "PEKT3").ExecuteUpdateAsync(set => set.SetProperty(office => office.ParentCode, "FTZ01"), Cancelled);
        var act = admin.ChangeOfficeAsync("BXZ01", station.Fields with { Parent = airport.Code }, station.Revision);
        await Task.Delay(TimeSpan.FromMilliseconds(500), Cancelled);
        Assert.False(act.IsCompleted);
        await uncommitted.CommitAsync(Cancelled);
        Assert.Equal(new AdministrationProblem(AdministrationFault.AboveItself, AdministrationField.Parent), Assert.Single((await act).Problems));

        await admin.AddOfficeAsync("AAA01", AdministrationDriver.Fields);
        await admin.AddOfficeAsync("AAA02", AdministrationDriver.Fields);
        var both = await Task.WhenAll(
            admin.ChangeOfficeAsync("AAA01", AdministrationDriver.Fields with { Parent = "AAA02" }, 0), admin.ChangeOfficeAsync("AAA02", AdministrationDriver.Fields with { Parent = "AAA01" }, 0));
        Assert.Equal(AdministrationFault.AboveItself, Assert.Single(both.SelectMany(one => one.Problems)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Change_RowWrittenBySomebodyElseInBetween_IsToldAndNothingIsWritten(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var result = await portal.Get<AdministrationBooks>().ChangeAsync(Guid.CreateVersion7(), "office:BXZ01", admin.Session, async open =>
        {
            var row = await open.Offices.SingleAsync(office => office.Code == "BXZ01", Cancelled);
            await using (var other = portal.OpenAsOwner())
            {
                await other.Offices.Where(office => office.Code == "BXZ01").ExecuteUpdateAsync(set => set.SetProperty(office => office.Revision, 7), Cancelled);
            }
            row.WindowPlace = "南广场";
            row.Revision++;
            return AdministrationStep.Done(new(AuditAct.OfficeChanged, "office:BXZ01", "Changed"));
        }, open => Offices.ShowAsync(open, "BXZ01", Cancelled), Cancelled);
        Assert.Equal(AdministrationFault.ChangedMeanwhile, Assert.Single(result.Problems).Fault);
        Assert.Equal((7, "北广场一层进站口东侧"), (result.Stands!.Revision, result.Stands.Fields.Place));
        Assert.Empty(await admin.TrailAsync(AuditAct.OfficeChanged));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AnyCommand_FiveTimesAtOnce_IsCarriedOutOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var (add, change, desk) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var added = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => admin.AddOfficeAsync(request: add)));
        var changed = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => admin.ChangeOfficeAsync(AdministrationDriver.Other, AdministrationDriver.Fields with { Hours = "全天" }, 0, change)));
        var desks = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => admin.AddDeskAsync(AdministrationDriver.Other, 2, desk)));
        Assert.All([.. added, .. changed, .. desks], result => Assert.Empty(result.Problems));
        Assert.All(changed, result => Assert.Equal(("全天", 1), (result.Stands!.Fields.Hours, result.Stands.Revision)));
        Assert.All(desks, result => Assert.Equal([1, 2], result.Stands!.Desks.Select(each => each.Number)));
        Assert.Equal(["Added", "Changed"], (await admin.TrailAsync(AuditAct.OfficeChanged)).Select(AdministrationDriver.OutcomeOf));
        Assert.Single(await admin.TrailAsync(AuditAct.DeskChanged));
    }
}
