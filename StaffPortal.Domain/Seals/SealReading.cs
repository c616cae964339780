namespace StaffPortal.Domain.Seals;

/// <summary>What reading a presented code gave: a seal of this kind, or why it is none. Says nothing yet about its signature.</summary>
public abstract record SealReading
{
    private SealReading() { }

    /// <summary>Has the form of one of our seals.</summary>
    /// <param name="Header">Which key is said to have signed, and when.</param>
    /// <param name="Contents">What the seal says.</param>
    /// <param name="SignedBytes">All bytes before the signature's tag.</param>
    /// <param name="Signature">r‖s, 64 bytes.</param>
    public sealed record Parsed(SealHeader Header, SealContents Contents, ReadOnlyMemory<byte> SignedBytes, ReadOnlyMemory<byte> Signature) : SealReading;

    /// <summary>Not one of ours.</summary>
    /// <param name="Fault">The first thing that was wrong.</param>
    public sealed record NotOurs(SealFault Fault) : SealReading;
}

/// <summary>Why a presented code is not one of our seals.</summary>
public enum SealFault
{
    /// <summary>Text that does not begin with <c>TI1:</c> or is not Base45.</summary>
    NotText,

    /// <summary>Shorter than a header.</summary>
    TooShort,

    /// <summary>Does not begin with the mark of a visible digital seal.</summary>
    NotASeal,

    /// <summary>A seal with another header version.</summary>
    OtherVersion,

    /// <summary>A seal of another country.</summary>
    OtherCountry,

    /// <summary>Signer or key reference has another form.</summary>
    OtherSigner,

    /// <summary>A day in the header is in no calendar.</summary>
    ImpossibleDay,

    /// <summary>A seal on another kind of document.</summary>
    OtherDocument,

    /// <summary>A field runs past the end or over 127 bytes, or tags do not ascend.</summary>
    BrokenFields,

    /// <summary>There is no signature of 64 bytes.</summary>
    NoSignature,

    /// <summary>Bytes follow the signature.</summary>
    TrailingBytes,

    /// <summary>A field that every certificate has is missing, or both identity number and birth date stand there.</summary>
    FieldMissing,

    /// <summary>A field's value has another form.</summary>
    FieldInvalid,
}
