using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace StaffPortal.Domain.Flights;

/// <summary>
/// A flight number (航班号) as it stands on a ticket: airline designator of two characters, at least one of them a letter, then 1 to 4 digits,
/// then one letter where the flight was split or delayed to another day (R-AW-04). Held in upper case: <c>CA1831</c>.
/// </summary>
public sealed record FlightNumber
{
    /// <summary>Most characters of a number.</summary>
    public const int Longest = 7;

    private const int MostTyped = 32;

    private FlightNumber(string value) => Value = value;

    /// <summary>Three to seven characters, without spaces.</summary>
    public string Value { get; }

    /// <summary>Reads what was typed: case, width, spaces and hyphens do not matter.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out FlightNumber? number)
    {
        number = null;
        if (text is null || text.Length > MostTyped) return false;
        var value = Normalise(text);
        if (!IsWhole(value)) return false;
        number = new FlightNumber(value);
        return true;
    }

    /// <summary>Reads a number that this system stored; a damaged one is a bug and throws.</summary>
    public static FlightNumber Stored(string text) => TryParse(text, out var number) ? number : throw new FormatException("A stored flight number is damaged.");

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string Normalise(string text)
    {
        var kept = new StringBuilder(Longest);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character is '-' or '\u2010' or '\u2013' or '\uFF0D') continue;
            // full-width signs lie in one block, in the order of the ordinary ones
            kept.Append(char.ToUpperInvariant(character is >= '\uFF10' and <= '\uFF5A' ? (char)(character - 0xFEE0) : character));
        }
        return kept.ToString();
    }

    private static bool IsWhole(string value)
    {
        if (value.Length is < 3 or > Longest || !value.All(char.IsAsciiLetterOrDigit) || value[..2].All(char.IsAsciiDigit)) return false;
        var digits = char.IsAsciiLetter(value[^1]) ? value[2..^1] : value[2..];
        return digits.Length is >= 1 and <= 4 && digits.All(char.IsAsciiDigit);
    }
}
