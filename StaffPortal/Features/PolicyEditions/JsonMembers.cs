using System.Text.Json;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>The members of one JSON object, each read by its name. What is wrong is collected with its pointer, never with its value.</summary>
/// <remarks>A null reads as no member. Once all were read, <see cref="RefuseOthers"/> tells the names that nobody asked for.</remarks>
internal sealed partial class JsonMembers
{
    private const int LongestName = 64;

    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly string _pointer;
    private readonly FactFaults _faults;

    /// <summary>Of two members of one name the first is read, and the other is a fault.</summary>
    /// <param name="element">A JSON object.</param>
    /// <param name="pointer">Where it stands; empty for the whole text.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public JsonMembers(JsonElement element, string pointer, FactFaults faults)
    {
        (_pointer, _faults) = (pointer, faults);
        foreach (var member in element.EnumerateObject())
        {
            if (!_members.TryAdd(member.Name, member.Value)) Refuse(member.Name, FactFaultCode.DuplicateMember);
        }
    }

    /// <summary>Whether the member is there, a null too.</summary>
    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>Whether the member is there and is not null.</summary>
    public bool IsGiven(string name) => _members.TryGetValue(name, out var found) && found.ValueKind is not JsonValueKind.Null;

    /// <summary>These must be there, and not be null.</summary>
    public void Require(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!IsGiven(name)) Refuse(name, FactFaultCode.Missing);
        }
    }

    /// <summary>These may be there, whatever they hold.</summary>
    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names) _known.Add(name);
    }

    /// <summary>Every member that was neither read nor ignored is a fault.</summary>
    public void RefuseOthers()
    {
        foreach (var name in _members.Keys)
        {
            if (!_known.Contains(name)) Refuse(name, FactFaultCode.UnknownMember);
        }
    }

    /// <summary>Tells what is wrong with a member, for one who reads more out of it than its form.</summary>
    public void Refuse(string name, FactFaultCode code, params IReadOnlyList<string> allowed) => Refuse(new FactFault(PointerOf(name), code, allowed));

    /// <summary>The pointer of a member. An unknown name is anybody's: it is cut where it is longer than any of ours.</summary>
    public string PointerOf(string name)
    {
        var cut = name.Length <= LongestName ? name : name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)] + "…";
        return $"{_pointer}/{cut.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
    }

    /// <summary>Tells what is wrong with a member.</summary>
    public void Refuse(FactFault fault) => _faults.Add(fault);

    // null where there is no member, where it is null, or where it is of another type, which is told
    private JsonElement? Find(string name, IReadOnlyList<string> allowed, params ReadOnlySpan<JsonValueKind> kinds)
    {
        _known.Add(name);
        if (!_members.TryGetValue(name, out var found) || found.ValueKind is JsonValueKind.Null) return null;
        if (kinds.Contains(found.ValueKind)) return found;
        Refuse(name, FactFaultCode.WrongType, allowed);
        return null;
    }
}
