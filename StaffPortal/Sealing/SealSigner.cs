using System.Security.Cryptography;
using StaffPortal.Domain.Seals;

namespace StaffPortal.Sealing;

/// <summary>A finished seal.</summary>
/// <param name="Seal">The bytes.</param>
/// <param name="Text">The same as the text of the QR.</param>
/// <param name="Kid">Which key signed.</param>
public sealed record SignedSeal(byte[] Seal, string Text, string Kid);

/// <summary>A signature over bytes that are not a seal: the voided list, a rotating code, a checkpoint.</summary>
/// <param name="Signature">r‖s, 64 bytes.</param>
/// <param name="Kid">Which key signed.</param>
public sealed record DetachedSignature(byte[] Signature, SealKeyId Kid);

/// <summary>Signs with the active key: ECDSA P-256 over SHA-256, raw r‖s.</summary>
public sealed class SealSigner(SealKeyStore keys)
{
    /// <summary>Seals a certificate.</summary>
    /// <exception cref="ArgumentException">The contents cannot stand in a seal.</exception>
    public SignedSeal Sign(SealContents contents)
    {
        var active = keys.Active;
        var bytes = SealEncoder.BytesToSign(contents, active.Known.Kid);
        var seal = SealEncoder.Attach(bytes, Sign(active, bytes));
        return new SignedSeal(seal, SealText.Write(seal), active.Known.Kid.ToString());
    }

    /// <summary>Signs other bytes.</summary>
    /// <exception cref="ArgumentException">The bytes begin as a seal does: with this signature they would be one.</exception>
    public DetachedSignature Sign(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(SealHeader.Start)) throw new ArgumentException("A seal is signed through its contents.", nameof(bytes));
        var active = keys.Active;
        return new DetachedSignature(Sign(active, bytes), active.Known.Kid);
    }

    private static byte[] Sign(ActiveKey active, ReadOnlySpan<byte> bytes)
    {
        using var signer = active.CreateSigner();
        return signer.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
