namespace StaffPortal.Domain.Policy;

/// <summary>What the policy says of a case as a whole (结论).</summary>
public enum Verdict
{
    /// <summary>可以签发: nothing stronger than a note.</summary>
    Grant,

    /// <summary>须复核.</summary>
    Review,

    /// <summary>须补.</summary>
    Ask,

    /// <summary>不予签发.</summary>
    Refuse,
}
