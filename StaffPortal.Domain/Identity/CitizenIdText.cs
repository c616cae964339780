using System.Text;

namespace StaffPortal.Domain.Identity;

/// <summary>What typed or scanned text becomes before it is read as an identity number.</summary>
public static class CitizenIdText
{
    /// <summary>Most characters kept; what still has more without its spaces cannot be a number.</summary>
    public const int LongestText = 128;

    /// <summary>Full width becomes half width, x becomes X; spaces, hyphens and invisible marks fall away (R-ID-07).</summary>
    public static string Normalise(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var kept = new StringBuilder(capacity: 20);
        // the kept characters are counted, not the read ones: a number followed by a screenful of spaces and more digits is too long
        foreach (var character in text)
        {
            if (IsFiller(character)) continue;
            if (kept.Length == LongestText) break;
            kept.Append(HalfWidth(character));
        }
        return kept.ToString();
    }

    /// <summary>Widens 15 digits to 18 characters by inserting 19 after the sixth and adding the check character (R-ID-06); leaves all else.</summary>
    public static string Widen(string normalised)
    {
        if (normalised.Length != 15 || normalised.AsSpan().ContainsAnyExceptInRange('0', '9')) return normalised;
        var first17 = string.Concat(normalised.AsSpan(0, 6), "19", normalised.AsSpan(6));
        return first17 + CitizenIdNumber.CheckCharacterOf(first17);
    }

    private static bool IsFiller(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character)
        || character is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '\uFF0D' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF';

    private static char HalfWidth(char character) => character switch
    {
        >= '\uFF10' and <= '\uFF19' => (char)(character - '\uFF10' + '0'),
        'x' or '\uFF58' or '\uFF38' => 'X',
        _ => character,
    };
}
