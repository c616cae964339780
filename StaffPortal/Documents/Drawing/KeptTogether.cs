using System.Text;
using System.Text.RegularExpressions;

namespace StaffPortal.Documents.Drawing;

/// <summary>Stretches of a text in which no line may break: a rule number, a time or a figure, and the point of a name with what stands before it.</summary>
internal static partial class KeptTogether
{
    /// <returns>Byte positions in the text's UTF-8, ends excluded.</returns>
    public static IReadOnlyList<(uint Start, uint End)> In(string text)
    {
        var stretches = new List<(uint, uint)>();
        foreach (var match in Stretches().EnumerateMatches(text))
        {
            var start = Encoding.UTF8.GetByteCount(text.AsSpan(0, match.Index));
            stretches.Add(((uint)start, (uint)(start + Encoding.UTF8.GetByteCount(text.AsSpan(match.Index, match.Length)))));
        }
        return stretches;
    }

    /// <summary>Sixteen characters are narrower than the narrowest box, so a stretch never forces a line over its edge.</summary>
    [GeneratedRegex(@"[!-~]{2,16}·?|(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|.)·", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stretches();
}
