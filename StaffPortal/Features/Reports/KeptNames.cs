namespace StaffPortal.Features.Reports;

/// <summary>Names that lines share, each kept once and known by a number from 1; 0 is no name. One writes, any number read meanwhile.</summary>
internal sealed class KeptNames
{
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    private volatile string[] _names = new string[16];

    /// <summary>The number of a name; it gets one where it has none.</summary>
    /// <exception cref="OverflowException">There are more names than numbers.</exception>
    public ushort NumberOf(string? name)
    {
        if (name is null) return 0;
        if (_numbers.TryGetValue(name, out var known)) return known;
        var number = checked((ushort)(_numbers.Count + 1));
        if (number >= _names.Length)
        {
            var longer = new string[_names.Length * 2];
            _names.CopyTo(longer, 0);
            _names = longer;
        }
        _names[number] = name;
        _numbers.Add(name, number);
        return number;
    }

    /// <summary>The name of a number that a line has.</summary>
    public string this[ushort number] => _names[number];

    /// <summary>The number of a name for those who read; 0 where no line has it.</summary>
    public ushort Find(string name)
    {
        // readers look through the names: the dictionary is the writer's
        var names = _names;
        for (var number = 1; number < names.Length && names[number] is { } known; number++)
            if (known == name) return (ushort)number;
        return 0;
    }

    /// <summary>For each number whether its name is of a kind; no name is of none.</summary>
    public bool[] Which(Func<string, bool> kind) => [.. _names.Select(name => name is not null && kind(name))];
}
