using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StaffPortal.Domain.Audit;

/// <summary>JSON in the one form of RFC 8785, for what is hashed or signed: strings, integers, lists and objects of these.</summary>
public static class Rfc8785
{
    private const long LargestExact = (1L << 53) - 1;

    /// <summary>An object of finished values, its members sorted by UTF-16 code unit.</summary>
    /// <param name="members">Names, and values that are canonical JSON already.</param>
    public static string Members(IEnumerable<KeyValuePair<string, string>> members) =>
        $"{{{string.Join(',', members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{Text(member.Key)}:{member.Value}"))}}}";

    /// <summary>A list of finished values in the order given.</summary>
    public static string Items(IEnumerable<string> values) => $"[{string.Join(',', values)}]";

    /// <summary>An integer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside ±(2^53 − 1), where a reader with floating-point numbers would lose digits.</exception>
    public static string Number(long value) => IsExact(value)
        ? value.ToString(CultureInfo.InvariantCulture)
        : throw new ArgumentOutOfRangeException(nameof(value));

    /// <summary>A string: only quote, backslash and control characters are escaped.</summary>
    /// <exception cref="ArgumentException">Half of a surrogate pair stands alone; RFC 8785 has no form for it.</exception>
    public static string Text(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (var index = 0; index < value.Length; index++)
        {
            if (char.IsSurrogate(value[index]) && !IsWholePair(value, index)) throw new ArgumentException("A surrogate stands alone.", nameof(value));
            _ = value[index] switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)value[index]:x4}"),
                _ => text.Append(value[index]),
            };
        }
        return text.Append('"').ToString();
    }

    /// <summary>The canonical form of parsed JSON, or null where it has none here: a fraction, a literal, a repeated name.</summary>
    public static string? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => Text(json.GetString()!),
        JsonValueKind.Number => json.TryGetInt64(out var number) && IsExact(number) ? Number(number) : null,
        JsonValueKind.Array => json.EnumerateArray().Select(Of).ToList() is var values && values.Contains(null) ? null : Items(values!),
        JsonValueKind.Object => OfMembers(json),
        _ => null,
    };

    private static string? OfMembers(JsonElement json)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
            if (Of(member.Value) is not { } value || !members.TryAdd(member.Name, value)) return null;
        return Members(members);
    }

    private static bool IsExact(long value) => value is >= -LargestExact and <= LargestExact;

    private static bool IsWholePair(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
