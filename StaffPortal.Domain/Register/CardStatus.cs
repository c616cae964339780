namespace StaffPortal.Domain.Register;

/// <summary>What the register knows of the traveller's resident identity card.</summary>
public enum CardStatus
{
    /// <summary>已领证: issued and valid.</summary>
    Issued,

    /// <summary>已过期: issued, its validity has ended.</summary>
    Expired,

    /// <summary>已挂失: issued and reported lost (R-C-10).</summary>
    ReportedLost,

    /// <summary>未领证: never issued (R-S-01, R-S-03).</summary>
    NeverIssued,
}
