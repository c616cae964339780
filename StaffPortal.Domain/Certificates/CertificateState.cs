namespace StaffPortal.Domain.Certificates;

/// <summary>Where a certificate stands in its life. That its time has run out is told by its validity, not by its state.</summary>
public enum CertificateState
{
    /// <summary>Issued and not taken back.</summary>
    Issued,

    /// <summary>Voided with a reason (R-P-05).</summary>
    Voided,

    /// <summary>Voided because another one took its place (R-RW-06).</summary>
    Replaced,
}
