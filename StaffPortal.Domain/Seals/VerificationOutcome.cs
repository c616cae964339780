namespace StaffPortal.Domain.Seals;

/// <summary>What a gate or counter is told about a presented paper or code (R-V-01). Names are part of the HTTP contract: never rename one.</summary>
public enum VerificationOutcome
{
    /// <summary>Not one of ours, or not readable.</summary>
    Unreadable,

    /// <summary>Has the form of a seal, but no key of that name is known here.</summary>
    UnknownKey,

    /// <summary>The signature does not fit what the seal says.</summary>
    Altered,

    /// <summary>Signed by us, but the books have no certificate with this number and these particulars.</summary>
    UnknownNumber,

    /// <summary>Voided or replaced.</summary>
    Voided,

    /// <summary>A rotating code shown after its time; never the outcome of a paper seal.</summary>
    StaleCode,

    /// <summary>Before the first instant of validity.</summary>
    NotYetValid,

    /// <summary>At or after the first instant without validity.</summary>
    Expired,

    /// <summary>Genuine, and valid at this instant.</summary>
    Valid,
}
