namespace StaffPortal.Features.Shifts;

/// <summary>Why an act on a shift did not go through. Each has a message and a next step in the resources.</summary>
public enum ShiftFault
{
    /// <summary>This role may not do it.</summary>
    NotAllowed,

    /// <summary>A case stands at the desk that is not finished.</summary>
    CaseNotFinished,

    /// <summary>A count is missing, or is no number from 0 to 9,999.</summary>
    CountMissing,

    /// <summary>Books and drawer differ, and nobody said why.</summary>
    NotExplained,

    /// <summary>The explanation is longer than 400 characters.</summary>
    WordsTooLong,

    /// <summary>The shift before was closed this very second, or by somebody else meanwhile.</summary>
    ClosedMeanwhile,

    /// <summary>What was counted is not what the page showed: something was issued or printed meanwhile.</summary>
    BooksMoved,

    /// <summary>There is no such shift of this office.</summary>
    NoSuchShift,

    /// <summary>Nobody takes over from himself.</summary>
    OwnShift,

    /// <summary>Somebody signed for it already.</summary>
    TakenAlready,

    /// <summary>The database did not answer.</summary>
    DatabaseUnavailable,
}

/// <summary>What came of an act or of reading.</summary>
/// <param name="Stands">How it stands; null where there is a fault.</param>
/// <param name="Fault">Why not.</param>
public sealed record ShiftResult<T>(T? Stands, ShiftFault? Fault = null)
    where T : class;
