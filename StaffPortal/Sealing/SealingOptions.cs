using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using StaffPortal.Domain.Seals;

namespace StaffPortal.Sealing;

/// <summary>Where signing keys are kept and whom they name; section <see cref="Section"/>.</summary>
public sealed class SealingOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Sealing";

    /// <summary>Folder of the key files, outside the database and readable by the portal alone. Made where it is missing.</summary>
    public string KeyDirectory { get; set; } = "";

    /// <summary>Two of 0–9 A–Z that name the signer in every seal.</summary>
    public string Signer { get; set; } = "TI";

    /// <summary>Distinguished name in the certificates of new keys; ICAO 9303-13 wants country and signer in it.</summary>
    public string CertificateSubject { get; set; } = "C=CN, CN=TI";
}

/// <summary>Names every fault of <see cref="SealingOptions"/> at once.</summary>
internal sealed class SealingOptionsValidator : IValidateOptions<SealingOptions>
{
    public ValidateOptionsResult Validate(string? name, SealingOptions options)
    {
        var faults = new ValidateOptionsResultBuilder();
        if (string.IsNullOrWhiteSpace(options.KeyDirectory)) faults.AddError("must name a folder.", $"{SealingOptions.Section}:KeyDirectory");
        if (!SealKeyId.IsSigner(options.Signer)) faults.AddError("must be two of 0-9 A-Z.", $"{SealingOptions.Section}:Signer");
        if (!IsDistinguishedName(options.CertificateSubject))
            faults.AddError("must be a distinguished name such as \"C=CN, CN=TI\".", $"{SealingOptions.Section}:CertificateSubject");
        return faults.Build();
    }

    private static bool IsDistinguishedName(string text)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(text) && new X500DistinguishedName(text).RawData.Length > 2;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
