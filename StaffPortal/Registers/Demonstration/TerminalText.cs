using System.Globalization;
using System.Text;

namespace StaffPortal.Registers.Demonstration;

/// <summary>Text measured in the cells of a terminal, where a Chinese character takes two (Unicode Standard Annex 11).</summary>
internal static class TerminalText
{
    /// <summary>How many cells the text takes.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(WidthOf);

    /// <summary>The text with spaces behind it up to a width; a longer one stays as it is.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    private static int WidthOf(Rune rune) => rune.Value switch
    {
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1F64F or >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
