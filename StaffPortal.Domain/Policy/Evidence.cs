namespace StaffPortal.Domain.Policy;

/// <summary>Which document was seen besides the register record (辅助证件).</summary>
public enum EvidenceKind
{
    /// <summary>居民户口簿.</summary>
    HouseholdRegister,

    /// <summary>出生医学证明.</summary>
    BirthCertificate,

    /// <summary>机动车驾驶证.</summary>
    DrivingLicence,

    /// <summary>社会保障卡.</summary>
    SocialSecurityCard,

    /// <summary>居住证.</summary>
    ResidencePermit,

    /// <summary>工作证.</summary>
    WorkPass,

    /// <summary>介绍信.</summary>
    IntroductionLetter,

    /// <summary>公安机关证明.</summary>
    PoliceLetter,

    /// <summary>过期或损坏的居民身份证.</summary>
    ExpiredIdentityCard,

    /// <summary>护照.</summary>
    Passport,

    /// <summary>六个月内的临时身份证明.</summary>
    EarlierCertificate,

    /// <summary>单位证明信.</summary>
    UnitLetter,

    /// <summary>军人证件.</summary>
    MilitaryDocument,
}

/// <summary>A document that the officer held in his hand.</summary>
/// <param name="Kind">Which.</param>
/// <param name="HasPhoto">Whether it shows a photo that can be compared ("photo evidence").</param>
public sealed record EvidenceSeen(EvidenceKind Kind, bool HasPhoto);
