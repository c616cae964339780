using System.Globalization;
using System.Text.Json;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>What a member can be. Each answers null where the member is absent, null or wrong; what is wrong is told.</summary>
internal sealed partial class JsonMembers
{
    private const string Day = "yyyy-MM-dd";

    private static readonly string[] s_object = ["object"];
    private static readonly string[] s_array = ["array"];
    private static readonly string[] s_text = ["string"];
    private static readonly string[] s_answers = ["true", "false"];
    private static readonly string[] s_count = ["0..2147483647"];
    private static readonly string[] s_day = [Day];
    private static readonly string[] s_instant = ["yyyy-MM-ddTHH:mm:ss+08:00", "yyyy-MM-ddTHH:mm:ssZ"];
    private static readonly string[] s_instantForms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>An object.</summary>
    public JsonMembers? Object(string name) =>
        Find(name, s_object, JsonValueKind.Object) is { } found ? new JsonMembers(found, PointerOf(name), _faults) : null;

    /// <summary>An array of objects; empty where there is none. A null among them is not an object.</summary>
    public IReadOnlyList<JsonMembers> Objects(string name)
    {
        if (Find(name, s_array, JsonValueKind.Array) is not { } found) return [];
        List<JsonMembers> all = [];
        foreach (var (index, element) in found.EnumerateArray().Index())
        {
            var pointer = string.Create(CultureInfo.InvariantCulture, $"{PointerOf(name)}/{index}");
            if (element.ValueKind is JsonValueKind.Object) all.Add(new JsonMembers(element, pointer, _faults));
            else Refuse(new FactFault(pointer, FactFaultCode.WrongType, s_object));
        }
        return all;
    }

    /// <summary>A text of any form.</summary>
    public string? Text(string name) => Find(name, s_text, JsonValueKind.String)?.GetString();

    /// <summary>True or false.</summary>
    public bool? Answer(string name) => Find(name, s_answers, JsonValueKind.True, JsonValueKind.False)?.GetBoolean();

    /// <summary>The name of a member of the enum, exactly; never its number.</summary>
    public T? Word<T>(string name)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>();
        if (Find(name, words, JsonValueKind.String)?.GetString() is not { } word) return null;
        var index = Array.IndexOf(words, word);
        if (index >= 0) return Enum.GetValues<T>()[index];
        Refuse(name, FactFaultCode.UnknownWord, words);
        return null;
    }

    /// <summary>A whole number that is not negative, written without point and exponent.</summary>
    public int? Count(string name)
    {
        if (Find(name, s_count, JsonValueKind.Number) is not { } found) return null;
        if (found.TryGetInt32(out var count) && count >= 0) return count;
        Refuse(name, FactFaultCode.OutOfRange, s_count);
        return null;
    }

    /// <summary>A calendar day.</summary>
    public DateOnly? Date(string name)
    {
        if (Find(name, s_day, JsonValueKind.String)?.GetString() is not { } text) return null;
        if (DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refuse(name, FactFaultCode.Unreadable, s_day);
        return null;
    }

    /// <summary>An instant with its offset (RFC 3339), in UTC: hours alone are nobody's hours.</summary>
    public DateTimeOffset? Instant(string name)
    {
        if (Find(name, s_instant, JsonValueKind.String)?.GetString() is not { } text) return null;
        if (DateTimeOffset.TryParseExact(text, s_instantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return instant.ToUniversalTime();
        Refuse(name, FactFaultCode.Unreadable, s_instant);
        return null;
    }
}
