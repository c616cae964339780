using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaffPortal.Sealing;
using StaffPortal.Tests.Domain.Seals;

namespace StaffPortal.Tests.Sealing;

public sealed partial class VerificationKeysTests : IDisposable
{
    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ToJwks_OneKey_HasExactlyThisForm()
    {
        Assert.Matches(OneKey(), new VerificationKeys(_folder.Open()).ToJwks());
    }

    [Fact]
    public void ToJwks_TwoKeys_HoldsTheRetiredOneToo()
    {
        var store = _folder.Open();
        store.StartNextKey();
        File.Delete(_folder.FileOf("CNTIA01.key.pem"));

        using var jwks = JsonDocument.Parse(new VerificationKeys(_folder.Open()).ToJwks());

        Assert.Equal(["CNTIA01", "CNTIA02"], jwks.RootElement.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()));
    }

    [Fact]
    public void ToJwks_KeyMadeByAnotherNodeSince_IsInIt()
    {
        var (here, elsewhere) = (_folder.Open(), _folder.Open());
        elsewhere.StartNextKey();

        using var jwks = JsonDocument.Parse(new VerificationKeys(here).ToJwks());

        Assert.Equal(["CNTIA01", "CNTIA02"], jwks.RootElement.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()));
    }

    [Fact]
    public void ToJwks_CoordinatesAndCertificate_VerifyASealByThemselves()
    {
        var store = _folder.Open();
        var seal = SealSamples.Parsed(new SealSigner(store).Sign(SealSamples.Rail()).Seal);
        using var jwks = JsonDocument.Parse(new VerificationKeys(store).ToJwks());
        var key = jwks.RootElement.GetProperty("keys")[0];

        using var fromCoordinates = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Coordinate(key, "x"), Y = Coordinate(key, "y") },
        });
        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(key.GetProperty("x5c")[0].GetString()!));
        using var fromCertificate = certificate.GetECDsaPublicKey()!;

        Assert.True(fromCoordinates.VerifyData(seal.SignedBytes.Span, seal.Signature.Span, HashAlgorithmName.SHA256));
        Assert.True(fromCertificate.VerifyData(seal.SignedBytes.Span, seal.Signature.Span, HashAlgorithmName.SHA256));
    }

    private static byte[] Coordinate(JsonElement key, string name)
    {
        var coordinate = Base64Url.DecodeFromChars(key.GetProperty(name).GetString());
        Assert.Equal(32, coordinate.Length);
        return coordinate;
    }

    [GeneratedRegex(
        """^\{"keys":\[\{"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"CNTIA01","""
        + "\"x\":\"[A-Za-z0-9_-]{43}\",\"y\":\"[A-Za-z0-9_-]{43}\",\"x5c\":\\[\"[A-Za-z0-9+/]+={0,2}\"\\]\\}\\]\\}$",
        RegexOptions.None, 1000)]
    private static partial Regex OneKey();
}
