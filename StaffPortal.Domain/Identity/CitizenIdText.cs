using System.Text;

namespace StaffPortal.Domain.Identity;

/// <summary>What typed or scanned text becomes before it is read as an identity number.</summary>
public static class CitizenIdText
{
    /// <summary>Longest text looked at; what is longer cannot be a number however it is spaced.</summary>
    public const int LongestText = 128;

    /// <summary>Full width becomes half width, x becomes X; spaces, hyphens and invisible marks fall away (R-ID-07).</summary>
    public static string Normalise(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var kept = new StringBuilder(capacity: 20);
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, LongestText)))
        {
            if (IsFiller(character)) continue;
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
