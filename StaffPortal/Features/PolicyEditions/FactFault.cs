using StaffPortal.Domain.Identity;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>What is wrong with one member of a question.</summary>
public enum FactFaultCode
{
    /// <summary>There is no member of this name; names are written exactly as in the contract.</summary>
    UnknownMember,

    /// <summary>The member is there more than once.</summary>
    DuplicateMember,

    /// <summary>The member must be there.</summary>
    Missing,

    /// <summary>Another JSON type than the one allowed.</summary>
    WrongType,

    /// <summary>A word that is none of those allowed.</summary>
    UnknownWord,

    /// <summary>A number or a date that lies outside what is allowed.</summary>
    OutOfRange,

    /// <summary>A text that is not of the form allowed.</summary>
    Unreadable,

    /// <summary>A text with more characters than are allowed.</summary>
    TooLong,

    /// <summary>The identity number is none (R-ID-02).</summary>
    MalformedNumber,
}

/// <summary>One thing that is wrong with a question. It never holds what was sent.</summary>
/// <param name="Pointer">Which member, as a JSON pointer (RFC 6901).</param>
/// <param name="Code">What.</param>
/// <param name="Allowed">What may stand there; empty where the code says it all.</param>
public sealed record FactFault(string Pointer, FactFaultCode Code, params IReadOnlyList<string> Allowed)
{
    /// <summary>Which part of the identity number is wrong, where it is that; never none, never missing.</summary>
    public CitizenIdFault? Number { get; init; }
}

/// <summary>The faults of one question, in the order in which they were found.</summary>
internal sealed class FactFaults
{
    /// <summary>Most faults that are told: a question of nothing but faults has an answer of bounded length.</summary>
    public const int Most = 100;

    private readonly List<FactFault> _faults = [];

    /// <summary>Those that are told.</summary>
    public IReadOnlyList<FactFault> All => _faults;

    /// <summary>Adds one.</summary>
    public void Add(FactFault fault)
    {
        if (_faults.Count < Most) _faults.Add(fault);
    }
}
