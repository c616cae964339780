namespace StaffPortal.Domain.Identity;

/// <summary>What kind of document a number belongs to (R-C-02, R-ID-05).</summary>
public enum IdentityDocumentKind
{
    /// <summary>居民身份证.</summary>
    ResidentIdentityCard,

    /// <summary>港澳台居民居住证, numbers that begin with 81, 82 or 83.</summary>
    HkMacaoTaiwanPermit,

    /// <summary>外国护照.</summary>
    ForeignPassport,

    /// <summary>外国人永久居留身份证, numbers that begin with 9.</summary>
    ForeignPermanentResidence,

    /// <summary>Anything else.</summary>
    Other,
}
