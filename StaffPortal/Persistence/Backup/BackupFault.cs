namespace StaffPortal.Persistence.Backup;

/// <summary>Why there is no backup, or why nothing was restored.</summary>
public enum BackupFault
{
    /// <summary>The folder holds something already.</summary>
    FolderInUse,

    /// <summary>A program of the engine is not installed here.</summary>
    ProgramMissing,

    /// <summary>A program of the engine is older than the server or the dump.</summary>
    ProgramTooOld,

    /// <summary>A program of the engine, or the server, broke off.</summary>
    ProgramFailed,

    /// <summary>There is no manifest: no backup, or one that was interrupted.</summary>
    NoManifest,

    /// <summary>The manifest is damaged, or of a form that this program does not know.</summary>
    ManifestUnreadable,

    /// <summary>The backup is one of the other engine.</summary>
    OtherEngine,

    /// <summary>The books in it are of a newer form than this program.</summary>
    NewerForm,

    /// <summary>The dump is not the one that the manifest was written for.</summary>
    DumpDamaged,

    /// <summary>The target holds tables, and nobody said that they may be replaced.</summary>
    TargetNotEmpty,

    /// <summary>Somebody is connected to the target.</summary>
    TargetInUse,

    /// <summary>What was restored is not what the manifest tells.</summary>
    BooksDiffer,

    /// <summary>The audit trail that was restored is not whole.</summary>
    TrailBroken,

    /// <summary>Personal data does not open with the keys at hand.</summary>
    KeysDoNotFit,
}

/// <summary>Ends a backup or a restoring; nothing half is left behind. The message is for the operator and holds no personal data.</summary>
public sealed class BackupException(BackupFault fault, string message) : InvalidOperationException(message)
{
    /// <summary>Which.</summary>
    public BackupFault Fault { get; } = fault;
}
