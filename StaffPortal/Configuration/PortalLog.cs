namespace StaffPortal.Configuration;

/// <summary>
/// Every line that the portal itself logs, each with a number that stays and a fixed text (docs/operations.md lists them).
/// What is put into a text is a number of ours: never a person, never what somebody typed, never an address.
/// </summary>
public static partial class PortalLog
{
    /// <summary>A request failed; the screen shows the same reference.</summary>
    [LoggerMessage(1001, LogLevel.Error, "The request before failed; reference {Reference}.")]
    public static partial void RequestFailed(this ILogger log, string reference);

    /// <summary>A page failed; the screen shows the same reference.</summary>
    [LoggerMessage(1002, LogLevel.Error, "A page failed; reference {Reference}.")]
    public static partial void PageFailed(this ILogger log, Exception failure, string reference);

    /// <summary>An act at a desk found no database.</summary>
    [LoggerMessage(1101, LogLevel.Error, "The books did not answer.")]
    public static partial void BooksDidNotAnswer(this ILogger log, Exception failure);

    /// <summary>Of this sign-out only the log knows.</summary>
    [LoggerMessage(1102, LogLevel.Error, "The sign-out of officer {Officer} could not be entered in the trail.")]
    public static partial void SignOutNotEntered(this ILogger log, Exception failure, string officer);
}
