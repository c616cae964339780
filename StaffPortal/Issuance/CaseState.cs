namespace StaffPortal.Issuance;

/// <summary>Where a case (业务) stands in its life.</summary>
public enum CaseState
{
    /// <summary>办理中: at a desk.</summary>
    Open,

    /// <summary>待复核: parked for a supervisor.</summary>
    Parked,

    /// <summary>已批准，待签发: a supervisor approved what the policy wanted reviewed; nothing of it can be changed meanwhile.</summary>
    Approved,

    /// <summary>已签发: a certificate came out; the desk has not finished yet.</summary>
    Issued,

    /// <summary>已结束: finished at the desk, with or without a certificate.</summary>
    Finished,
}

/// <summary>Where a live picture came from.</summary>
public enum PictureSource
{
    /// <summary>The desk's camera.</summary>
    Camera,

    /// <summary>A file that the officer chose.</summary>
    File,

    /// <summary>No picture: recorded as such, the register photo becomes the portrait (R-P-10).</summary>
    None,
}
