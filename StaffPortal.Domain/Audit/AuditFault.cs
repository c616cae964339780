namespace StaffPortal.Domain.Audit;

/// <summary>Where a trail is not what was written.</summary>
/// <param name="Place">Place in the trail, from <see cref="AuditChain.FirstSeq"/>: the number that the entry there should have.</param>
/// <param name="Kind">What is wrong there.</param>
public sealed record AuditFault(long Place, AuditFaultKind Kind);

/// <summary>What is wrong at a place of the trail.</summary>
public enum AuditFaultKind
{
    /// <summary>Not an entry in canonical JSON.</summary>
    Malformed,

    /// <summary>Another entry stands here: one was removed, put in or moved.</summary>
    OutOfPlace,

    /// <summary>The entry is not the one whose leaf the checkpoints hold.</summary>
    Changed,

    /// <summary>The checkpoints hold an entry here, and the trail ends before it.</summary>
    Missing,

    /// <summary>The entry was changed: what its neighbours keep of it does not fit.</summary>
    LinkBroken,
}
