namespace StaffPortal.Domain.Reports;

/// <summary>From where on something is worth a look; the defaults are this project's own.</summary>
/// <param name="LeastCases">An officer with fewer cases is not compared: chance alone tells much of him.</param>
/// <param name="LeastEvents">Fewer reprints, voids or mismatches are no pattern.</param>
/// <param name="Factor">How many times his office's rate is far; above 1.</param>
/// <param name="SpeedFactor">How many times quicker or slower than his office is far; above 1.</param>
public sealed record AnomalyThresholds(int LeastCases, int LeastEvents, double Factor, double SpeedFactor);

/// <summary>What one officer did at one office.</summary>
/// <param name="Office">The office.</param>
/// <param name="Officer">警号.</param>
/// <param name="Cases">His cases.</param>
/// <param name="Issued">Certificates.</param>
/// <param name="Reprints">Sheets printed once more.</param>
/// <param name="Voids">Certificates voided.</param>
/// <param name="Compared">Cases in which photos were compared.</param>
/// <param name="Mismatches">Of these with 不一致.</param>
/// <param name="MedianSeconds">From look-up to print; null where nothing was printed.</param>
public sealed record OfficerFigures(string Office, string Officer, int Cases, int Issued, int Reprints, int Voids, int Compared, int Mismatches, int? MedianSeconds);

/// <summary>One officer who is far from the others of his office.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Office">The office.</param>
/// <param name="Officer">警号.</param>
/// <param name="Events">How many there were; of speed, his cases.</param>
/// <param name="Own">His rate in hundredths of a percent, or his median seconds.</param>
/// <param name="Others">The same of the others of his office.</param>
public sealed record OfficerAnomaly(AnomalyKind Kind, string Office, string Officer, int Events, int Own, int Others);

/// <summary>Finds officers who are far from the others of their office.</summary>
public static class OfficerAnomalies
{
    private const int HundredPercent = 10_000;

    /// <summary>All of them, by office, officer and kind. Who is alone at his office is far from nobody.</summary>
    public static IReadOnlyList<OfficerAnomaly> Find(IReadOnlyCollection<OfficerFigures> figures, AnomalyThresholds thresholds) =>
    [
        .. (from office in figures.GroupBy(one => one.Office, StringComparer.Ordinal)
        from own in office
        let others = office.Where(one => one.Officer != own.Officer).ToList()
        where own.Cases >= thresholds.LeastCases && others.Sum(one => one.Cases) >= thresholds.LeastCases
        from found in Of(own, others, thresholds)
        select found).OrderBy(found => found.Office, StringComparer.Ordinal).ThenBy(found => found.Officer, StringComparer.Ordinal).ThenBy(found => found.Kind),
    ];

    private static IEnumerable<OfficerAnomaly> Of(OfficerFigures own, IReadOnlyList<OfficerFigures> others, AnomalyThresholds thresholds)
    {
        if (Rate(AnomalyKind.Reprints, own, others, one => one.Reprints, one => one.Issued, thresholds) is { } reprints) yield return reprints;
        if (Rate(AnomalyKind.Voids, own, others, one => one.Voids, one => one.Issued, thresholds) is { } voids) yield return voids;
        if (Rate(AnomalyKind.Mismatches, own, others, one => one.Mismatches, one => one.Compared, thresholds, bothWays: true) is { } mismatches) yield return mismatches;
        var medians = others.Where(one => one.MedianSeconds is not null).OrderBy(one => one.MedianSeconds).ToList();
        if (own.MedianSeconds is not { } median || medians.Count == 0) yield break;
        // the others' usual officer, each weighing as much as the next
        var usual = medians[(medians.Count - 1) / 2].MedianSeconds!.Value;
        if (median * thresholds.SpeedFactor < usual) yield return new OfficerAnomaly(AnomalyKind.Quick, own.Office, own.Officer, own.Cases, median, usual);
        if (median > usual * thresholds.SpeedFactor) yield return new OfficerAnomaly(AnomalyKind.Slow, own.Office, own.Officer, own.Cases, median, usual);
    }

    private static OfficerAnomaly? Rate(
        AnomalyKind kind, OfficerFigures own, IReadOnlyList<OfficerFigures> others, Func<OfficerFigures, int> events, Func<OfficerFigures, int> of, AnomalyThresholds thresholds, bool bothWays = false)
    {
        var (ownEvents, otherEvents, ownAll, otherAll) = (events(own), others.Sum(events), of(own), others.Sum(of));
        if (ownAll == 0 || otherAll == 0) return null;
        var (rate, usual) = ((double)ownEvents / ownAll, (double)otherEvents / otherAll);
        var isMore = ownEvents >= thresholds.LeastEvents && rate > usual * thresholds.Factor;
        // seldom is far only where so many were to be expected
        var isLess = bothWays && usual * ownAll >= thresholds.LeastEvents * thresholds.Factor && rate * thresholds.Factor < usual;
        return isMore || isLess ? new OfficerAnomaly(kind, own.Office, own.Officer, ownEvents, (int)Math.Round(rate * HundredPercent), (int)Math.Round(usual * HundredPercent)) : null;
    }
}
