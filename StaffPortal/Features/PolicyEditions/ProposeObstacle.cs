using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Why a draft cannot be proposed as it stands; the first that applies, in the order in which one does away with them.</summary>
public enum ProposeObstacle
{
    /// <summary>No obstacle.</summary>
    None,

    /// <summary>Figures are wrong.</summary>
    Problems,

    /// <summary>Something typed is not saved.</summary>
    Unsaved,

    /// <summary>It says what the edition in force says, and none is to come that it would take back.</summary>
    NothingChanged,

    /// <summary>No replay of it ran to its end.</summary>
    NotReplayed,

    /// <summary>It was changed after its last replay.</summary>
    ReplayedBefore,
}

/// <summary>Tells the obstacle.</summary>
public static class ProposeObstacles
{
    /// <summary>Of a draft with what was typed over it.</summary>
    /// <param name="draft">The draft as it is saved.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="hasSuccessor">An approved edition is to come.</param>
    public static ProposeObstacle Of(DraftView draft, TypedFigures typed, bool hasSuccessor) => draft switch
    {
        _ when typed.Problems(draft.Edition).Count > 0 => ProposeObstacle.Problems,
        _ when typed.Any => ProposeObstacle.Unsaved,
        { Differences.Count: 0 } when !hasSuccessor => ProposeObstacle.NothingChanged,
        { IsReplayed: true } => ProposeObstacle.None,
        { LastReplay: null } => ProposeObstacle.NotReplayed,
        _ => ProposeObstacle.ReplayedBefore,
    };
}
