using StaffPortal.Configuration;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Reports;

/// <summary>A pair that is to be looked at again.</summary>
internal sealed record SampledPair(SecondLookKind Kind, Guid CaseId, Guid LiveCaseId, string ComparedBy, PhotoComparison Compared, int Weight);

/// <summary>
/// One office's pairs of one day, in the order in which they are shown: drawn ones by their risk, planted ones among them. No picture stands in two pairs, and of
/// a planted pair the register photo is of the day too, so that neither the pictures nor the trail tell one from the other.
/// </summary>
internal sealed class SecondLookSample(PortalDbContext open, ReportOptions options, ISecondLookLots lots)
{
    private readonly HashSet<Guid> _taken = [];

    /// <summary>Draws them; none where nothing can be looked at.</summary>
    public async Task<IReadOnlyList<SampledPair>> DrawAsync(string office, DateOnly day, CancellationToken cancellationToken)
    {
        var books = new SampleBooks(open, office, day);
        var compared = await books.OfTheDayAsync(cancellationToken);
        var count = PlantedPairs.Count(Math.Min(options.SecondLooksADay, compared.Count), options.PlantedInHundred, lots.Next());
        var planted = count == 0 ? [] : await PlantAsync(books, compared, count, cancellationToken);
        var left = compared.Where(one => !_taken.Contains(one.Line.CaseId)).ToList();
        var weights = left.ConvertAll(one => one.RiskBy(options).Weight);
        var drawn = WeightedDraw.Of(weights, options.SecondLooksADay, [.. weights.Select(_ => lots.Next())])
            .Select(place => Drawn(left[place], weights[place]));
        return Shuffled([.. drawn, .. planted]);
    }

    private async Task<IReadOnlyList<SampledPair>> PlantAsync(SampleBooks books, IReadOnlyList<SampledCase> compared, int count, CancellationToken cancellationToken)
    {
        var plain = Shuffled([.. compared.Where(one => one.IsPlain)]);
        var others = Shuffled([.. plain.Concat(await books.OthersAsync(cancellationToken)).Select(one => one.Face)]);
        var sure = await books.SureAsync([.. plain.Select(one => one.Line.TravellerLookup).Distinct(StringComparer.Ordinal)], cancellationToken);
        List<SampledPair> planted = [];
        while (planted.Count < count)
        {
            var next = lots.Next() < 0.5 ? Same(plain, sure) ?? Different(plain, others) : Different(plain, others) ?? Same(plain, sure);
            if (next is null) break;
            planted.Add(next);
            _taken.UnionWith([next.CaseId, next.LiveCaseId]);
        }
        return planted;
    }

    private SampledPair? Different(IReadOnlyList<SampledCase> plain, IReadOnlyList<PairedFace> others) => (
        from one in plain
        where !_taken.Contains(one.Line.CaseId)
        let stranger = PlantedPairs.StrangerTo(one.Face, others.Where(other => !_taken.Contains(other.CaseId)))
        where stranger is not null
        select Planted(SecondLookKind.KnownDifferent, one.Line.CaseId, stranger.CaseId)).FirstOrDefault();

    private SampledPair? Same(IReadOnlyList<SampledCase> plain, ILookup<string, Guid> sure) => (
        from one in plain
        where !_taken.Contains(one.Line.CaseId)
        from other in sure[one.Line.TravellerLookup]
        where other != one.Line.CaseId && !_taken.Contains(other)
        select Planted(SecondLookKind.KnownSame, one.Line.CaseId, other)).FirstOrDefault();

    private IReadOnlyList<T> Shuffled<T>(IReadOnlyList<T> all) => [.. all.Select(one => (One: one, Lot: lots.Next())).OrderBy(pair => pair.Lot).Select(pair => pair.One)];

    private static SampledPair Drawn(SampledCase one, int weight) => new(SecondLookKind.Drawn, one.Line.CaseId, one.Line.CaseId, one.ComparedBy, one.Line.Comparison, weight);

    private static SampledPair Planted(SecondLookKind kind, Guid caseId, Guid liveCaseId) => new(kind, caseId, liveCaseId, "", PhotoComparison.NotDone, Weight: 1);
}
