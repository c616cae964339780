namespace StaffPortal.Features.Alerts;

/// <summary>Why an act on quiet alerts did not do what was asked. Each has a message in the resources.</summary>
public enum AlertFault
{
    /// <summary>This role may not do it.</summary>
    NotAllowed,

    /// <summary>There is no such alert, or none of this office.</summary>
    NoSuchAlert,

    /// <summary>Nobody has acknowledged it yet: that comes first.</summary>
    NotAcknowledged,

    /// <summary>It is dealt with already.</summary>
    AlreadyClosed,

    /// <summary>The reason does not fit the decision, or not this alert.</summary>
    ReasonDoesNotFit,

    /// <summary>Two supervisors acted at once; the other one was first.</summary>
    ChangedMeanwhile,

    /// <summary>The database did not answer.</summary>
    DatabaseUnavailable,
}

/// <summary>What came of an act on quiet alerts.</summary>
/// <param name="Value">What was read, or how it now stands.</param>
/// <param name="Fault">Why not; null where all went well.</param>
public sealed record AlertResult<T>(T? Value, AlertFault? Fault = null)
    where T : class;
