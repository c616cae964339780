using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StaffPortal.Domain.Seals;
using StaffPortal.Security;

namespace StaffPortal.Sealing;

/// <summary>The folder of key files: <c>KID.key.pem</c> (PKCS#8) and <c>KID.crt.pem</c> (X.509).</summary>
/// <remarks>
/// A new certificate is first written as <c>KID.crt.pem.new</c>, then the key appears, then the certificate takes its name: a certificate
/// in sight always has its key in place, so reading needs no lock, and a process killed in between leaves what <see cref="FinishPending"/> finishes.
/// </remarks>
internal sealed class SealKeyFolder(string path)
{
    private const string KeyEnd = ".key.pem";
    private const string CertificateEnd = ".crt.pem";
    private const string Pending = ".new";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public void Create()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    public FileStream Lock() => KeyFolderLock.Take(path);

    public IEnumerable<SealKeyId> Certificates() => Names(CertificateEnd);

    /// <summary>Keys whose certificate is not there.</summary>
    public IEnumerable<SealKeyId> KeysAlone() => Names(KeyEnd).Where(kid => !File.Exists(FileOf(kid, CertificateEnd)));

    /// <summary>Under the lock: gives certificates their names where a key was made and the process ended too early.</summary>
    public void FinishPending()
    {
        foreach (var kid in KeysAlone())
        {
            var pending = FileOf(kid, CertificateEnd) + Pending;
            if (!File.Exists(pending)) throw new SealKeyStoreException($"Certificate file {FileOf(kid, CertificateEnd)} is missing beside its key.");
            File.Move(pending, FileOf(kid, CertificateEnd));
        }
    }

    public KnownKey ReadCertificate(SealKeyId kid)
    {
        var file = FileOf(kid, CertificateEnd);
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(file));
            using var key = certificate.GetECDsaPublicKey() ?? throw new SealKeyStoreException($"Certificate file {file} holds no elliptic-curve key.");
            return new KnownKey(kid, CheckedPoint(key, file), certificate.RawData, new DateTimeOffset(certificate.NotAfter.ToUniversalTime()));
        }
        catch (CryptographicException fault)
        {
            throw new SealKeyStoreException($"Certificate file {file} is damaged.", fault);
        }
    }

    public ActiveKey ReadKey(KnownKey known)
    {
        var file = FileOf(known.Kid, KeyEnd);
        if (!File.Exists(file)) throw new SealKeyStoreException($"Key file {file} is missing; its certificate is the newest of the signer.");
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(File.ReadAllText(file));
            var point = CheckedPoint(key, file);
            if (!point.X.AsSpan().SequenceEqual(known.Point.X) || !point.Y.AsSpan().SequenceEqual(known.Point.Y))
                throw new SealKeyStoreException($"Key file {file} does not belong to the certificate beside it.");
            return new ActiveKey(known, key.ExportParameters(includePrivateParameters: true));
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            throw new SealKeyStoreException($"Key file {file} is damaged.", fault);
        }
    }

    /// <summary>Under the lock: writes both files of a new key.</summary>
    public void Write(SealKeyId kid, string keyPem, string certificatePem)
    {
        var (key, certificate) = (FileOf(kid, KeyEnd), FileOf(kid, CertificateEnd));
        WriteWhole(certificate + Pending, certificatePem);
        WriteWhole(key + Pending, keyPem);
        File.Move(key + Pending, key);
        File.Move(certificate + Pending, certificate);
    }

    private static ECPoint CheckedPoint(ECDsa key, string file)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return parameters.Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value
            ? parameters.Q
            : throw new SealKeyStoreException($"The key in {file} is not on the curve P-256.");
    }

    private static void WriteWhole(string file, string text)
    {
        // a leftover of a killed process may have another mode, which opening would keep
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var stream = new FileStream(file, options);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

    private IEnumerable<SealKeyId> Names(string end)
    {
        foreach (var file in Directory.EnumerateFiles(path, "*" + end))
            if (SealKeyId.TryParse(Path.GetFileName(file)[..^end.Length], out var kid)) yield return kid;
    }

    private string FileOf(SealKeyId kid, string end) => Path.Combine(path, kid + end);
}
