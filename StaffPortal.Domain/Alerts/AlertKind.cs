namespace StaffPortal.Domain.Alerts;

/// <summary>What a quiet alert is about. Names are stored, encrypted: add members, never rename or remove one.</summary>
public enum AlertKind
{
    /// <summary>The register says that the traveller is wanted (R-C-12).</summary>
    Wanted,

    /// <summary>An ordinary case was drawn, so that a wanted person's gives nothing away (R-C-12); no alarm.</summary>
    Drawn,

    /// <summary>The register says that the holder of the number is deceased (R-C-06).</summary>
    NumberNotUsable,

    /// <summary>The officer found that the traveller is not the person of the photo (R-C-07).</summary>
    PhotoMismatch,

    /// <summary>What was issued while the register was silent does not agree with what it said afterwards (R-C-04).</summary>
    PostCheckFailed,
}
