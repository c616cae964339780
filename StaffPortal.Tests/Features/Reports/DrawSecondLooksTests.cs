using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Reports;
using StaffPortal.Features.Reports;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Tests.Benchmarks.Reports;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Reports;

/// <summary>A day that is over is drawn once: by risk, with known pairs among the rest, and no picture twice.</summary>
public sealed class DrawSecondLooksTests(PostgresCluster cluster)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draw_DaysThatAreOver_DrawsEachOnceWithKnownPairsAmongThem()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        await using var portal = await SecondLookBooks.StartAsync(cluster, seed, settings: new Dictionary<string, string?> { ["Reports:SecondLooksADay"] = "12", ["Reports:PlantedInHundred"] = "30" });
        await portal.Get<FollowTrail>().RunAsync(long.MaxValue, Cancelled);
        // so that there are travellers of whom more is known than what an officer saw
        await using (var owner = portal.OpenAsOwner()) await owner.ReportLines.Where(line => line.Hour % 2 == 0).ExecuteUpdateAsync(set => set.SetProperty(line => line.ApprovedBy, "480000"), Cancelled);
        Assert.NotEqual(0, await portal.Get<DrawSecondLooks>().RunAsync(Cancelled));
        Assert.Equal(0, await portal.Get<DrawSecondLooks>().RunAsync(Cancelled));

        var looks = await portal.LooksAsync();
        await using var books = portal.OpenAsOwner();
        var lines = await books.ReportLines.ToDictionaryAsync(line => line.CaseId, Cancelled);
        var comparers = (await books.AuditEntries.Where(entry => entry.Act == AuditAct.Compared).OrderBy(entry => entry.Seq).ToListAsync(Cancelled))
            .GroupBy(entry => entry.Object).ToDictionary(same => same.Key, same => same.Last().Officer, StringComparer.Ordinal);
        foreach (var day in looks.GroupBy(look => (look.OfficeCode, look.Day)))
        {
            Assert.Equal(Enumerable.Range(1, day.Count()), day.Select(look => look.Place));
            Assert.InRange(day.Count(look => look.Kind is SecondLookKind.Drawn), 1, 12);
            Assert.InRange(day.Count(look => look.Kind is not SecondLookKind.Drawn), 0, 4);
            Assert.All(day, look => Assert.Equal((look.OfficeCode, look.Day), (lines[look.CaseId].OfficeCode, lines[look.CaseId].Day)));
            Assert.All(day, look => Assert.NotEqual(PhotoComparison.NotDone, lines[look.CaseId].Comparison));
        }
        Assert.Equal(HistoryPeople.Offices.Count * 2, looks.Select(look => (look.OfficeCode, look.Day)).Distinct().Count());
        // no picture stands in two pairs
        Assert.All(looks.SelectMany(look => new[] { look.CaseId, look.LiveCaseId }.Distinct()).GroupBy(id => id), shown => Assert.Single(shown));
        foreach (var look in looks) AssertFits(look, lines, comparers);
        Assert.All([SecondLookKind.Drawn, SecondLookKind.KnownDifferent, SecondLookKind.KnownSame], kind => Assert.Contains(looks, look => look.Kind == kind));
        // where known pairs stand tells nothing: some in the first half of their day, some in the second
        var planted = looks.Where(look => look.Kind is not SecondLookKind.Drawn).ToList();
        Assert.Contains(planted, look => look.Place <= 6);
        Assert.Contains(planted, look => look.Place > 6);
    }

    [Fact]
    public async Task Draw_TwoNodesAtOnce_DrawAsOne()
    {
        await using var portal = await SecondLookBooks.StartAsync(cluster, seed: 7);
        await using var other = PortalUnderTest.StartAt(portal.Database);
        other.Clock.Advance(portal.Clock.GetUtcNow() - other.Clock.GetUtcNow());
        var drawn = await Task.WhenAll(Task.Run(() => portal.Get<DrawSecondLooks>().RunAsync(Cancelled)), Task.Run(() => other.Get<DrawSecondLooks>().RunAsync(Cancelled)));
        var looks = await portal.LooksAsync();
        Assert.Equal(drawn.Sum(), looks.Count);
        Assert.All(looks.GroupBy(look => (look.OfficeCode, look.Day)), day => Assert.Equal(Enumerable.Range(1, day.Count()), day.Select(look => look.Place)));
        Assert.Equal(looks.Count, looks.Select(look => look.CaseId).Distinct().Count());
    }

    [Fact]
    public async Task Draw_TodayAndWithoutPictures_DrawsNothing()
    {
        await using var portal = await SecondLookBooks.StartAsync(cluster, seed: 7, cases: 60);
        await using (var owner = portal.OpenAsOwner())
        {
            // of one office the live pictures are gone, of another those of the register
            await owner.CasePictures.Where(picture => picture.Kind == CasePictureRow.Live && owner.Cases.Any(one => one.Id == picture.CaseId && one.OfficeCode == HistoryPeople.Offices[0])).ExecuteDeleteAsync(Cancelled);
            await owner.CasePictures.Where(picture => picture.Kind == CasePictureRow.Register && owner.Cases.Any(one => one.Id == picture.CaseId && one.OfficeCode == HistoryPeople.Offices[1])).ExecuteDeleteAsync(Cancelled);
        }
        portal.Clock.Advance(TimeSpan.FromMinutes(-30));
        await portal.Get<DrawSecondLooks>().RunAsync(Cancelled);
        var looks = await portal.LooksAsync();
        Assert.Equal([SecondLookBooks.LastDay.AddDays(-1)], looks.Select(look => look.Day).Distinct());
        Assert.Equal(HistoryPeople.Offices.Skip(2), looks.Select(look => look.OfficeCode).Distinct());
    }

    [Fact]
    public async Task Draw_SwitchedOff_DrawsNothing()
    {
        await using var portal = await SecondLookBooks.StartAsync(cluster, seed: 7, cases: 40, settings: new Dictionary<string, string?> { ["Reports:SecondLooksADay"] = "0" });
        Assert.Equal(0, await portal.Get<DrawSecondLooks>().RunAsync(Cancelled));
        Assert.Empty(await portal.LooksAsync());
    }

    [Fact]
    public async Task Draw_OnlySupervisorKnowsTheCase_LeavesItOut()
    {
        await using var portal = await SecondLookBooks.StartAsync(cluster, seed: 7, cases: 80, settings: new Dictionary<string, string?> { ["Reports:SecondLooksADay"] = "200" });
        var (airport, station) = (HistoryPeople.Offices[3], HistoryPeople.Offices[1]);
        await using (var owner = portal.OpenAsOwner())
        {
            // the officers of the airport, where nobody stands above, are its supervisor now; at the station below somebody else is left
            await owner.AuditEntries.Where(entry => owner.Officers.Any(officer => officer.Number == entry.Officer && officer.OfficeCode == airport)).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Officer, HistoryPeople.SupervisorOf(3).OfficerNumber), Cancelled);
            await owner.AuditEntries.Where(entry => owner.Officers.Any(officer => officer.Number == entry.Officer && officer.OfficeCode == station)).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Officer, HistoryPeople.SupervisorOf(1).OfficerNumber), Cancelled);
        }
        await portal.Get<DrawSecondLooks>().RunAsync(Cancelled);
        var offices = (await portal.LooksAsync()).Select(look => look.OfficeCode).Distinct();
        Assert.Equal(HistoryPeople.Offices.Take(3), offices);
    }

    private static void AssertFits(SecondLookRow look, Dictionary<Guid, ReportLineRow> lines, Dictionary<string, string> comparers)
    {
        var (register, live) = (lines[look.CaseId], lines[look.LiveCaseId]);
        switch (look.Kind)
        {
            case SecondLookKind.Drawn:
                Assert.Equal((look.CaseId, comparers[AuditNote.Case(look.CaseId)], register.Comparison), (look.LiveCaseId, look.ComparedBy, look.Compared));
                Assert.NotEqual(CaseOutcome.Pending, register.Outcome);
                Assert.True(look.Weight >= (register.Comparison is PhotoComparison.Doubtful ? 4 : 1));
                break;
            case SecondLookKind.KnownDifferent:
                Assert.NotEqual(register.TravellerLookup, live.TravellerLookup);
                break;
            default:
                Assert.NotEqual(look.CaseId, look.LiveCaseId);
                Assert.Equal(register.TravellerLookup, live.TravellerLookup);
                Assert.NotNull(live.ApprovedBy);
                break;
        }
        if (look.Kind is not SecondLookKind.Drawn) Assert.Equal(("", PhotoComparison.NotDone, 1, PhotoComparison.Match, PhotoComparison.Match), (look.ComparedBy, look.Compared, look.Weight, register.Comparison, live.Comparison));
    }
}
