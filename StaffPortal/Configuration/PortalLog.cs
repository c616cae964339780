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

    /// <summary>A next step names no window, because nobody could be asked which there are.</summary>
    [LoggerMessage(1103, LogLevel.Error, "The office directory could not be read.")]
    public static partial void DirectoryNotRead(this ILogger log, Exception failure);

    /// <summary>Whether the keys at hand are those of the books is looked at later.</summary>
    [LoggerMessage(1104, LogLevel.Warning, "The books do not answer yet.")]
    public static partial void BooksDoNotAnswerYet(this ILogger log, Exception failure);

    /// <summary>Nobody is signed out for it.</summary>
    [LoggerMessage(1105, LogLevel.Warning, "The books did not answer: the keys of sessions read before stay in use.")]
    public static partial void SessionKeysStay(this ILogger log, Exception failure);

    /// <summary>The present key serves meanwhile.</summary>
    [LoggerMessage(1106, LogLevel.Warning, "The books did not answer: the next key of sessions will be made later.")]
    public static partial void NextSessionKeyLater(this ILogger log, Exception failure);

    /// <summary>A case is damaged: a replay counts it as not reproduced and goes on; nothing of what it holds is told.</summary>
    [LoggerMessage(1107, LogLevel.Error, "The stored case {CaseId} could not be replayed.")]
    public static partial void CaseNotReplayed(this ILogger log, Guid caseId);

    /// <summary>The case of a certificate is damaged or gone: the other checks go on; nothing of what it holds is told.</summary>
    [LoggerMessage(1108, LogLevel.Error, "The certificate {CertificateId} could not be checked afterwards.")]
    public static partial void NotCheckedAfterwards(this ILogger log, Guid certificateId);

    /// <summary>Books and checkpoints disagree: somebody must look, and nothing is signed meanwhile.</summary>
    [LoggerMessage(1109, LogLevel.Error, "No checkpoint of the audit trail is written: {Fault} at {Place}.")]
    public static partial void CheckpointStopped(this ILogger log, string fault, long place);

    /// <summary>The folder outside the database cannot be written; the next round tries again.</summary>
    [LoggerMessage(1110, LogLevel.Error, "The checkpoints of the audit trail could not be written.")]
    public static partial void CheckpointsNotWritten(this ILogger log, Exception failure);

    /// <summary>Somebody changed the database by hand; what is seen is still right, and the administrator names the office above anew.</summary>
    [LoggerMessage(1111, LogLevel.Warning, "Offices stand above each other in a circle; {Office} is one of them.")]
    public static partial void OfficesInACircle(this ILogger log, string office);

    /// <summary>A damaged case hinders the lines of reports; the next round tries again. Nothing of what it holds is told.</summary>
    [LoggerMessage(1112, LogLevel.Error, "The lines of reports cannot follow the trail.")]
    public static partial void ReportsStandStill(this ILogger log, Exception failure);

    /// <summary>Whoever asked is told; the file can be asked for again.</summary>
    [LoggerMessage(1113, LogLevel.Error, "The report file {FileId} could not be made.")]
    public static partial void ReportFileNotMade(this ILogger log, Exception failure, Guid fileId);

    /// <summary>The next round tries again.</summary>
    [LoggerMessage(1114, LogLevel.Warning, "A round of report files was not finished.")]
    public static partial void ReportRoundFailed(this ILogger log, Exception failure);

    /// <summary>A damaged case hinders the sample of second looks; the next round tries again. Nothing of what it holds is told.</summary>
    [LoggerMessage(1115, LogLevel.Error, "The second looks could not be drawn.")]
    public static partial void SecondLooksNotDrawn(this ILogger log, Exception failure);

    /// <summary>A look-up that gave nothing; why, and nobody's number.</summary>
    [LoggerMessage(1201, LogLevel.Warning, "The citizen register gave no answer that counts: {Fault} after {Milliseconds} ms.")]
    public static partial void RegisterGaveNoAnswer(this ILogger log, string fault, long milliseconds);
}
