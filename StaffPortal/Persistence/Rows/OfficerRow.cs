using StaffPortal.Security;

namespace StaffPortal.Persistence.Rows;

/// <summary>Someone who may sign in.</summary>
public sealed class OfficerRow
{
    /// <summary>警号.</summary>
    public required string Number { get; init; }

    /// <summary>Encrypted at rest.</summary>
    public required string Name { get; set; }

    /// <summary>What the person may do.</summary>
    public required OfficerRole Role { get; set; }

    /// <summary>Where the person works.</summary>
    public required string OfficeCode { get; set; }

    /// <summary>HMAC of his own identity number, so that look-ups of colleagues are seen; the number itself is not kept. Null where it was not entered.</summary>
    public string? IdentityLookup { get; set; }

    /// <summary>A disabled account does nothing any more.</summary>
    public required bool Enabled { get; set; }

    /// <summary>Counted up with every write.</summary>
    public int Revision { get; set; }
}
