using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StaffPortal.Security;

/// <summary>
/// Encrypts personal data for its column (AES-256-GCM, the column's purpose as associated data) and makes look-up values
/// (HMAC-SHA-256). Layout of a protected value: version 1, key id (4 bytes), nonce (12), tag (16), ciphertext.
/// </summary>
public sealed class PersonalDataProtector(PersonalDataKeyRing keys)
{
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 1 + sizeof(uint) + NonceLength + TagLength;

    /// <summary>Encrypts a text under the newest key.</summary>
    public byte[] Protect(string text, string purpose) => Protect(Encoding.UTF8.GetBytes(text), purpose);

    /// <summary>Encrypts bytes under the newest key.</summary>
    public byte[] Protect(byte[] plain, string purpose)
    {
        var key = keys.Newest;
        var sealedBytes = new byte[HeadLength + plain.Length];
        sealedBytes[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(sealedBytes.AsSpan(1), key.Id);
        var nonce = sealedBytes.AsSpan(1 + sizeof(uint), NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Encryption, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(HeadLength), sealedBytes.AsSpan(HeadLength - TagLength, TagLength), Encoding.UTF8.GetBytes(purpose));
        return sealedBytes;
    }

    /// <summary>Decrypts a text.</summary>
    public string UnprotectText(byte[] sealedBytes, string purpose) => Encoding.UTF8.GetString(Unprotect(sealedBytes, purpose));

    /// <summary>Decrypts bytes.</summary>
    /// <exception cref="CryptographicException">They were not protected for this purpose, were changed, or their key is not in the ring.</exception>
    public byte[] Unprotect(byte[] sealedBytes, string purpose)
    {
        if (sealedBytes.Length < HeadLength || sealedBytes[0] != Version) throw new CryptographicException("This is not a protected value.");
        var key = keys.Find(BinaryPrimitives.ReadUInt32BigEndian(sealedBytes.AsSpan(1)));
        var plain = new byte[sealedBytes.Length - HeadLength];
        using var aes = new AesGcm(key.Encryption, TagLength);
        aes.Decrypt(
            sealedBytes.AsSpan(1 + sizeof(uint), NonceLength), sealedBytes.AsSpan(HeadLength), sealedBytes.AsSpan(HeadLength - TagLength, TagLength),
            plain, Encoding.UTF8.GetBytes(purpose));
        return plain;
    }

    /// <summary>The look-up value of a normalised text: 64 hexadecimal characters, the same for the same text and purpose.</summary>
    public string LookupOf(string normalised, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(keys.Newest.Lookup, Encoding.UTF8.GetBytes(purpose + '\0' + normalised)));
}
