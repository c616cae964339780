using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace StaffPortal.Tests.Registers.Http;

/// <summary>An authority of its own, the register's certificate for <c>localhost</c> and the portal's, in files as the settings name them.</summary>
internal sealed class RegisterPapers : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tempid-register-");
    private readonly DateTimeOffset _from = TimeProvider.System.GetUtcNow().AddDays(-1);

    public RegisterPapers()
    {
        using var authority = Authority();
        Server = Issue(authority, "CN=localhost", "1.3.6.1.5.5.7.3.1");
        Client = Issue(authority, "CN=portal", "1.3.6.1.5.5.7.3.2");
        Write("authority.pem", authority.ExportCertificatePem());
        Write("client.pem", Client.ExportCertificatePem());
        var key = Client.GetECDsaPrivateKey()!;
        Write("client.key", key.ExportPkcs8PrivateKeyPem());
        Write("client-locked.key", key.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        Write("client-with-key.pem", $"{Client.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}");
        File.WriteAllBytes(At("client.pfx"), Client.Export(X509ContentType.Pfx));
    }

    public X509Certificate2 Server { get; }

    public X509Certificate2 Client { get; }

    public string At(string file) => Path.Combine(_folder.FullName, file);

    public void Dispose()
    {
        Server.Dispose();
        Client.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Write(string file, string text) => File.WriteAllText(At(file), text);

    private X509Certificate2 Authority()
    {
        var request = new CertificateRequest("CN=authority", ECDsa.Create(ECCurve.NamedCurves.nistP256), HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(_from, _from.AddDays(3));
    }

    private X509Certificate2 Issue(X509Certificate2 authority, string subject, string purpose)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(authority, _from, _from.AddDays(2), RandomNumberGenerator.GetBytes(8));
        using var whole = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), password: null, X509KeyStorageFlags.Exportable);
    }
}
