namespace StaffPortal.Domain.Policy;

/// <summary>What a finding does to the verdict. The order is the rank: the strongest decides.</summary>
public enum Effect
{
    /// <summary>提示: tell the officer or the traveller.</summary>
    Note,

    /// <summary>须复核: a supervisor must approve.</summary>
    Review,

    /// <summary>须补: a fact or a document is still missing. Outranks Review: approval is asked for only when the facts are complete.</summary>
    Ask,

    /// <summary>不予: no certificate.</summary>
    Refuse,
}
