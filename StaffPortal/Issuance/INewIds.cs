namespace StaffPortal.Issuance;

/// <summary>Gives new ids.</summary>
public interface INewIds
{
    /// <summary>A new id, never given before.</summary>
    Guid Next();
}
