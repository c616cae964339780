using StaffPortal.Domain.Identity;

namespace StaffPortal.Domain.Reports;

/// <summary>A case as somebody whose photo can be set beside another's.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Traveller">Whose; the same text for the same person.</param>
/// <param name="Sex">性别.</param>
/// <param name="Born">出生日期.</param>
/// <param name="Day">The case's day, in Shanghai.</param>
public sealed record PairedFace(Guid CaseId, string Traveller, Sex Sex, DateOnly Born, DateOnly Day)
{
    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(PairedFace);
}

/// <summary>Pairs whose answer is known: how many are set among those that were drawn, and whose photos stand side by side.</summary>
public static class PlantedPairs
{
    /// <summary>Years between two births from which on two persons are no pair: one would see it without looking at the face.</summary>
    public const int MostYearsApart = 8;

    /// <summary>How many are planted; over many days exactly the share that was set.</summary>
    /// <param name="drawn">Pairs drawn, from 0.</param>
    /// <param name="inHundred">Planted beside a hundred drawn, from 0.</param>
    /// <param name="lot">From 0, under 1: of what is less than a whole pair.</param>
    public static int Count(int drawn, int inHundred, double lot) => (int)Math.Floor((drawn * inHundred / 100.0) + lot);

    /// <summary>Who of the others is another person of the same sex and nearest in age; of two, one of the same day; null where nobody is near enough.</summary>
    /// <param name="face">Whose register photo it is.</param>
    /// <param name="others">Whose live picture it could be; where all is alike, the first.</param>
    public static PairedFace? StrangerTo(PairedFace face, IEnumerable<PairedFace> others) => others
        .Where(other => other.CaseId != face.CaseId && other.Traveller != face.Traveller && other.Sex == face.Sex && YearsApart(face, other) < MostYearsApart)
        .MinBy(other => YearsApart(face, other) + (other.Day == face.Day ? 0 : 1));

    private static int YearsApart(PairedFace one, PairedFace other) => (int)(Math.Abs(one.Born.DayNumber - other.Born.DayNumber) / 365.25);
}
