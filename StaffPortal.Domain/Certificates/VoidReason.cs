namespace StaffPortal.Domain.Certificates;

/// <summary>Why a certificate is voided (R-P-05). Names are stored: add members, never rename or remove one.</summary>
public enum VoidReason
{
    /// <summary>Something on it is wrong.</summary>
    WrongData,

    /// <summary>It was issued to the wrong person.</summary>
    WrongPerson,

    /// <summary>The traveller does not need it any more.</summary>
    NotNeeded,

    /// <summary>The register disagreed afterwards (R-C-04).</summary>
    PostCheckFailed,

    /// <summary>It was misused or got by deceit.</summary>
    Misused,
}
