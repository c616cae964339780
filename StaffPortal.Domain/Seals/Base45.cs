using System.Diagnostics.CodeAnalysis;

namespace StaffPortal.Domain.Seals;

/// <summary>Base45 of RFC 9285: bytes as text of the QR alphanumeric alphabet.</summary>
/// <remarks>Two bytes are three characters, a last single byte is two. The last character is never a space.</remarks>
public static class Base45
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private const int Radix = 45;

    /// <summary>The text of <paramref name="bytes"/>; empty for none.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder((bytes.Length * 3 + 1) / 2);
        for (; bytes.Length > 1; bytes = bytes[2..])
        {
            var pair = bytes[0] << 8 | bytes[1];
            text.Append(Alphabet[pair % Radix]).Append(Alphabet[pair / Radix % Radix]).Append(Alphabet[pair / (Radix * Radix)]);
        }
        if (bytes.Length is 1) text.Append(Alphabet[bytes[0] % Radix]).Append(Alphabet[bytes[0] / Radix]);
        return text.ToString();
    }

    /// <summary>Reads text that <see cref="Encode"/> could have written; false for any other (alphabet, length, a group over its range).</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (text.Length % 3 is 1) return false;
        var read = new byte[text.Length / 3 * 2 + (text.Length % 3) / 2];
        var target = read.AsSpan();
        for (; !text.IsEmpty; text = text[Math.Min(3, text.Length)..])
        {
            var group = text[..Math.Min(3, text.Length)];
            if (!TryReadGroup(group, out var value)) return false;
            if (group.Length is 3) (target[0], target[1]) = ((byte)(value >> 8), (byte)value);
            else target[0] = (byte)value;
            target = target[(group.Length - 1)..];
        }
        bytes = read;
        return true;
    }

    private static bool TryReadGroup(ReadOnlySpan<char> group, out int value)
    {
        value = 0;
        for (var index = group.Length - 1; index >= 0; index--)
        {
            var digit = Alphabet.IndexOf(group[index], StringComparison.Ordinal);
            if (digit < 0) return false;
            value = value * Radix + digit;
        }
        return value <= (group.Length is 3 ? ushort.MaxValue : byte.MaxValue);
    }
}
