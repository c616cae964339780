namespace StaffPortal.Domain.Certificates;

/// <summary>Why a certificate is printed once more (R-P-04). Names are stored: add members, never rename or remove one.</summary>
public enum ReprintReason
{
    /// <summary>The printer jammed.</summary>
    Jammed,

    /// <summary>The sheet was spoiled.</summary>
    Spoiled,

    /// <summary>The sheet cannot be read.</summary>
    Unreadable,

    /// <summary>The traveller lost the sheet.</summary>
    Lost,
}
