using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Why an act on the rules did not do what was asked. Each has a message and a next step in the resources.</summary>
public enum PolicyFault
{
    /// <summary>This role may not do it; the trail keeps the attempt.</summary>
    NotAllowed,

    /// <summary>There is no such draft: dropped, or approved meanwhile.</summary>
    NoSuchDraft,

    /// <summary>An edition or another draft has this name.</summary>
    NameTaken,

    /// <summary>There are as many drafts as there may be.</summary>
    DraftsUsedUp,

    /// <summary>Figures are wrong, each for itself or beside another; the problems say which.</summary>
    FiguresWrong,

    /// <summary>The draft says what the edition in force says already.</summary>
    NothingChanged,

    /// <summary>The draft as it stands now was not replayed to the end.</summary>
    NotReplayed,

    /// <summary>It was done, but how all stands now could not be read.</summary>
    NotReadAgain,

    /// <summary>The instant at which it is to be in force is not far enough ahead.</summary>
    InstantPast,

    /// <summary>It was not proposed, or is no longer.</summary>
    NotProposed,

    /// <summary>It was proposed; it must be taken back before it can be changed.</summary>
    AlreadyProposed,

    /// <summary>Who changed or proposed it cannot be the second supervisor.</summary>
    SamePerson,

    /// <summary>The period does not begin before it ends, is no date, or lies in time to come.</summary>
    Period,

    /// <summary>Another supervisor changed it first.</summary>
    ChangedMeanwhile,

    /// <summary>It was stopped before its end; nothing is kept of it.</summary>
    Stopped,

    /// <summary>The database did not answer.</summary>
    DatabaseUnavailable,
}

/// <summary>What came of an act: how the thing now stands, what was wrong, or both (how it really stands, and why the act did not go through).</summary>
/// <param name="Stands">As it stands in the books; null where there is nothing to show.</param>
/// <param name="Fault">What was wrong; null where all went well.</param>
/// <param name="Problems">Which figures, where it is they.</param>
public sealed record PolicyResult<T>(T? Stands, PolicyFault? Fault, IReadOnlyList<EditionProblem> Problems)
    where T : class
{
    /// <summary>All went well.</summary>
    public PolicyResult(T? stands)
        : this(stands, null, [])
    {
    }

    /// <summary>Nothing was done, and why.</summary>
    public PolicyResult(T? stands, PolicyFault fault)
        : this(stands, fault, [])
    {
    }
}
