namespace StaffPortal.Domain.Policy;

/// <summary>How the live check (活体检测) went that the traveller does himself (R-RE-03).</summary>
public enum LiveCheck
{
    /// <summary>None was made.</summary>
    NotDone,

    /// <summary>A living person, and the one of the register.</summary>
    Passed,

    /// <summary>Not so; a failed one counts for nothing.</summary>
    Failed,
}
