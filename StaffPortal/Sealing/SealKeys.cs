using System.Security.Cryptography;
using StaffPortal.Domain.Seals;

namespace StaffPortal.Sealing;

/// <summary>The public half of a key: what a verifier needs.</summary>
/// <param name="Kid">The name in seals and in the key set.</param>
/// <param name="Point">The public point on P-256, coordinates of 32 bytes.</param>
/// <param name="Certificate">The self-signed X.509 certificate in DER.</param>
/// <param name="NotAfter">Last second of the certificate: after it the key signs no more, what it signed stays verifiable.</param>
public sealed record KnownKey(SealKeyId Kid, ECPoint Point, byte[] Certificate, DateTimeOffset NotAfter)
{
    /// <summary>A verifier of its own for each call: instances are not safe for several threads.</summary>
    internal ECDsa CreateVerifier() => ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Point });
}

/// <summary>The key that signs.</summary>
internal sealed class ActiveKey(KnownKey known, ECParameters parameters)
{
    public KnownKey Known { get; } = known;

    /// <summary>A signer of its own for each call: instances are not safe for several threads.</summary>
    public ECDsa CreateSigner() => ECDsa.Create(parameters);
}

/// <summary>All keys at one moment; never changed, only replaced.</summary>
/// <param name="Known">Every key with a certificate, by name, in the order of names.</param>
/// <param name="Active">The newest key of our signer; null before the first.</param>
internal sealed record KeyRing(SortedList<string, KnownKey> Known, ActiveKey? Active);
