using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace StaffPortal.Domain.Identity;

/// <summary>A person's name: 1 to 50 code points of any script, with the interpunct written as U+00B7 (R-C-05, R-P-07).</summary>
public sealed record PersonName
{
    /// <summary>Most code points a name may have, this one included.</summary>
    public const int LongestName = 50;

    /// <summary>The one interpunct that is stored.</summary>
    public const char Interpunct = '\u00B7';

    // what is longer stays too long however it is composed: at most four marks fall into one letter, of two characters each
    private const int LongestText = LongestName * 8;

    private PersonName(string value) => Value = value;

    /// <summary>The whole name. Personal data.</summary>
    public string Value { get; }

    /// <summary>First character, then stars, then the last one where there are three or more: 周*远 (R-V-04).</summary>
    public string Masked
    {
        get
        {
            var runes = Value.EnumerateRunes().ToArray();
            return runes.Length switch
            {
                1 => "*",
                2 => $"{runes[0]}*",
                _ => $"{runes[0]}{new string('*', Math.Min(runes.Length - 2, 6))}{runes[^1]}",
            };
        }
    }

    /// <summary>Reads what a person typed or the register sent.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PersonName? name, out PersonNameFault fault)
    {
        var looked = text.AsSpan().Trim();
        var value = looked.Length > LongestText ? "" : Normalise(looked);
        fault = looked.Length > LongestText ? PersonNameFault.Length : Inspect(value);
        name = fault is PersonNameFault.None ? new PersonName(value) : null;
        return name is not null;
    }

    /// <summary>Reads a name that this system or the register stored; a damaged one is a bug and throws without showing it.</summary>
    public static PersonName Stored(string value) =>
        TryParse(value, out var name, out var fault) ? name : throw new FormatException($"A stored name is damaged ({fault}).");

    /// <summary>The masked form, so that no text made by accident names a person.</summary>
    public override string ToString() => Masked;

    private static string Normalise(ReadOnlySpan<char> looked)
    {
        var kept = new StringBuilder(looked.Length);
        foreach (var character in looked) kept.Append(IsInterpunct(character) ? Interpunct : char.IsWhiteSpace(character) ? ' ' : character);
        var value = kept.ToString();
        return IsWellFormed(value) ? value.Normalize(NormalizationForm.FormC) : value;
    }

    private static PersonNameFault Inspect(string value)
    {
        if (value.Length == 0) return PersonNameFault.Missing;
        if (!IsWellFormed(value)) return PersonNameFault.Characters;
        if (value.EnumerateRunes().Count() > LongestName) return PersonNameFault.Length;
        return value.EnumerateRunes().All(MayStandInName) ? PersonNameFault.None : PersonNameFault.Characters;
    }

    private static bool IsInterpunct(char character) =>
        character is '\u00B7' or '\u2022' or '\u2027' or '\u30FB' or '\uFF65' or '\u22C5' or '\u0387';

    private static bool MayStandInName(Rune rune) =>
        rune.Value is Interpunct or ' ' or '-' or '\'' or '.' or '\u2019' or '\u3007'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 >= value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return false;
            i++;
        }
        return true;
    }
}
