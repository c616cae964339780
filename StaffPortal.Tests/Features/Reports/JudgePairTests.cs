using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Reports;
using StaffPortal.Features.Reports;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;
using StaffPortal.Tests.Benchmarks.Reports;
using StaffPortal.Tests.Features.Approvals;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Features.PolicyEditions;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Reports;

/// <summary>A pair is judged once, by who may and knew nothing of it; what was said tells nobody where the pair came from, and nothing follows.</summary>
public sealed class JudgePairTests(PostgresCluster cluster)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static OfficerSession Above => HistoryPeople.SupervisorOf(0);

    [Fact]
    public async Task Judge_TheSameCommandTwice_GivesItsFirstResultAndOneEntry()
    {
        await using var portal = await DrawnAsync(cases: 60);
        var (pair, request) = ((await portal.ReadAsync(Above)).Pair!.Value, Guid.CreateVersion7());
        Assert.Equal(new JudgedPair(pair, PhotoComparison.Doubtful), (await portal.JudgeAsync(pair, PhotoComparison.Doubtful, Above, request)).Stands);
        Assert.Equal(new JudgedPair(pair, PhotoComparison.Doubtful), (await portal.JudgeAsync(pair, PhotoComparison.Match, Above, request)).Stands);
        Assert.Equal(ReportFault.TooLate, (await portal.JudgeAsync(pair, PhotoComparison.Match, Above)).Fault);
        var row = (await portal.LooksAsync()).Single(look => look.Id == pair);
        Assert.Equal((PhotoComparison.Doubtful, Above.OfficerNumber, portal.Clock.GetUtcNow()), (row.Judged, row.JudgedBy, row.JudgedAt));
        Assert.Single(await EntriesAsync(portal));
        Assert.NotEqual(pair, (await portal.ReadAsync(Above)).Pair);
    }

    [Fact]
    public async Task Judge_AtOnce_OneIsFirst()
    {
        await using var portal = await DrawnAsync(cases: 60);
        var pair = (await portal.ReadAsync(HistoryPeople.SupervisorOf(1))).Pair!.Value;
        var same = Guid.CreateVersion7();
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(at => Task.Run(() => portal.JudgeAsync(pair, PhotoComparison.Match, HistoryPeople.SupervisorOf(at % 2), at < 3 ? same : null))));
        Assert.Single(await EntriesAsync(portal));
        Assert.All(results, result => Assert.True(result.Fault is null or ReportFault.TooLate, $"{result.Fault}"));
        // either the command that was sent three times, or one of the others
        Assert.Contains(results.Count(result => result.Fault is null), (int[])[1, 3]);
    }

    [Fact]
    public async Task Judge_DrawnAndPlanted_LeaveEntriesOfOneKind()
    {
        await using var portal = await DrawnAsync(cases: 200);
        var looks = await portal.LooksAsync();
        while ((await portal.ReadAsync(Above)).Pair is { } pair) Assert.Null((await portal.JudgeAsync(pair, PhotoComparison.Match, Above)).Fault);
        var judged = (await portal.LooksAsync()).Where(look => look.Judged is not null).ToDictionary(look => AuditNote.Case(look.CaseId), StringComparer.Ordinal);
        Assert.Contains(judged.Values, look => look.Kind is not SecondLookKind.Drawn);
        var entries = await EntriesAsync(portal);
        Assert.Equal(judged.Count, entries.Count);
        await using var books = portal.OpenAsOwner();
        foreach (var row in entries)
        {
            using var json = JsonDocument.Parse(row.Json);
            var entry = json.RootElement;
            Assert.Equal(["act", "at", "desk", "detail", "object", "office", "officer", "outcome", "prev", "seq"], entry.EnumerateObject().Select(part => part.Name).Order(StringComparer.Ordinal));
            Assert.Equal((Above.OfficerNumber, Above.OfficeCode, nameof(PhotoComparison.Match)), (row.Officer, entry.GetProperty("office").GetString(), entry.GetProperty("outcome").GetString()));
            Assert.Empty(entry.GetProperty("detail").EnumerateObject());
            // also the day of the case does not tell
            var look = judged[row.Object];
            Assert.Equal(look.Day, (await books.ReportLines.SingleAsync(line => line.CaseId == look.CaseId, Cancelled)).Day);
        }
    }

    [Fact]
    public async Task Judge_AllOfThem_ChangesNothingElse()
    {
        await using var portal = await DrawnAsync(cases: 60);
        var before = await OfOthersAsync(portal);
        while ((await portal.ReadAsync(Above)).Pair is { } pair) await portal.JudgeAsync(pair, PhotoComparison.Mismatch, Above);
        Assert.Equal(before, await OfOthersAsync(portal));
    }

    [Fact]
    public async Task Judge_OutOfReachAndChildrenFromAbove_IsNotThere()
    {
        await using var portal = await DrawnAsync(cases: 60);
        var looks = await portal.LooksAsync();
        var (airport, below) = (looks.First(look => look.OfficeCode == HistoryPeople.Offices[3]), looks.First(look => look.OfficeCode == HistoryPeople.Offices[1]));
        Assert.Equal(ReportFault.NotThere, (await portal.JudgeAsync(airport.Id, PhotoComparison.Match, Above)).Fault);
        await using (var owner = portal.OpenAsOwner())
            await owner.ReportLines.Where(line => line.CaseId == below.CaseId).ExecuteUpdateAsync(set => set.SetProperty(line => line.Category, CaseCategory.Child), Cancelled);
        Assert.Equal(ReportFault.NotThere, (await portal.JudgeAsync(below.Id, PhotoComparison.Match, Above)).Fault);
        Assert.Null((await portal.JudgeAsync(below.Id, PhotoComparison.Match, HistoryPeople.SupervisorOf(1))).Fault);
        Assert.Null((await portal.JudgeAsync(looks.Last(look => look.OfficeCode == HistoryPeople.Offices[1]).Id, PhotoComparison.Match, Above)).Fault);
        portal.Clock.Advance(TimeSpan.FromDays(OpenPairs.Days + 2));
        Assert.Equal(ReportFault.NotThere, (await portal.JudgeAsync(airport.Id, PhotoComparison.Match, HistoryPeople.SupervisorOf(3))).Fault);
    }

    [Theory]
    [InlineData(OfficerRole.Officer)]
    [InlineData(OfficerRole.Auditor)]
    [InlineData(OfficerRole.Administrator)]
    public async Task Judge_ByAnotherRole_IsRefusedAndEntered(OfficerRole role)
    {
        await using var portal = await DrawnAsync(cases: 40);
        var look = (await portal.LooksAsync())[0];
        var other = Above with { Role = role, OfficeCode = look.OfficeCode };
        Assert.Equal(ReportFault.NotAllowed, (await portal.JudgeAsync(look.Id, PhotoComparison.Match, other)).Fault);
        var read = await portal.Get<ReadSecondLooks>().RunAsync(other, new ReportFilter(look.Day, look.Day), Cancelled);
        Assert.Equal(role is OfficerRole.Auditor ? null : ReportFault.NotAllowed, read.Fault);
        Assert.Null(read.Stands?.Pair);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(role is OfficerRole.Auditor ? 1 : 2, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.AccessDenied && entry.Object == "second-looks", Cancelled));
        Assert.All(await portal.LooksAsync(), one => Assert.Null(one.Judged));
    }

    [Fact]
    public async Task Judge_WhatHeApprovedHimself_IsForAnother()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var look = await ApprovedAsync(portal);
        Assert.Null((await portal.ReadAsync(PortalUnderTest.Supervisor)).Pair);
        Assert.Equal(ReportFault.NotAllowed, (await portal.JudgeAsync(look.Id, PhotoComparison.Match, PortalUnderTest.Supervisor)).Fault);
        // also who compared it before he became a supervisor
        Assert.Equal(ReportFault.NotAllowed, (await portal.JudgeAsync(look.Id, PhotoComparison.Match, PortalUnderTest.OfficerAt(2) with { Role = OfficerRole.Supervisor, DeskNumber = 0 })).Fault);
        Assert.Equal(look.Id, (await portal.ReadAsync(ApprovalDriver.SecondSupervisor)).Pair);
        Assert.Null((await portal.JudgeAsync(look.Id, PhotoComparison.Match, ApprovalDriver.SecondSupervisor)).Fault);
    }

    [Fact]
    public async Task Pictures_OfAPair_AreForWhoMayJudgeItAndOnlyUntilThen()
    {
        await using var caller = await PreviewCaller.StartAsync(cluster);
        var look = await ApprovedAsync(caller.Portal);
        foreach (var picture in (string[])["register.jpg", "live.jpg"])
        {
            var address = new Uri($"/reports/second-looks/{look.Id}/{picture}", UriKind.Relative);
            foreach (var role in (OfficerRole[])[OfficerRole.Officer, OfficerRole.Auditor, OfficerRole.Administrator])
                Assert.Equal(HttpStatusCode.Forbidden, (await (await caller.AsAsync(role, "100070")).GetAsync(address, Cancelled)).StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, (await (await caller.AsAsync(role: null)).GetAsync(address, Cancelled)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await (await caller.AsAsync(OfficerRole.Supervisor)).GetAsync(address, Cancelled)).StatusCode);
            using var seen = await (await caller.AsAsync(OfficerRole.Supervisor, ApprovalDriver.SecondSupervisor.OfficerNumber)).GetAsync(address, Cancelled);
            Assert.Equal((HttpStatusCode.OK, "image/jpeg", true), (seen.StatusCode, seen.Content.Headers.ContentType?.MediaType, seen.Headers.CacheControl?.NoStore));
            // nothing but the picture: no name of a file, no number, no case
            var told = string.Concat(seen.Headers.Concat(seen.Content.Headers).SelectMany(header => header.Value));
            Assert.All([$"{look.CaseId}", $"{look.CaseId:N}", look.ComparedBy, $"{look.Compared}", $"{look.Kind}"], word => Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase));
        }
        await caller.Portal.JudgeAsync(look.Id, PhotoComparison.Match, ApprovalDriver.SecondSupervisor);
        var judged = new Uri($"/reports/second-looks/{look.Id}/live.jpg", UriKind.Relative);
        Assert.Equal(HttpStatusCode.NotFound, (await (await caller.AsAsync(OfficerRole.Supervisor, ApprovalDriver.SecondSupervisor.OfficerNumber)).GetAsync(judged, Cancelled)).StatusCode);
    }

    [Fact]
    public async Task Read_WhilePairsWait_TellsOneIdAndNoResults()
    {
        await using var portal = await DrawnAsync(cases: 200);
        var view = await portal.ReadAsync(Above);
        Assert.Null(view.Results);
        var own = (await portal.LooksAsync()).Where(look => look.OfficeCode != HistoryPeople.Offices[3]).OrderBy(look => look.Day).ThenBy(look => look.OfficeCode).ThenBy(look => look.Place).ToList();
        Assert.True(view.Waiting > 0 && view.Waiting <= own.Count);
        var judgements = new Random(11);
        while ((await portal.ReadAsync(Above)).Pair is { } pair) await portal.JudgeAsync(pair, judgements.GetItems((PhotoComparison[])[PhotoComparison.Match, PhotoComparison.Doubtful, PhotoComparison.Mismatch], 1)[0], Above);

        var judged = (await portal.LooksAsync()).Where(look => look.Judged is not null).ToList();
        var results = (await portal.ReadAsync(Above)).Results!;
        AssertCounted(judged, results);
        // the auditor sees the same, also while the airport's still wait
        var seen = await portal.ReadAsync(HistoryPeople.Auditor);
        AssertCounted(judged, seen.Results!);
        Assert.Equal((await portal.LooksAsync()).Count(look => look.Judged is null), seen.Waiting);
        var rail = await portal.ReadAsync(HistoryPeople.Auditor, new ReportFilter(SecondLookBooks.LastDay, SecondLookBooks.LastDay) { Office = HistoryPeople.Offices[1] });
        AssertCounted([.. judged.Where(look => look.Day == SecondLookBooks.LastDay && look.OfficeCode == HistoryPeople.Offices[1])], rail.Results!);
    }

    private static void AssertCounted(IReadOnlyCollection<SecondLookRow> judged, SecondLookResults results)
    {
        var drawn = judged.Where(look => look.Kind is SecondLookKind.Drawn).ToList();
        Assert.Equal(Figures(drawn), results.Whole);
        Assert.Equal(drawn.GroupBy(look => look.ComparedBy).OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => new LookedAtOfficer(own.Key, Figures([.. own]))), results.Officers);
        Assert.Equal(Known(judged), results.Known);
        Assert.Equal(judged.GroupBy(look => look.JudgedBy!).Select(own => new SecondLooker(own.Key, own.Count(), Known([.. own]))), results.Lookers);
        Assert.Equal(judged.GroupBy(look => look.Day.Month).Select(month => new SecondLookMonth(2026, month.Key, Figures([.. month.Where(look => look.Kind is SecondLookKind.Drawn)]), Known([.. month]))), results.Months);
    }

    private static AgreementFigures Figures(List<SecondLookRow> drawn) =>
        new(drawn.Count, drawn.Count(look => look.Judged == look.Compared), drawn.Count(look => look.Judged > look.Compared), drawn.Count(look => look.Judged < look.Compared));

    private static KnownFigures Known(IReadOnlyCollection<SecondLookRow> judged) => new(
        judged.Count(look => look.Kind is SecondLookKind.KnownDifferent), judged.Count(look => look is { Kind: SecondLookKind.KnownDifferent, Judged: PhotoComparison.Match }),
        judged.Count(look => look.Kind is SecondLookKind.KnownSame), judged.Count(look => look is { Kind: SecondLookKind.KnownSame, Judged: PhotoComparison.Mismatch }));

    private async Task<PortalUnderTest> DrawnAsync(int cases)
    {
        var portal = await SecondLookBooks.StartAsync(cluster, seed: 20261120, cases, settings: new Dictionary<string, string?> { ["Reports:SecondLooksADay"] = "10", ["Reports:PlantedInHundred"] = "20" });
        await portal.Get<DrawSecondLooks>().RunAsync(Cancelled);
        // whoever stands above may judge all of them, whatever the history's travellers are
        await using var owner = portal.OpenAsOwner();
        await owner.ReportLines.ExecuteUpdateAsync(set => set.SetProperty(line => line.Category, CaseCategory.Ordinary), Cancelled);
        return portal;
    }

    // from the window to a pair: doubtful, approved by the supervisor, issued, and drawn the next morning
    private static async Task<SecondLookRow> ApprovedAsync(PortalUnderTest portal)
    {
        await using (var owner = portal.OpenAsOwner())
        {
            // where there is but one supervisor, what he approved is not drawn at all
            var second = ApprovalDriver.SecondSupervisor;
            owner.Officers.Add(new OfficerRow { Number = second.OfficerNumber, Name = second.Name, Role = second.Role, OfficeCode = second.OfficeCode, Enabled = true });
            await owner.SaveChangesAsync(Cancelled);
        }
        var desk = new DeskDriver(portal);
        var approvals = new ApprovalDriver(portal, desk);
        var waiting = await approvals.WaitingAsync();
        Assert.Null((await approvals.ApproveAsync(waiting.Id)).Fault);
        Assert.Null((await desk.IssueAsync(waiting.CaseId)).Fault);
        portal.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Equal(1, await portal.Get<DrawSecondLooks>().RunAsync(Cancelled));
        var look = Assert.Single(await portal.LooksAsync());
        Assert.Equal((SecondLookKind.Drawn, waiting.CaseId, desk.Officer.OfficerNumber, PhotoComparison.Doubtful), (look.Kind, look.CaseId, look.ComparedBy, look.Compared));
        return look;
    }

    private static async Task<IReadOnlyList<AuditEntryRow>> EntriesAsync(PortalUnderTest portal)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.AuditEntries.AsNoTracking().Where(entry => entry.Act == AuditAct.SecondLooked).OrderBy(entry => entry.Seq).ToListAsync(Cancelled);
    }

    private static async Task<(int, int, int, string)> OfOthersAsync(PortalUnderTest portal)
    {
        await using var books = portal.OpenAsOwner();
        var officers = await books.Officers.AsNoTracking().OrderBy(officer => officer.Number).Select(officer => officer.Number + officer.Enabled + officer.Role).ToListAsync(Cancelled);
        return (await books.Alerts.CountAsync(Cancelled), await books.Approvals.CountAsync(Cancelled), await books.Cases.SumAsync(one => one.Revision, Cancelled), string.Join(' ', officers));
    }
}
