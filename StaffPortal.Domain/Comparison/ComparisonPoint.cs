namespace StaffPortal.Domain.Comparison;

/// <summary>A feature that the officer looked at (比对要点); marking them is optional for a match.</summary>
public enum ComparisonPoint
{
    /// <summary>脸型.</summary>
    FaceShape,

    /// <summary>眉眼.</summary>
    Eyes,

    /// <summary>鼻.</summary>
    Nose,

    /// <summary>耳.</summary>
    Ears,

    /// <summary>口.</summary>
    Mouth,

    /// <summary>痣疤.</summary>
    Marks,

    /// <summary>年龄差.</summary>
    AgeGap,
}

/// <summary>How the officer marked one feature.</summary>
public enum PointMark
{
    /// <summary>Not looked at.</summary>
    None,

    /// <summary>✓ agrees.</summary>
    Agrees,

    /// <summary>？ in doubt.</summary>
    InDoubt,
}
