namespace StaffPortal.Domain.Reports;

/// <summary>What is worth a look; never a verdict about anybody.</summary>
public enum AnomalyKind
{
    /// <summary>An officer's reprints, far from those of his office.</summary>
    Reprints,

    /// <summary>An officer's voided certificates, far from those of his office.</summary>
    Voids,

    /// <summary>An officer says 不一致 far more often than his office, or far less.</summary>
    Mismatches,

    /// <summary>An officer is far quicker than his office.</summary>
    Quick,

    /// <summary>An officer is far slower than his office.</summary>
    Slow,

    /// <summary>One traveller at several offices within hours.</summary>
    SeveralOffices,

    /// <summary>Certificates issued without a live picture.</summary>
    WithoutPicture,

    /// <summary>Approvals so soon after the proposal that nobody can have looked.</summary>
    QuickApprovals,

    /// <summary>One officer's proposals are approved by one person nearly always, though others approve there too.</summary>
    SamePair,
}
