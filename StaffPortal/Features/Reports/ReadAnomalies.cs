using System.Globalization;
using StaffPortal.Configuration;
using StaffPortal.Domain.Reports;
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
public sealed class ReadAnomalies(ReportBooks books, CountLines lines)
{
    private const int MostTravellers = 20;

    private AnomalyOptions Limits => lines.Options.Anomalies;

    /// <summary>All of a period.</summary>
    public Task<ReportResult<AnomaliesView>> RunAsync(OfficerSession officer, ReportFilter filter, CancellationToken cancellationToken) =>
        books.CountAsync(officer, "reports", filter, async (open, reach) =>
        {
            var counting = await lines.OfAsync(open, reach, filter, cancellationToken);
            var count = new AnomalyCount(counting.Names, Limits.ApprovalUnderMilliseconds);
            counting.Each(count.Add);
            List<Anomaly> found = [.. Officers(count, filter), .. Pictures(count, filter), .. Approvals(count, filter), .. Travellers(count, filter)];
            return new AnomaliesView(reach, await ReportNames.OfAsync(open, found.Select(one => one.Officer), cancellationToken), found);
        }, cancellationToken);

    private IEnumerable<Anomaly> Officers(AnomalyCount count, ReportFilter filter) =>
        OfficerAnomalies.Find(count.Officers, new AnomalyThresholds(Limits.LeastCases, Limits.LeastEvents, Limits.Factor, Limits.SpeedFactor)).Select(one => new Anomaly(
            one.Kind, one.Office, one.Officer,
            one.Kind is AnomalyKind.Quick or AnomalyKind.Slow
                ? [Number(one.Own), Number(one.Others), Number(Limits.SpeedFactor)]
                : [Number(one.Events), Percent(one.Own), Percent(one.Others), Number(Limits.Factor)],
            filter with { Office = one.Office, Alone = true, Officer = one.Officer }));

    private IEnumerable<Anomaly> Travellers(AnomalyCount count, ReportFilter filter) =>
        SeveralOffices.Find(count.Visits, TimeSpan.FromHours(Limits.OfficesWithinHours)).Take(MostTravellers).Select(apart => new Anomaly(
            AnomalyKind.SeveralOffices, null, null, [apart.First, apart.Second, Number((int)apart.Apart.TotalMinutes), Number(Limits.OfficesWithinHours)], filter with { SameAs = apart.CaseId }));

    private static IEnumerable<Anomaly> Pictures(AnomalyCount count, ReportFilter filter) => count.WithoutPicture.Select(one => new Anomaly(
        AnomalyKind.WithoutPicture, one.Office, one.Officer, [Number(one.Count)], filter with { Office = one.Office, Alone = true, Officer = one.Officer, NoPicture = true }));

    private IEnumerable<Anomaly> Approvals(AnomalyCount count, ReportFilter filter)
    {
        var pairs = count.Pairs;
        var quick = from pair in pairs
                    group pair.Quick by (pair.Office, pair.Approver) into approver
                    where approver.Sum() > 0
                    orderby approver.Sum() descending
                    select new Anomaly(
                        AnomalyKind.QuickApprovals, approver.Key.Office, approver.Key.Approver, [Number(approver.Sum()), Number(Limits.ApprovalUnderMilliseconds / 1000.0)],
                        filter with { Office = approver.Key.Office, Alone = true, Approver = approver.Key.Approver, QuickApproval = true });
        var same = from pair in pairs
                   let all = pairs.Where(other => other.Office == pair.Office && other.Proposer == pair.Proposer).Sum(other => other.Count)
                   let approvers = pairs.Where(other => other.Office == pair.Office).Select(other => other.Approver).Distinct(StringComparer.Ordinal).Count()
                   where approvers > 1 && all >= Limits.SamePairLeast && pair.Count * 100 >= all * Limits.SamePairPercent
                   select new Anomaly(
                       AnomalyKind.SamePair, pair.Office, pair.Proposer, [Number(all), pair.Approver, Number(pair.Count), Number(Limits.SamePairPercent)],
                       filter with { Office = pair.Office, Alone = true, Officer = pair.Proposer, Approver = pair.Approver });
        return [.. quick, .. same];
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Percent(int hundredths) => (hundredths / 100.0).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
