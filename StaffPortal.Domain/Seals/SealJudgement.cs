// an unnamed value of an enum is a bug and throws by itself; a named one that a switch forgot stays an error (CS8509)
#pragma warning disable CS8524

namespace StaffPortal.Domain.Seals;

/// <summary>What checking the signature of a seal gave.</summary>
public enum SignatureCheck
{
    /// <summary>No key of that name is known.</summary>
    KeyUnknown,

    /// <summary>The named key did not sign these bytes.</summary>
    Wrong,

    /// <summary>The named key signed these bytes.</summary>
    Good,
}

/// <summary>What the books say about a seal.</summary>
public enum BooksAnswer
{
    /// <summary>The books have no such number.</summary>
    NotFound,

    /// <summary>The books have the number with other particulars.</summary>
    Differs,

    /// <summary>Voided or replaced; without a connection, the number is on the signed list.</summary>
    Voided,

    /// <summary>The books have this certificate.</summary>
    Agrees,

    /// <summary>There was no connection. Whoever shows the outcome says so (R-V-02).</summary>
    NotConsulted,
}

/// <summary>Judges a presented paper seal (R-V-01); window, gate and HTTP all ask this.</summary>
/// <remarks>
/// The first that holds is the outcome: Unreadable, UnknownKey, Altered, UnknownNumber, Voided, NotYetValid, Expired, Valid. So nothing in
/// a seal is believed before its signature is, and a voided paper says so even after its time.
/// A seal with a good signature whose particulars the books do not have was never issued as it stands, whatever its number: that is
/// UnknownNumber (signed by us, not in the books). Altered stays what it says, a wrong signature.
/// </remarks>
public static class SealJudgement
{
    /// <summary>The outcome at <paramref name="at"/>; validity is half-open.</summary>
    public static VerificationOutcome Judge(SealReading reading, SignatureCheck signature, BooksAnswer books, DateTimeOffset at) =>
        reading is not SealReading.Parsed seal ? VerificationOutcome.Unreadable : signature switch
        {
            SignatureCheck.KeyUnknown => VerificationOutcome.UnknownKey,
            SignatureCheck.Wrong => VerificationOutcome.Altered,
            SignatureCheck.Good => JudgeGenuine(seal.Contents, books, at),
        };

    /// <summary>Compares a seal with what was issued under its number.</summary>
    /// <param name="seal">What the paper says.</param>
    /// <param name="issued">What the books say. Signing day and fractions of a second do not count.</param>
    /// <param name="voided">
    /// Whether the certificate was voided or replaced; other particulars weigh more, for then this paper never was that certificate.
    /// </param>
    public static BooksAnswer Compare(SealContents seal, SealContents issued, bool voided)
    {
        var agrees = AsSealed(seal) == AsSealed(issued) with { SigningDay = seal.SigningDay };
        return !agrees ? BooksAnswer.Differs : voided ? BooksAnswer.Voided : BooksAnswer.Agrees;
    }

    private static SealContents AsSealed(SealContents contents) =>
        contents with { ValidFrom = SealInstant.Cut(contents.ValidFrom), ValidUntil = SealInstant.Cut(contents.ValidUntil) };

    private static VerificationOutcome JudgeGenuine(SealContents contents, BooksAnswer books, DateTimeOffset at) => books switch
    {
        BooksAnswer.NotFound or BooksAnswer.Differs => VerificationOutcome.UnknownNumber,
        BooksAnswer.Voided => VerificationOutcome.Voided,
        BooksAnswer.Agrees or BooksAnswer.NotConsulted => JudgeValidity(contents, at),
    };

    private static VerificationOutcome JudgeValidity(SealContents contents, DateTimeOffset at) =>
        at < contents.ValidFrom ? VerificationOutcome.NotYetValid
        : at >= contents.ValidUntil ? VerificationOutcome.Expired
        : VerificationOutcome.Valid;
}
