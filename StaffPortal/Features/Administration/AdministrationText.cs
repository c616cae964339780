using System.Globalization;
using System.Text;

namespace StaffPortal.Features.Administration;

/// <summary>What a field of an office may hold: it stands on paper, in seal images and in the top bar.</summary>
public static class AdministrationText
{
    /// <summary>What is wrong with a text; null where nothing is.</summary>
    /// <param name="text">Without space at either end.</param>
    /// <param name="longest">In UTF-16 units, which is what the narrower of the two engines counts.</param>
    /// <param name="required">Whether it must not be empty.</param>
    public static AdministrationFault? FaultOf(string text, int longest, bool required) => text switch
    {
        "" => required ? AdministrationFault.Missing : null,
        _ when text.Length > longest => AdministrationFault.TooLong,
        _ when !IsShown(text) => AdministrationFault.Characters,
        _ => null,
    };

    private static bool IsShown(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            // half of a pair is no character, and no database takes it
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var taken) is not System.Buffers.OperationStatus.Done || !IsShown(rune)) return false;
            at += taken;
        }
        return true;
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
