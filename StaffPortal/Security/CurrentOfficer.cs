namespace StaffPortal.Security;

/// <summary>Who is signed in on this circuit.</summary>
public sealed class CurrentOfficer
{
    /// <summary>The officer; null where nobody is signed in.</summary>
    public Task<OfficerSession?> GetAsync() => throw new NotSupportedException();
}
