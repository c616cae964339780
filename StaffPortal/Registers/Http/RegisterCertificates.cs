using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace StaffPortal.Registers.Http;

/// <summary>The certificates that the settings name: the one this portal shows, and the authority of the register's own.</summary>
internal static class RegisterCertificates
{
    /// <summary>The certificate with its private key; null where the settings name none.</summary>
    public static X509Certificate2? Client(RegisterOptions options)
    {
        if (options.ClientCertificate is "") return null;
        var password = options.ClientCertificatePassword;
        if (X509Certificate2.GetCertContentType(options.ClientCertificate) is X509ContentType.Pkcs12) return X509CertificateLoader.LoadPkcs12FromFile(options.ClientCertificate, password);
        var key = options.ClientCertificateKey is "" ? options.ClientCertificate : options.ClientCertificateKey;
        return password is "" ? X509Certificate2.CreateFromPemFile(options.ClientCertificate, key) : X509Certificate2.CreateFromEncryptedPemFile(options.ClientCertificate, password, key);
    }

    /// <summary>The authority; null where the settings name none.</summary>
    public static X509Certificate2? Authority(RegisterOptions options) => options.Authority is "" ? null : X509CertificateLoader.LoadCertificateFromFile(options.Authority);

    /// <summary>What is wrong with the client certificate, without its secrets; null where nothing is.</summary>
    public static string? FaultOfClient(RegisterOptions options) => FaultOf(() =>
    {
        using var certificate = Client(options);
        return certificate is { HasPrivateKey: false } ? "has no private key; name it in Register:ClientCertificateKey." : null;
    });

    /// <summary>What is wrong with the authority; null where nothing is.</summary>
    public static string? FaultOfAuthority(RegisterOptions options) => FaultOf(() =>
    {
        Authority(options)?.Dispose();
        return null;
    });

    private static string? FaultOf(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "must name a readable certificate file, with a password that opens its key where that is encrypted.";
        }
    }
}
