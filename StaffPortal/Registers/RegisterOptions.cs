namespace StaffPortal.Registers;

/// <summary>Which citizen register is asked.</summary>
public enum RegisterKind
{
    /// <summary>Invented people, no connection to anything; only in a demonstration.</summary>
    Demonstration,

    /// <summary>A register that speaks the contract of <c>docs/citizen-register.openapi.yaml</c>.</summary>
    Http,
}

/// <summary>Section <c>Register</c>: which register is asked, where it is, how this portal proves itself to it, and how long it is waited for.</summary>
public sealed class RegisterOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Register";

    /// <summary>Which.</summary>
    public RegisterKind Kind { get; set; } = RegisterKind.Demonstration;

    /// <summary>The address that the contract's path is put behind; https, but on this machine.</summary>
    public string Address { get; set; } = "";

    /// <summary>Sent as <c>Authorization: Bearer</c>; empty where there is none. A secret: from the environment, not from a file.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>File of the certificate that this portal shows: PEM or PKCS #12; empty where there is none.</summary>
    public string ClientCertificate { get; set; } = "";

    /// <summary>PEM file of its private key; empty where that stands in the certificate's file.</summary>
    public string ClientCertificateKey { get; set; } = "";

    /// <summary>Opens the private key; empty where it is not encrypted. A secret.</summary>
    public string ClientCertificatePassword { get; set; } = "";

    /// <summary>PEM file of the authority that the register's own certificate comes from; empty where the machine knows it.</summary>
    public string Authority { get; set; } = "";

    /// <summary>How long one try may take, from 100 ms to 10 s; there are two.</summary>
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a register that failed again and again is not asked at all, from 1 s to 5 min.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many certificates one desk may issue on one day while the register is silent (R-C-04), from 0 to 1000.</summary>
    public int IssuedWhileSilentPerDeskAndDay { get; set; } = 20;

    /// <summary>Nothing of the secrets.</summary>
    public override string ToString() => Kind.ToString();
}
