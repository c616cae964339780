using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Why a preview was not made.</summary>
public enum PreviewFault
{
    /// <summary>This role may not ask; the trail keeps the attempt.</summary>
    NotAllowed,

    /// <summary>A page of another site asks.</summary>
    ForeignOrigin,

    /// <summary>More questions in a minute than are allowed.</summary>
    TooManyRequests,

    /// <summary>The content is not JSON in UTF-8 by its own word.</summary>
    NotJson,

    /// <summary>More bytes than a question can have.</summary>
    TooLarge,

    /// <summary>The content is not JSON.</summary>
    BrokenJson,

    /// <summary>Something in the question is wrong; the faults say what.</summary>
    InvalidFacts,

    /// <summary>The identity number is none (R-ID-02); the faults say what else is wrong.</summary>
    MalformedNumber,

    /// <summary>Neither an approved edition nor a draft has this name.</summary>
    UnknownEdition,

    /// <summary>The draft's figures contradict each other: nothing can be decided by them.</summary>
    UnfitEdition,

    /// <summary>At that instant no edition was in force yet.</summary>
    BeforeFirstEdition,

    /// <summary>The database did not answer.</summary>
    DatabaseUnavailable,
}

/// <summary>What came of a question: a decision, or why there is none.</summary>
/// <param name="Decision">What the policy says; null where there is a fault.</param>
/// <param name="Fault">Why there is none; null where there is a decision.</param>
/// <param name="Faults">What is wrong with the question, member by member.</param>
public sealed record PreviewResult(Decision? Decision, PreviewFault? Fault, IReadOnlyList<FactFault> Faults)
{
    /// <summary>The policy said something.</summary>
    public PreviewResult(Decision decision)
        : this(decision, null, [])
    {
    }

    /// <summary>There is no decision.</summary>
    public PreviewResult(PreviewFault fault, params IReadOnlyList<FactFault> faults)
        : this(null, fault, faults)
    {
    }
}

/// <summary>The answer as it is sent.</summary>
/// <param name="Verdict">The strongest effect.</param>
/// <param name="Findings">All of them, in the order of the decision.</param>
/// <param name="Validity">What a certificate issued now would have, told in Shanghai hours; left out where the verdict is a refusal.</param>
internal sealed record PreviewAnswer(Verdict Verdict, IReadOnlyList<PreviewFinding> Findings, PreviewValidity? Validity);

/// <summary>One finding as it is sent.</summary>
internal sealed record PreviewFinding(ReasonCode Code, Effect Effect, string Rule, NextStep NextStep);

/// <summary>The validity as it is sent: half-open.</summary>
internal sealed record PreviewValidity(DateTimeOffset From, DateTimeOffset Until);
