using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>A person who was looked up often, known by one of his cases alone.</summary>
/// <param name="CaseId">The newest of his cases; a list of all is found by it.</param>
/// <param name="LookUps">Cases.</param>
/// <param name="Officers">Who looked him up, how many.</param>
/// <param name="Offices">Where, how many.</param>
/// <param name="Issued">Certificates.</param>
/// <param name="LastAt">The newest look-up.</param>
public sealed record LookedUpPerson(Guid CaseId, int LookUps, int Officers, int Offices, int Issued, DateTimeOffset LastAt);

/// <summary>What an officer looked up.</summary>
/// <param name="Officer">警号 of who looked up.</param>
/// <param name="LookUps">Cases.</param>
/// <param name="NoOutcome">Of these without an outcome.</param>
/// <param name="Night">Of these by night.</param>
/// <param name="Colleagues">Of these of officers of this portal.</param>
public sealed record LookingOfficer(string Officer, int LookUps, int NoOutcome, int Night, int Colleagues);

/// <summary>Who looked up whom, how often and when; and travellers with many certificates. No person is named.</summary>
/// <param name="At">When it was read.</param>
/// <param name="Reach">The offices that can be chosen.</param>
/// <param name="Names">Of the officers, by 警号.</param>
/// <param name="Whole">All officers together.</param>
/// <param name="Officers">Most look-ups without an outcome first.</param>
/// <param name="OfOne">Looked up often by several, most first.</param>
/// <param name="Frequent">With most certificates of those whom R-RW-04 notes or the electronic quota sent here, most first.</param>
/// <param name="FrequentIssue">Cases that R-RW-04 noted.</param>
/// <param name="OverQuota">Cases beyond the electronic quota.</param>
public sealed record LookUpsView(
    DateTimeOffset At, ReportReach Reach, IReadOnlyDictionary<string, string> Names, LookingOfficer Whole, IReadOnlyList<LookingOfficer> Officers, IReadOnlyList<LookedUpPerson> OfOne,
    IReadOnlyList<LookedUpPerson> Frequent, int FrequentIssue, int OverQuota);

/// <summary>Reads who looked up whom (R-X-04, R-RW-04).</summary>
public sealed class ReadLookUps(ReportBooks books, CountLines lines, TimeProvider clock)
{
    /// <summary>Most rows of each list.</summary>
    public const int Most = 50;

    /// <summary>The look-ups that a filter lets through.</summary>
    public Task<ReportResult<LookUpsView>> RunAsync(OfficerSession officer, ReportFilter filter, CancellationToken cancellationToken) =>
        books.CountAsync(officer, "reports", filter, async (open, reach) =>
        {
            var counting = await lines.OfAsync(open, reach, filter, cancellationToken);
            var count = new LookUpCount(counting.Names, new AsNight(lines.Options), await CountLines.ColleaguesAsync(open, cancellationToken));
            counting.Each(count.Add);
            var officers = count.Officers;
            var shown = officers.Take(Most).ToList();
            var (often, frequent) = (count.Often(lines.Options.LookUpsOfOne), count.Noted(2));
            // whom many looked up is known only at the end: his cases are gone through once more
            var persons = new PersonCount([.. often.Concat(frequent)]);
            counting.Each(persons.Add);
            return new LookUpsView(
                clock.GetUtcNow(), reach, await ReportNames.OfAsync(open, shown.Select(one => one.Officer), cancellationToken),
                new("", officers.Sum(one => one.LookUps), officers.Sum(one => one.NoOutcome), officers.Sum(one => one.Night), officers.Sum(one => one.Colleagues)), shown,
                persons.Of(often, (in KeptLine _) => true, least: 2, Most), persons.Of(frequent, count.IsNoted, least: 1, Most), count.FrequentIssue, count.OverQuota);
        }, cancellationToken);
}
