namespace StaffPortal.Features.Approvals;

/// <summary>Why a supervisor's act did not do what was asked. Each has a message and a next step in the resources.</summary>
public enum ApprovalFault
{
    /// <summary>This role may not do it.</summary>
    NotAllowed,

    /// <summary>There is no such case for this supervisor: none, or one of another office that was not escalated.</summary>
    NoSuchCase,

    /// <summary>Another supervisor decided it; the detail is that one's number.</summary>
    AlreadyDecided,

    /// <summary>The officer took it back.</summary>
    TakenBack,

    /// <summary>The supervisor sent or touched the case himself: nobody approves his own.</summary>
    OwnCase,

    /// <summary>The supervisor sits at the desk that the case comes from.</summary>
    SameSeat,

    /// <summary>The reason does not fit, or another ground was not told in words, or in too many.</summary>
    ReasonMissing,

    /// <summary>A quiet alert of the case was not released: the supervisors of its office see to that first (R-C-12).</summary>
    AlertNotReleased,

    /// <summary>The desk wrote into the case at the same moment.</summary>
    ChangedMeanwhile,

    /// <summary>The database did not answer.</summary>
    DatabaseUnavailable,
}

/// <summary>What came of a decision.</summary>
/// <param name="Fault">Why not; null where it was entered.</param>
/// <param name="Detail">What the fault's message names.</param>
public sealed record ApprovalResult(ApprovalFault? Fault = null, string? Detail = null);

/// <summary>A case to look at, or why there is none.</summary>
public sealed record ApprovalReading(ApprovalView? View, ApprovalFault? Fault = null, string? Detail = null);
