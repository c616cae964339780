namespace StaffPortal.Issuance;

/// <summary>Where new ids come from: time-ordered, so that rows made together lie together.</summary>
public interface INewIds
{
    /// <summary>A UUIDv7.</summary>
    Guid Next();
}

/// <summary>Ids of the running system.</summary>
internal sealed class NewIds(TimeProvider clock) : INewIds
{
    public Guid Next() => Guid.CreateVersion7(clock.GetUtcNow());
}
