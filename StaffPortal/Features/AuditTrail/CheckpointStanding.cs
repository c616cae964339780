namespace StaffPortal.Features.AuditTrail;

/// <summary>Why no checkpoint is written.</summary>
public enum CheckpointFault
{
    /// <summary>The checkpoints hold more entries than the books: an older state of the books was put in their place.</summary>
    BooksBehind,

    /// <summary>The entry at the last checkpoint is another one in the books.</summary>
    BooksDiffer,

    /// <summary>An entry does not fit the one before it.</summary>
    ChainBroken,

    /// <summary>A checkpoint in the folder is damaged, or signed under another key.</summary>
    FolderDamaged,

    /// <summary>The folder cannot be read or written.</summary>
    FolderUnavailable,
}

/// <summary>How the checkpoints of this node stand.</summary>
/// <param name="Size">Entries that the last one covers; 0 where there is none.</param>
/// <param name="At">When it was written; null where there is none.</param>
/// <param name="Fault">Why none is written now; null where all is well.</param>
/// <param name="Place">The entry or checkpoint that the fault is about; 0 where it is about none.</param>
public sealed record CheckpointStanding(long Size, DateTimeOffset? At, CheckpointFault? Fault = null, long Place = 0);
