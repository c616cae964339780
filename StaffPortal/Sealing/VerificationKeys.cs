using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaffPortal.Domain.Seals;

namespace StaffPortal.Sealing;

/// <summary>The public keys: checks signatures here, and hands the keys to whoever checks elsewhere.</summary>
public sealed class VerificationKeys(SealKeyStore keys)
{
    // '+' stays as it is in base64; nothing of this is ever put into HTML
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Checks the signature of what was read; what is no seal has no key of ours.</summary>
    public SignatureCheck Check(SealReading reading) => reading is SealReading.Parsed seal
        ? Check(seal.Header.KeyId, seal.SignedBytes.Span, seal.Signature.Span)
        : SignatureCheck.KeyUnknown;

    /// <summary>Checks a signature r‖s over any bytes.</summary>
    public SignatureCheck Check(SealKeyId kid, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature)
    {
        if (keys.Find(kid) is not { } key) return SignatureCheck.KeyUnknown;
        using var verifier = key.CreateVerifier();
        var good = verifier.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return good ? SignatureCheck.Good : SignatureCheck.Wrong;
    }

    /// <summary>The key set (RFC 7517): <c>{"keys":[{kty,crv,alg,use,kid,x,y,x5c}]}</c>, retired keys too.</summary>
    public string ToJwks()
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, s_plain))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("keys");
            foreach (var key in keys.Known) Write(writer, key);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(json.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, KnownKey key)
    {
        writer.WriteStartObject();
        writer.WriteString("kty", "EC");
        writer.WriteString("crv", "P-256");
        writer.WriteString("alg", "ES256");
        writer.WriteString("use", "sig");
        writer.WriteString("kid", key.Kid.ToString());
        writer.WriteString("x", Base64Url.EncodeToString(key.Point.X));
        writer.WriteString("y", Base64Url.EncodeToString(key.Point.Y));
        writer.WriteStartArray("x5c");
        writer.WriteStringValue(Convert.ToBase64String(key.Certificate));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
