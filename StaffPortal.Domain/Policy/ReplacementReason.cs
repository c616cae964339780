namespace StaffPortal.Domain.Policy;

/// <summary>Why a traveller needs another paper while one is still valid (换发原因, R-RW-06).</summary>
public enum ReplacementReason
{
    /// <summary>遗失.</summary>
    Lost,

    /// <summary>损坏.</summary>
    Damaged,

    /// <summary>内容有误.</summary>
    WrongData,
}
