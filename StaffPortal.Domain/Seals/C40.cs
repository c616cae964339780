using System.Diagnostics.CodeAnalysis;

namespace StaffPortal.Domain.Seals;

/// <summary>C40 text of ICAO 9303-13: space, 0–9 and A–Z, three characters in two bytes.</summary>
/// <remarks>
/// Two characters left over are padded with value 0; one left over is <c>FE</c> and its ASCII code + 1.
/// Every text has exactly one encoding, and <see cref="TryDecode"/> accepts only that one.
/// </remarks>
public static class C40
{
    private const byte Unlatch = 0xFE;
    private const int Padding = 0;
    private const int OutsideAlphabet = -1;

    /// <summary>Whether every character of <paramref name="text"/> is a space, 0–9 or A–Z.</summary>
    public static bool CanEncode(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if (ValueOf(character) is OutsideAlphabet) return false;
        return true;
    }

    /// <summary>The bytes of <paramref name="text"/>; none for an empty one.</summary>
    /// <exception cref="ArgumentException">A character is outside the alphabet.</exception>
    public static byte[] Encode(ReadOnlySpan<char> text)
    {
        if (!CanEncode(text)) throw new ArgumentException("C40 holds only space, 0-9 and A-Z.", nameof(text));
        var bytes = new byte[(text.Length + 2) / 3 * 2];
        var target = bytes.AsSpan();
        for (; text.Length > 1; text = text[Math.Min(3, text.Length)..], target = target[2..])
        {
            var third = text.Length > 2 ? ValueOf(text[2]) : Padding;
            var packed = 1600 * ValueOf(text[0]) + 40 * ValueOf(text[1]) + third + 1;
            (target[0], target[1]) = ((byte)(packed >> 8), (byte)packed);
        }
        if (text.Length is 1) (target[0], target[1]) = (Unlatch, (byte)(text[0] + 1));
        return bytes;
    }

    /// <summary>Reads bytes that <see cref="Encode"/> could have written; false for any others.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (bytes.Length % 2 is not 0) return false;
        Span<char> characters = stackalloc char[3];
        var read = new System.Text.StringBuilder(bytes.Length / 2 * 3);
        for (; !bytes.IsEmpty; bytes = bytes[2..])
        {
            var count = DecodePair(bytes[0], bytes[1], characters);
            if (count is 0 || (count < 3 && bytes.Length > 2)) return false;
            read.Append(characters[..count]);
        }
        text = read.ToString();
        return true;
    }

    /// <summary>How many characters the pair holds, 0 where it is none of ours.</summary>
    private static int DecodePair(byte high, byte low, Span<char> characters)
    {
        if (high is Unlatch)
        {
            characters[0] = (char)(low - 1);
            return low > 0 && CanEncode(characters[..1]) ? 1 : 0;
        }
        var packed = (high << 8 | low) - 1;
        var (first, second, third) = (packed / 1600, packed / 40 % 40, packed % 40);
        if (packed is < 0 or >= 64000 || first < 3 || second < 3 || third is 1 or 2) return 0;
        (characters[0], characters[1]) = (CharacterOf(first), CharacterOf(second));
        if (third is Padding) return 2;
        characters[2] = CharacterOf(third);
        return 3;
    }

    private static int ValueOf(char character) => character switch
    {
        ' ' => 3,
        >= '0' and <= '9' => character - '0' + 4,
        >= 'A' and <= 'Z' => character - 'A' + 14,
        _ => OutsideAlphabet,
    };

    private static char CharacterOf(int value) => value switch
    {
        3 => ' ',
        < 14 => (char)('0' + value - 4),
        _ => (char)('A' + value - 14),
    };
}
