namespace StaffPortal.Domain.Comparison;

/// <summary>The officer's comparison of register photo and live person (R-C-07).</summary>
public enum PhotoComparison
{
    /// <summary>Not done is never a match.</summary>
    NotDone,

    /// <summary>一致.</summary>
    Match,

    /// <summary>存疑.</summary>
    Doubtful,

    /// <summary>不一致.</summary>
    Mismatch,
}
