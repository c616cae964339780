using System.Collections.Concurrent;

namespace StaffPortal.Tests.Benchmarks.Kill;

/// <summary>The numbers that officers saw on their screens under 已签发, each with the instant at which it was first seen.</summary>
internal sealed class Acknowledged(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _firstSeen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _numberOf = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> FirstSeen => _firstSeen;

    /// <summary>A screen shows a case's number.</summary>
    public Sighting Add(string caseId, string number)
    {
        if (_numberOf.GetOrAdd(caseId, number) != number) return Sighting.Contradicts;
        return _firstSeen.TryAdd(number, clock.GetUtcNow()) ? Sighting.First : Sighting.Again;
    }
}

/// <summary>What a number on a screen tells.</summary>
internal enum Sighting
{
    /// <summary>Nobody saw it before.</summary>
    First,

    /// <summary>It was seen already.</summary>
    Again,

    /// <summary>The case had another number before.</summary>
    Contradicts,
}
