namespace StaffPortal.Domain.Certificates;

/// <summary>Where the check stands that follows a certificate issued while the register was silent (R-C-04). Names are stored: add members, never rename or remove one.</summary>
public enum PostCheckState
{
    /// <summary>The register has not answered yet.</summary>
    Waiting,

    /// <summary>The register agrees.</summary>
    Passed,

    /// <summary>The register disagrees: the supervisors are told.</summary>
    Failed,
}
