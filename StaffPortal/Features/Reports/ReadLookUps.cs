using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence.Rows;
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
public sealed class ReadLookUps(ReportBooks books, IOptions<ReportOptions> options, TimeProvider clock)
{
    /// <summary>Most rows of each list.</summary>
    public const int Most = 50;

    /// <summary>The look-ups that a filter lets through.</summary>
    public Task<ReportResult<LookUpsView>> RunAsync(OfficerSession officer, ReportFilter filter, CancellationToken cancellationToken) =>
        books.ReadAsync(officer, "reports", async (open, reach) =>
        {
            var offices = reach.Codes(filter);
            var lines = open.Lines(filter, offices, options.Value);
            var all = await ByOfficerAsync(lines, cancellationToken);
            var night = await ByOfficerAsync(lines.AtNight(options.Value), cancellationToken);
            var colleagues = await ByOfficerAsync(open.Lines(filter with { Colleague = true }, offices, options.Value), cancellationToken);
            List<LookingOfficer> officers =
            [
                .. all.Select(one => new LookingOfficer(one.Key, one.Value.Count, one.Value.NoOutcome, night.GetValueOrDefault(one.Key)?.Count ?? 0, colleagues.GetValueOrDefault(one.Key)?.Count ?? 0))
                    .OrderByDescending(one => one.NoOutcome).ThenByDescending(one => one.Colleagues).ThenByDescending(one => one.LookUps).ThenBy(one => one.Officer, StringComparer.Ordinal),
            ];
            var noted = lines.Where(line => line.Category == CaseCategory.OverQuota || (" " + line.Reasons + " ").Contains(" " + nameof(ReasonCode.FrequentIssue) + " "));
            var shown = officers.Take(Most).ToList();
            return new LookUpsView(
                clock.GetUtcNow(), reach, await ReportNames.OfAsync(open, shown.Select(one => one.Officer), cancellationToken),
                new("", officers.Sum(one => one.LookUps), officers.Sum(one => one.NoOutcome), officers.Sum(one => one.Night), officers.Sum(one => one.Colleagues)), shown,
                await PersonsAsync(lines, options.Value.LookUpsOfOne, 2, cancellationToken), await PersonsAsync(noted, 2, 1, cancellationToken),
                await lines.CountAsync(line => (" " + line.Reasons + " ").Contains(" " + nameof(ReasonCode.FrequentIssue) + " "), cancellationToken),
                await lines.CountAsync(line => line.Category == CaseCategory.OverQuota, cancellationToken));
        }, cancellationToken);

    private static Task<Dictionary<string, Looked>> ByOfficerAsync(IQueryable<ReportLineRow> lines, CancellationToken cancellationToken) =>
        lines.GroupBy(line => line.OpenedBy).Select(group => new { group.Key, Count = group.Count(), NoOutcome = group.Sum(line => line.Outcome == CaseOutcome.NoOutcome ? 1 : 0) })
            .ToDictionaryAsync(one => one.Key, one => new Looked(one.Count, one.NoOutcome), StringComparer.Ordinal, cancellationToken);

    private static async Task<IReadOnlyList<LookedUpPerson>> PersonsAsync(IQueryable<ReportLineRow> lines, int from, int officers, CancellationToken cancellationToken)
    {
        var found = await lines.GroupBy(line => line.TravellerLookup)
            .Select(group => new
            {
                Count = group.Count(), Officers = group.Select(line => line.OpenedBy).Distinct().Count(), Offices = group.Select(line => line.OfficeCode).Distinct().Count(),
                Issued = group.Sum(line => line.Outcome == CaseOutcome.Issued ? 1 : 0), LastAt = group.Max(line => line.OpenedAt), group.Key,
            })
            .Where(person => person.Count >= from && person.Officers >= officers)
            .OrderByDescending(person => person.Count).ThenByDescending(person => person.LastAt).Take(Most).ToListAsync(cancellationToken);
        var keys = found.Select(person => person.Key).ToList();
        var newest = (await lines.Where(line => keys.Contains(line.TravellerLookup)).Select(line => new { line.TravellerLookup, line.OpenedAt, line.CaseId }).ToListAsync(cancellationToken))
            .GroupBy(line => line.TravellerLookup, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.MaxBy(line => line.OpenedAt)!.CaseId, StringComparer.Ordinal);
        return [.. found.Select(person => new LookedUpPerson(newest[person.Key], person.Count, person.Officers, person.Offices, person.Issued, person.LastAt))];
    }

    private sealed record Looked(int Count, int NoOutcome);
}
