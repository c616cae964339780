using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Reports;

namespace StaffPortal.Features.Reports;

/// <summary>How often the same was said of the same.</summary>
public sealed record JudgedCount(SecondLookKind Kind, string ComparedBy, PhotoComparison Compared, string JudgedBy, PhotoComparison Judged, int Year, int Month, int Count);

/// <summary>What second looks said of drawn pairs.</summary>
/// <param name="Looked">Pairs looked at again.</param>
/// <param name="Agreed">Of these said the same.</param>
/// <param name="Stricter">Of these the second look saw less likeness.</param>
/// <param name="Milder">Of these it saw more.</param>
public sealed record AgreementFigures(int Looked, int Agreed, int Stricter, int Milder);

/// <summary>What was said of pairs whose answer is known.</summary>
/// <param name="Different">Photos of two persons.</param>
/// <param name="TakenForSame">Of these called 一致.</param>
/// <param name="Same">Photos of one person.</param>
/// <param name="TakenForDifferent">Of these called 不一致.</param>
public sealed record KnownFigures(int Different, int TakenForSame, int Same, int TakenForDifferent);

/// <summary>An officer's drawn pairs.</summary>
public sealed record LookedAtOfficer(string Officer, AgreementFigures Figures);

/// <summary>What somebody who looked again said of known pairs.</summary>
public sealed record SecondLooker(string Officer, int Looked, KnownFigures Known);

/// <summary>A month of them.</summary>
public sealed record SecondLookMonth(int Year, int Month, AgreementFigures Figures, KnownFigures Known);

/// <summary>What came of second looks. It is read by people; nothing in the portal acts on it.</summary>
/// <param name="Names">By 警号.</param>
/// <param name="Whole">All drawn pairs.</param>
/// <param name="Known">All known pairs.</param>
/// <param name="Officers">By 警号: no order of merit.</param>
/// <param name="Lookers">By 警号.</param>
/// <param name="Months">Oldest first.</param>
public sealed record SecondLookResults(
    IReadOnlyDictionary<string, string> Names, AgreementFigures Whole, KnownFigures Known, IReadOnlyList<LookedAtOfficer> Officers, IReadOnlyList<SecondLooker> Lookers,
    IReadOnlyList<SecondLookMonth> Months)
{
    /// <summary>Adds up what was counted.</summary>
    public static SecondLookResults Of(IReadOnlyCollection<JudgedCount> counts, IReadOnlyDictionary<string, string> names) => new(
        names, Agreement(counts), KnownOf(counts),
        [.. counts.Where(count => count.Kind is SecondLookKind.Drawn).GroupBy(count => count.ComparedBy, StringComparer.Ordinal).OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => new LookedAtOfficer(own.Key, Agreement(own)))],
        [.. counts.GroupBy(count => count.JudgedBy, StringComparer.Ordinal).OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => new SecondLooker(own.Key, own.Sum(count => count.Count), KnownOf(own)))],
        [.. counts.GroupBy(count => (count.Year, count.Month)).OrderBy(month => month.Key).Select(month => new SecondLookMonth(month.Key.Year, month.Key.Month, Agreement(month), KnownOf(month)))]);

    private static AgreementFigures Agreement(IEnumerable<JudgedCount> counts)
    {
        var by = counts.Where(count => count.Kind is SecondLookKind.Drawn).ToLookup(count => SecondLookAgreements.Of(count.Compared, count.Judged), count => count.Count);
        var (agreed, stricter, milder) = (by[SecondLookAgreement.Agrees].Sum(), by[SecondLookAgreement.Stricter].Sum(), by[SecondLookAgreement.Milder].Sum());
        return new(agreed + stricter + milder, agreed, stricter, milder);
    }

    private static KnownFigures KnownOf(IEnumerable<JudgedCount> counts)
    {
        var by = counts.ToLookup(count => count.Kind);
        var (different, same) = (by[SecondLookKind.KnownDifferent].ToList(), by[SecondLookKind.KnownSame].ToList());
        return new(Sum(different), Sum(different.Where(count => count.Judged is PhotoComparison.Match)), Sum(same), Sum(same.Where(count => count.Judged is PhotoComparison.Mismatch)));
    }

    private static int Sum(IEnumerable<JudgedCount> counts) => counts.Sum(count => count.Count);
}
