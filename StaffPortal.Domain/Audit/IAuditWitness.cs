namespace StaffPortal.Domain.Audit;

/// <summary>What was kept of a trail outside the database, leaf by leaf, as far as signed checkpoints vouch for it.</summary>
public interface IAuditWitness
{
    /// <summary>The leaf of the next entry; false where nothing more is vouched for.</summary>
    /// <param name="leaf">Filled with its 32 bytes.</param>
    bool TryNext(Span<byte> leaf);
}
