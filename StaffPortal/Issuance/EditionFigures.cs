using System.Text.Json;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Issuance;

/// <summary>The figures of an edition as they are stored: versioned JSON in its one canonical form (RFC 8785), each figure's name with its whole number.</summary>
public static class EditionFigures
{
    private const int Version = 1;

    /// <summary>The text to store, and to hash.</summary>
    public static string ToJson(PolicyEdition edition) => Rfc8785.Members(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(Stored.Version)] = Rfc8785.Number(Version),
        [nameof(Stored.Figures)] = Rfc8785.Members(PolicyFigure.All.ToDictionary(figure => figure.Name, figure => Rfc8785.Number(figure.Read(edition)), StringComparer.Ordinal)),
    });

    /// <summary>
    /// Reads a stored text. A figure that is missing came into the rules after the edition was stored, which was decided by as the shipped one has it: it takes
    /// that number. A figure that nobody knows is a bug and throws, as a damaged text does: to go on would be to decide without it.
    /// </summary>
    /// <exception cref="FormatException">The text has another form, or a figure that there is none of.</exception>
    public static PolicyEdition FromJson(string json, string name, DateTimeOffset effectiveFrom)
    {
        if (JsonSerializer.Deserialize<Stored>(json) is not { Version: Version, Figures: { } figures }) throw new FormatException("A stored edition has an unknown form.");
        return figures.Aggregate(PolicyEdition.Shipped with { Name = name, EffectiveFrom = effectiveFrom }, (edition, stored) =>
            (PolicyFigure.Named(stored.Key) ?? throw new FormatException($"A stored edition has a figure {stored.Key}, which there is none of.")).Write(edition, stored.Value));
    }

    private sealed record Stored(int Version, IReadOnlyDictionary<string, int> Figures);
}
