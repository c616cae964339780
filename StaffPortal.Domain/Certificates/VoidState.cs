namespace StaffPortal.Domain.Certificates;

/// <summary>Where the wish to void a certificate stands that needs a second person (R-P-05). Names are stored: add members, never rename or remove one.</summary>
public enum VoidState
{
    /// <summary>The second person has not answered.</summary>
    Waiting,

    /// <summary>Voided.</summary>
    Confirmed,

    /// <summary>Not voided.</summary>
    Declined,
}
