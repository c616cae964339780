using System.Globalization;
using System.Text;
using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents;

/// <summary>Tells before issue which characters the paper could not show (R-P-06). Safe for any number of threads.</summary>
public sealed class GlyphCheck
{
    private static readonly TextStyle s_style = TextStyle.Sans(12);

    /// <summary>Each character (text element) once, in order, for which no installed font has a glyph.</summary>
    /// <remarks>Private-use characters and U+FFFD always count as missing: a font that has a shape for them has somebody else's.</remarks>
    /// <returns>Empty when all of the text can be printed.</returns>
    public IReadOnlyList<string> MissingIn(string text)
    {
        using var typesetter = new Typesetter();
        return [.. Elements(text).Distinct(StringComparer.Ordinal).Where(element => IsMissing(element, typesetter))];
    }

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) yield return elements.GetTextElement();
    }

    private static bool IsMissing(string element, Typesetter typesetter)
    {
        foreach (var rune in element.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse) return true;
        }
        typesetter.Set(element, s_style, double.PositiveInfinity);
        return typesetter.UnknownGlyphs > 0;
    }
}
