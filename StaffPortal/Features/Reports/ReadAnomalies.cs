using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Something worth a look: the figures of its one sentence, in the order of its resource, and where its cases are.</summary>
public sealed record Anomaly(AnomalyKind Kind, string? Office, string? Officer, IReadOnlyList<string> Figures, ReportFilter Cases);

/// <summary>What is worth a look in a period.</summary>
/// <param name="Reach">The offices that can be chosen.</param>
/// <param name="Names">Of the officers, by 警号.</param>
/// <param name="Found">By kind.</param>
public sealed record AnomaliesView(ReportReach Reach, IReadOnlyDictionary<string, string> Names, IReadOnlyList<Anomaly> Found);

/// <summary>Looks for what is worth a look. It accuses nobody: each has its figures, its threshold and its cases.</summary>
public sealed class ReadAnomalies(ReportBooks books, IOptions<ReportOptions> options)
{
    private const int MostVisits = 5000, MostTravellers = 20;

    /// <summary>All of a period.</summary>
    public Task<ReportResult<AnomaliesView>> RunAsync(OfficerSession officer, ReportFilter filter, CancellationToken cancellationToken) =>
        books.ReadAsync(officer, "reports", async (open, reach) =>
        {
            var lines = open.Lines(filter, reach.Codes(filter), options.Value);
            List<Anomaly> found =
            [
                .. await OfficersAsync(lines, filter, cancellationToken), .. await PicturesAsync(lines, filter, cancellationToken),
                .. await ApprovalsAsync(lines, filter, cancellationToken), .. await TravellersAsync(lines, filter, cancellationToken),
            ];
            return new AnomaliesView(reach, await ReportNames.OfAsync(open, found.Select(one => one.Officer), cancellationToken), found);
        }, cancellationToken);

    private async Task<IEnumerable<Anomaly>> OfficersAsync(IQueryable<ReportLineRow> lines, ReportFilter filter, CancellationToken cancellationToken)
    {
        var (limits, counts) = (options.Value.Anomalies, await lines.GroupBy(line => new { line.OfficeCode, line.OfficerNumber }).Select(group => new
        {
            group.Key, Cases = group.Count(), Issued = group.Sum(line => line.Outcome == CaseOutcome.Issued ? 1 : 0), Reprints = group.Sum(line => line.Reprints),
            Voids = group.Sum(line => line.Standing == Domain.Certificates.CertificateState.Voided ? 1 : 0), Compared = group.Sum(line => line.Comparison != PhotoComparison.NotDone ? 1 : 0),
            Mismatches = group.Sum(line => line.Comparison == PhotoComparison.Mismatch ? 1 : 0),
        }).ToListAsync(cancellationToken));
        var seconds = (await lines.SecondsAsync(line => new SecondsKey { Office = line.OfficeCode, Officer = line.OfficerNumber, Seconds = line.Seconds }, cancellationToken)).ToLookup(one => (one.Key.Office, one.Key.Officer));
        var figures = counts.Select(one => new OfficerFigures(
            one.Key.OfficeCode, one.Key.OfficerNumber, one.Cases, one.Issued, one.Reprints, one.Voids, one.Compared, one.Mismatches,
            Quantiles.Of(seconds[(one.Key.OfficeCode, one.Key.OfficerNumber)].Select(time => (time.Key.Seconds!.Value, time.Count)), 50))).ToList();
        return OfficerAnomalies.Find(figures, new AnomalyThresholds(limits.LeastCases, limits.LeastEvents, limits.Factor, limits.SpeedFactor)).Select(one => new Anomaly(
            one.Kind, one.Office, one.Officer,
            one.Kind is AnomalyKind.Quick or AnomalyKind.Slow
                ? [Number(one.Own), Number(one.Others), Number(limits.SpeedFactor)]
                : [Number(one.Events), Percent(one.Own), Percent(one.Others), Number(limits.Factor)],
            filter with { Office = one.Office, Alone = true, Officer = one.Officer }));
    }

