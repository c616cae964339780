using Microsoft.EntityFrameworkCore;
using Npgsql;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;
using StaffPortal.Features.Reports;
using StaffPortal.Issuance;
using StaffPortal.Security;
using StaffPortal.Tests.Benchmarks.Reports;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Reports;

/// <summary>Every figure of a report is what somebody counts by hand in the raw rows, whatever the past was.</summary>
public sealed class RandomHistoryTests(PostgresCluster cluster)
{
    private const int Cases = 700, Days = 45;
    private static readonly DateOnly s_lastDay = new(2026, 11, 20);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_RandomHistories_TellsWhatTheRawRowsTell()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var raw = await FillAsync(portal, seed);
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var filter = Filter(random);
            var breakdown = random.GetItems(Enum.GetValues<ReportBreakdown>(), 1)[0];
            var office = random.Next(-1, HistoryPeople.Offices.Count);
            var reader = office < 0 ? HistoryPeople.Auditor : HistoryPeople.SupervisorOf(office);
            var read = await portal.Get<ReadReport>().RunAsync(reader, filter, breakdown, Cancelled);
            Assert.Null(read.Fault);
            AssertCounted([.. raw.Where(one => Reaches(office, one.Row.OfficeCode) && (filter.Office is null || Reaches(office, filter.Office)))], filter, breakdown, read.Stands!);
        }
    }

    [Fact]
    public async Task LookUps_OfARandomHistory_TellWhoAskedAboutWhom()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var raw = await FillAsync(portal, seed);
        await using (var owner = portal.OpenAsOwner())
        {
            // two of those looked up are officers here
            var colleagues = raw.Take(2).Select(one => one.Row.TravellerLookup).ToList();
            foreach (var (officer, lookup) in (await owner.Officers.Where(officer => officer.Number.StartsWith("48")).Take(2).ToListAsync(Cancelled)).Zip(colleagues)) officer.IdentityLookup = lookup;
            await owner.SaveChangesAsync(Cancelled);
        }
        var filter = new ReportFilter(s_lastDay.AddDays(-30), s_lastDay);
        var counted = raw.Where(one => Lets(filter, one)).ToList();
        var ofColleagues = raw.Take(2).Select(one => one.Row.TravellerLookup).ToHashSet(StringComparer.Ordinal);

        var view = (await portal.Get<ReadLookUps>().RunAsync(HistoryPeople.Auditor, filter, Cancelled)).Stands!;

        Assert.Equal(
            ("", counted.Count, counted.Count(one => one.IsOver && !one.IsRefused), counted.Count(one => one.At.Hour is >= 23 or < 5), counted.Count(one => ofColleagues.Contains(one.Row.TravellerLookup))),
            (view.Whole.Officer, view.Whole.LookUps, view.Whole.NoOutcome, view.Whole.Night, view.Whole.Colleagues));
        foreach (var officer in view.Officers) Assert.Equal(counted.Count(one => one.OpenedBy == officer.Officer), officer.LookUps);
        Assert.Equal(counted.GroupBy(one => one.OpenedBy).Count(), view.Officers.Count);
        var often = counted.GroupBy(one => one.Row.TravellerLookup).Where(same => same.Count() >= 3 && same.Select(one => one.OpenedBy).Distinct().Count() >= 2).Select(same => same.ToList()).ToList();
        Assert.NotEmpty(often);
        Assert.Equal(often.Select(same => same.Count).OrderDescending().Take(ReadLookUps.Most), view.OfOne.Select(person => person.LookUps));
        foreach (var person in view.OfOne)
        {
            var own = often.Single(same => same.Any(one => one.Row.Id == person.CaseId));
            Assert.Equal((own.Select(one => one.OpenedBy).Distinct().Count(), own.Select(one => one.Row.OfficeCode).Distinct().Count(), own.Count(one => one.IsIssued), own.Max(one => one.Row.OpenedAt)), (person.Officers, person.Offices, person.Issued, person.LastAt));
            var listed = (await portal.Get<ListCases>().RunAsync(HistoryPeople.Auditor, filter with { SameAs = person.CaseId }, 1, Cancelled)).Stands!;
            Assert.Equal(own.Select(one => one.Row.Id).Order(), listed.Cases.Select(one => one.CaseId).Order());
        }
    }

    [Fact]
    public async Task Anomalies_OfARandomHistory_AreThoseOfTheRawRows()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var raw = await FillAsync(portal, seed);
        var filter = new ReportFilter(s_lastDay.AddDays(-40), s_lastDay);
        var counted = raw.Where(one => Lets(filter, one)).ToList();

        var found = (await portal.Get<ReadAnomalies>().RunAsync(HistoryPeople.Auditor, filter, Cancelled)).Stands!.Found;

        Assert.Equal(
            counted.Where(one => one.IsIssued && one.Content.LivePicture == PictureSource.None).GroupBy(one => (one.Row.OfficeCode, one.Officer)).Select(same => (same.Key.OfficeCode, same.Key.Officer, $"{same.Count()}")).Order(),
            found.Where(one => one.Kind is AnomalyKind.WithoutPicture).Select(one => (one.Office!, one.Officer!, one.Figures[0])).Order());
        Assert.Equal(
            counted.Select(one => (one.Row.OfficeCode, Last: one.Approvals.Where(approval => approval.State == ApprovalState.Approved).MaxBy(approval => approval.ProposedAt))).Where(one => one.Last is { } last && last.DecidedAt - last.ProposedAt < TimeSpan.FromSeconds(3))
                .GroupBy(one => (one.OfficeCode, one.Last!.DecidedBy)).Select(same => (same.Key.OfficeCode, same.Key.DecidedBy, $"{same.Count()}")).Order(),
            found.Where(one => one.Kind is AnomalyKind.QuickApprovals).Select(one => (one.Office!, one.Officer, one.Figures[0])).Order());
        Assert.Equal(
            Math.Min(20, counted.GroupBy(one => one.Row.TravellerLookup).Count(same => same.OrderBy(one => one.Row.OpenedAt).ToList() is var visits
                && visits.Zip(visits.Skip(1)).Any(pair => pair.First.Row.OfficeCode != pair.Second.Row.OfficeCode && pair.Second.Row.OpenedAt - pair.First.Row.OpenedAt <= TimeSpan.FromHours(6)))),
            found.Count(one => one.Kind is AnomalyKind.SeveralOffices));
        // what is listed leads to just the cases that it counts
        foreach (var one in found.Where(one => one.Kind is AnomalyKind.WithoutPicture or AnomalyKind.QuickApprovals))
            Assert.Equal(one.Figures[0], $"{(await portal.Get<ListCases>().RunAsync(HistoryPeople.Auditor, one.Cases, 1, Cancelled)).Stands!.Total}");
    }

    internal static async Task<IReadOnlyList<RawCase>> FillAsync(PortalUnderTest portal, int seed, int cases = Cases)
    {
        await using (var owner = portal.OpenAsOwner()) await HistoryPeople.AddAsync(owner, Cancelled);
        await using (var connection = new NpgsqlConnection(portal.Database.OwnerConnectionString + ";Pooling=false"))
        {
            await connection.OpenAsync(Cancelled);
            await new StoredHistory(portal.Get<PersonalDataProtector>(), seed, cases, Days, s_lastDay).WriteAsync(connection, _ => { }, Cancelled);
        }
        Assert.True(await portal.Get<FollowTrail>().RunAsync(long.MaxValue, Cancelled));
        await using var books = portal.OpenAsOwner();
        return await RawHistory.ReadAsync(books, Cancelled);
    }

    private static void AssertCounted(IReadOnlyList<RawCase> reached, ReportFilter filter, ReportBreakdown breakdown, ReportView view)
    {
        var counted = reached.Where(one => Lets(filter, one)).ToList();
        Assert.Equal(Tally(counted), view.Whole);
        Assert.Equal(reached.Count(one => one.IsIssued && Lets(filter with { From = filter.From.AddDays(-filter.Days), To = filter.From.AddDays(-1) }, one)), view.IssuedBefore);
        Assert.Equal((Rank(counted, 0.5), Rank(counted, 0.95)), (view.Median, view.P95));
        Assert.Equal(Rank([.. counted.Select(one => one.ApprovalSeconds).OfType<int>()], 0.5), view.MedianApproval);
        Assert.Equal(filter.Days, view.Days.Count);
        Assert.All(view.Days, day => Assert.Equal(
            (counted.Count(one => one.IsIssued && one.Day == day.Day && one.Row.Mode == TravelMode.Rail), counted.Count(one => one.IsIssued && one.Day == day.Day && one.Row.Mode == TravelMode.Aviation)), (day.Rail, day.Air)));
        for (var weekday = 0; weekday < 7; weekday++)
            for (var hour = 0; hour < 24; hour++)
                Assert.Equal(counted.Count(one => one.IsIssued && ((int)one.Day.DayOfWeek + 6) % 7 == weekday && one.At.Hour == hour), view.Heat[weekday][hour]);
        Assert.Equal(
            counted.SelectMany(one => one.Reasons).GroupBy(code => code).Select(same => new ReportReason(same.Key, same.Count())).OrderByDescending(reason => reason.Cases).ThenBy(reason => reason.Code), view.Reasons);
        Assert.Equal(Groups(breakdown, counted).Select(group => group.Count).Order(), view.Rows.Where(row => row.Depth == 0).Select(row => row.Tally.Cases).Order());
        foreach (var row in view.Rows)
        {
            var own = counted.Where(one => IsOf(row.Key, one)).ToList();
            Assert.Equal(Tally(own), row.Tally);
            if (breakdown is ReportBreakdown.Office or ReportBreakdown.Officer) Assert.Equal((Rank(own, 0.5), Rank(own, 0.95)), (row.Median, row.P95));
        }
    }

    private static IEnumerable<List<RawCase>> Groups(ReportBreakdown breakdown, List<RawCase> counted) => (breakdown switch
    {
        ReportBreakdown.Office => counted.GroupBy(one => one.Row.OfficeCode),
        ReportBreakdown.Officer => counted.GroupBy(one => one.Officer),
        ReportBreakdown.Day => counted.GroupBy(one => $"{one.Day}"),
        ReportBreakdown.Hour => counted.GroupBy(one => $"{one.At.Hour}"),
        ReportBreakdown.Mode => counted.GroupBy(one => $"{one.Row.Mode}"),
        ReportBreakdown.Channel => counted.GroupBy(one => $"{one.Channel}"),
        ReportBreakdown.Category => counted.GroupBy(one => $"{one.Category}"),
        ReportBreakdown.Verdict => counted.GroupBy(one => $"{one.Row.Verdict}"),
        ReportBreakdown.Purpose => counted.GroupBy(one => $"{one.Row.Purpose}"),
        _ => counted.SelectMany(one => one.Reasons, (one, code) => (one, code)).GroupBy(pair => $"{pair.code}", pair => pair.one),
    }).Select(group => group.ToList());

    private static bool IsOf(ReportKey key, RawCase one) =>
        (key.Office is null || key.Office == one.Row.OfficeCode) && (key.Desk is null || key.Desk == one.Row.DeskNumber) && (key.Officer is null || key.Officer == one.Officer)
        && (key.Day is null || key.Day == one.Day) && (key.Hour is null || key.Hour == one.At.Hour) && (key.Mode is null || key.Mode == one.Row.Mode)
        && (key.Channel is null || key.Channel == one.Channel) && (key.Category is null || key.Category == one.Category) && (key.Verdict is null || key.Verdict == one.Row.Verdict)
        && (key.Purpose is null || key.Purpose == one.Row.Purpose) && (key.Reason is null || one.Reasons.Contains(key.Reason.Value));

    private static bool Lets(ReportFilter filter, RawCase one) =>
        one.Day >= filter.From && one.Day <= filter.To && (filter.Mode is null || one.Row.Mode == filter.Mode) && (filter.Officer is null || one.Officer == filter.Officer)
        && (filter.Channel is null || one.Channel == filter.Channel) && (filter.Category is null || one.Category == filter.Category) && (filter.Hour is null || one.At.Hour == filter.Hour)
        && (filter.Verdict is null || one.Row.Verdict == filter.Verdict) && (filter.Reason is null || one.Reasons.Contains(filter.Reason.Value))
        && (filter.Desk is null || (one.Row.OfficeCode == filter.Office && one.Row.DeskNumber == filter.Desk)) && (filter.Office is null || (filter.Alone ? filter.Office == one.Row.OfficeCode : Below(filter.Office).Contains(one.Row.OfficeCode)))
        && (filter.Outcome is null || filter.Outcome == (one.IsIssued ? CaseOutcome.Issued : one.IsRefused ? CaseOutcome.Refused : one.IsOver ? CaseOutcome.NoOutcome : CaseOutcome.Pending));

    private static ReportTally Tally(List<RawCase> cases) => new()
    {
        Cases = cases.Count, Issued = cases.Count(one => one.IsIssued), Rail = cases.Count(one => one.IsIssued && one.Row.Mode == TravelMode.Rail), Reviewed = cases.Count(one => one.Approvals.Count > 0),
        Returned = cases.Count(one => one.Approvals.Any(approval => $"{approval.State}" == "Returned")), Refused = cases.Count(one => one.IsRefused), NoOutcome = cases.Count(one => one.IsOver && !one.IsRefused),
        Reprints = cases.Sum(one => one.Prints.Count(print => print.Copy > 0)), Voided = cases.Count(one => one.Certificate?.State == CertificateState.Voided),
        Replaced = cases.Count(one => one.Certificate?.State == CertificateState.Replaced), Fraud = cases.Count(one => one.Certificate?.Fraud == true),
    };

    private static int? Rank(IEnumerable<RawCase> cases, double share) => Rank([.. cases.Select(one => one.Seconds).OfType<int>()], share);

    private static int? Rank(List<int> values, double share)
    {
        if (values.Count == 0) return null;
        values.Sort();
        return values[(int)Math.Ceiling(Math.Round(share * values.Count, 6)) - 1];
    }

    private static bool Reaches(int office, string code) => office switch { -1 => true, 0 => Below(HistoryPeople.Offices[0]).Contains(code), _ => code == HistoryPeople.Offices[office] };

    private static IReadOnlyList<string> Below(string office) => office == HistoryPeople.Offices[0] ? [.. HistoryPeople.Offices.Take(3)] : [office];

    private static ReportFilter Filter(Random random)
    {
        var from = s_lastDay.AddDays(-random.Next(40));
        var filter = new ReportFilter(from, from.AddDays(random.Next(1 + s_lastDay.DayNumber - from.DayNumber)));
        return random.Next(12) switch
        {
            0 => filter with { Mode = random.GetItems(Enum.GetValues<TravelMode>(), 1)[0] },
            1 => filter with { Channel = random.GetItems(Enum.GetValues<Channel>(), 1)[0] },
            2 => filter with { Category = random.GetItems(Enum.GetValues<CaseCategory>(), 1)[0] },
            3 => filter with { Outcome = random.GetItems(Enum.GetValues<CaseOutcome>(), 1)[0] },
            4 => filter with { Verdict = random.GetItems(Enum.GetValues<Verdict>(), 1)[0] },
            5 => filter with { Reason = random.GetItems(Enum.GetValues<ReasonCode>(), 1)[0] },
            6 => filter with { Office = HistoryPeople.Offices[random.Next(4)], Alone = random.Next(2) == 0 },
            7 => filter with { Office = HistoryPeople.Offices[0], Desk = 1 + random.Next(HistoryPeople.Desks) },
            8 => filter with { Officer = HistoryPeople.Officer(random.Next(4), random.Next(HistoryPeople.Officers)) },
            9 => filter with { Hour = random.Next(5, 23) },
            _ => filter,
        };
    }
}
