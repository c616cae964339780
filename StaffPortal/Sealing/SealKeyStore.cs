using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StaffPortal.Domain.Seals;

namespace StaffPortal.Sealing;

/// <summary>The signing keys of this portal: one signs, all with a certificate are known. Safe for several threads and several processes.</summary>
/// <remarks>
/// Keys are ECDSA P-256, kept as files and never in the database. The newest key of the signer signs. To retire a key take its
/// <c>.key.pem</c> away and leave its <c>.crt.pem</c>, once a newer one signs: papers signed with it stay verifiable.
/// </remarks>
public sealed class SealKeyStore
{
    private const int YearsOfUse = 5;

    private readonly SealKeyFolder _folder;
    private readonly SealingOptions _options;
    private readonly TimeProvider _clock;
    private readonly Lock _reading = new();
    private volatile KeyRing _ring;

    private SealKeyStore(SealKeyFolder folder, SealingOptions options, TimeProvider clock)
    {
        (_folder, _options, _clock) = (folder, options, clock);
        _ring = Read();
    }

    /// <summary>Every key whose signatures are ours, in the order of names; a certificate that came since is among them.</summary>
    public IReadOnlyCollection<KnownKey> Known
    {
        get
        {
            if (_folder.Certificates().Any(kid => !_ring.Known.ContainsKey(kid.ToString()))) Refresh();
            return _ring.Known.Values.AsReadOnly();
        }
    }

    /// <summary>Name of the key that signs.</summary>
    public SealKeyId ActiveKid => Active.Known.Kid;

    internal ActiveKey Active => _ring.Active ?? throw new InvalidOperationException("An open store has an active key.");

    /// <summary>Reads the key folder; makes the first key where there is none, and the next one where the newest certificate has ended.</summary>
    /// <exception cref="SealKeyStoreException">A file is missing or damaged.</exception>
    public static SealKeyStore Open(SealingOptions options, TimeProvider clock)
    {
        var folder = new SealKeyFolder(options.KeyDirectory);
        folder.Create();
        var store = new SealKeyStore(folder, options, clock);
        if (store.IsComplete()) return store;
        using (folder.Lock())
        {
            folder.FinishPending();
            store.Refresh();
            if (!store.IsComplete()) store.MakeKey();
        }
        return store;
    }

    /// <summary>Makes the next key, which signs from now on.</summary>
    /// <returns>Its name.</returns>
    public SealKeyId StartNextKey()
    {
        using (_folder.Lock())
        {
            _folder.FinishPending();
            Refresh();
            MakeKey();
        }
        return ActiveKid;
    }

    /// <summary>Reads the folder again, where another process of the portal may have made a key or a certificate was laid down.</summary>
    public void Refresh()
    {
        // one after the other, so that a slow reading never puts an older ring over a newer one
        lock (_reading) _ring = Read();
    }

    /// <summary>The key of that name, or null; a certificate that came since is found too.</summary>
    public KnownKey? Find(SealKeyId kid)
    {
        if (!_ring.Known.ContainsKey(kid.ToString()) && _folder.Certificates().Contains(kid)) Refresh();
        return _ring.Known.GetValueOrDefault(kid.ToString());
    }

    private bool IsComplete() => _ring.Active is { } active && active.Known.NotAfter > _clock.GetUtcNow() && !_folder.KeysAlone().Any();

    private KeyRing Read()
    {
        var known = new SortedList<string, KnownKey>(StringComparer.Ordinal);
        foreach (var kid in _folder.Certificates()) known.Add(kid.ToString(), _folder.ReadCertificate(kid));
        var newest = known.Values.Where(key => key.Kid.Signer == _options.Signer).MaxBy(key => key.Kid.Reference);
        return new KeyRing(known, newest is null ? null : _folder.ReadKey(newest));
    }

    private void MakeKey()
    {
        var kid = _ring.Active?.Known.Kid.Next() ?? SealKeyId.First(_options.Signer);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(_options.CertificateSubject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var now = _clock.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now, now.AddYears(YearsOfUse));
        _folder.Write(kid, key.ExportPkcs8PrivateKeyPem() + "\n", certificate.ExportCertificatePem() + "\n");
        Refresh();
    }
}