    private async Task<IEnumerable<Anomaly>> TravellersAsync(IQueryable<ReportLineRow> lines, ReportFilter filter, CancellationToken cancellationToken)
    {
        var within = TimeSpan.FromHours(options.Value.Anomalies.OfficesWithinHours);
        var moved = lines.GroupBy(line => line.TravellerLookup).Where(group => group.Select(line => line.OfficeCode).Distinct().Count() > 1).Select(group => group.Key);
        var visits = await lines.Where(line => moved.Contains(line.TravellerLookup)).OrderByDescending(line => line.OpenedAt).ThenBy(line => line.CaseId).Take(MostVisits)
            .Select(line => new TravellerVisit(line.TravellerLookup, line.CaseId, line.OfficeCode, line.OpenedAt)).ToListAsync(cancellationToken);
        return SeveralOffices.Find(visits, within).Take(MostTravellers).Select(apart => new Anomaly(
            AnomalyKind.SeveralOffices, null, null, [apart.First, apart.Second, Number((int)apart.Apart.TotalMinutes), Number(options.Value.Anomalies.OfficesWithinHours)], filter with { SameAs = apart.CaseId }));
    }

    private static async Task<IEnumerable<Anomaly>> PicturesAsync(IQueryable<ReportLineRow> lines, ReportFilter filter, CancellationToken cancellationToken) =>
        (await lines.Where(line => line.WithoutPicture && line.Outcome == CaseOutcome.Issued).GroupBy(line => new { line.OfficeCode, line.OfficerNumber })
            .Select(group => new { group.Key, Count = group.Count() }).OrderByDescending(one => one.Count).ThenBy(one => one.Key.OfficerNumber).ToListAsync(cancellationToken))
        .Select(one => new Anomaly(AnomalyKind.WithoutPicture, one.Key.OfficeCode, one.Key.OfficerNumber, [Number(one.Count)], filter with { Office = one.Key.OfficeCode, Alone = true, Officer = one.Key.OfficerNumber, NoPicture = true }));

    private async Task<IEnumerable<Anomaly>> ApprovalsAsync(IQueryable<ReportLineRow> lines, ReportFilter filter, CancellationToken cancellationToken)
    {
        var limits = options.Value.Anomalies;
        var pairs = await lines.Where(line => line.ApprovedBy != null).GroupBy(line => new { line.OfficeCode, line.ProposedBy, line.ApprovedBy })
            .Select(group => new { group.Key, Count = group.Count(), Quick = group.Sum(line => line.ApprovalMilliseconds < limits.ApprovalUnderMilliseconds ? 1 : 0) }).ToListAsync(cancellationToken);
        var quick = from pair in pairs.OrderBy(pair => pair.Key.ApprovedBy, StringComparer.Ordinal)
                    group pair.Quick by (pair.Key.OfficeCode, pair.Key.ApprovedBy) into approver
                    where approver.Sum() > 0
                    orderby approver.Sum() descending
                    select new Anomaly(
                        AnomalyKind.QuickApprovals, approver.Key.OfficeCode, approver.Key.ApprovedBy, [Number(approver.Sum()), Number(limits.ApprovalUnderMilliseconds / 1000.0)],
                        filter with { Office = approver.Key.OfficeCode, Alone = true, Approver = approver.Key.ApprovedBy, QuickApproval = true });
        var same = from pair in pairs
                   let all = pairs.Where(other => other.Key.OfficeCode == pair.Key.OfficeCode && other.Key.ProposedBy == pair.Key.ProposedBy).Sum(other => other.Count)
                   let approvers = pairs.Where(other => other.Key.OfficeCode == pair.Key.OfficeCode).Select(other => other.Key.ApprovedBy).Distinct(StringComparer.Ordinal).Count()
                   where approvers > 1 && all >= limits.SamePairLeast && pair.Count * 100 >= all * limits.SamePairPercent
                   select new Anomaly(
                       AnomalyKind.SamePair, pair.Key.OfficeCode, pair.Key.ProposedBy, [Number(all), pair.Key.ApprovedBy!, Number(pair.Count), Number(limits.SamePairPercent)],
                       filter with { Office = pair.Key.OfficeCode, Alone = true, Officer = pair.Key.ProposedBy, Approver = pair.Key.ApprovedBy });
        return [.. quick, .. same];
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Percent(int hundredths) => (hundredths / 100.0).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
