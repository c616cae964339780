using System.Diagnostics.CodeAnalysis;

namespace StaffPortal.Domain.Seals;

/// <summary>A seal as the text in its QR: <c>TI1:</c> and Base45, which scanners that type cannot damage.</summary>
public static class SealText
{
    /// <summary>What every seal's text begins with.</summary>
    public const string Prefix = "TI1:";

    private const string RawStart = "\u00DC\u0003";

    /// <summary>The text of a signed seal.</summary>
    public static string Write(ReadOnlySpan<byte> seal) => Prefix + Base45.Encode(seal);

    /// <summary>Reads what a scanner typed, a person pasted, or a reader of raw bytes handed on as Latin-1.</summary>
    /// <remarks>
    /// Line breaks, tabs, surrounding spaces, lower case and full-width forms are undone: none of them is in the alphabet, so nothing is
    /// guessed. A space inside stays, for it is a character of Base45 (never the last one).
    /// </remarks>
    public static bool TryRead(string? text, [NotNullWhen(true)] out byte[]? seal)
    {
        seal = null;
        if (text is null) return false;
        if (text.StartsWith(RawStart, StringComparison.Ordinal)) return TryReadRaw(text, out seal);
        var typed = Normalise(text);
        return typed.StartsWith(Prefix, StringComparison.Ordinal) && Base45.TryDecode(typed.AsSpan(Prefix.Length), out seal);
    }

    private static bool TryReadRaw(string text, [NotNullWhen(true)] out byte[]? seal)
    {
        seal = text.All(character => character <= byte.MaxValue) ? System.Text.Encoding.Latin1.GetBytes(text) : null;
        return seal is not null;
    }

    private static string Normalise(string text)
    {
        var typed = new System.Text.StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\r' or '\n' or '\t' or '\uFEFF') continue;
            var narrow = character switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
                '\u3000' or '\u00A0' => ' ',
                _ => character,
            };
            typed.Append(narrow is >= 'a' and <= 'z' ? (char)(narrow - 32) : narrow);
        }
        return typed.ToString().Trim(' ');
    }
}
