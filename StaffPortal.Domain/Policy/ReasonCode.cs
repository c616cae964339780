#pragma warning disable CS1591 // each code's meaning, in both languages and with its source, stands in RULES.md; repeating it here would only let them part
namespace StaffPortal.Domain.Policy;

/// <summary>Why a finding was made (rules.md 15). Stored, printed and counted in reports: never rename a member.</summary>
public enum ReasonCode
{
    // refusals common to all channels
    NotInPerson, DocumentKindNotAccepted, NameDisagrees, NumberNotUsable, PhotoMismatch,

    // the register
    NotInRegister, RegisterUnavailable, RegisterPhotoMissing, HouseholdInTransfer,

    // the comparison
    ComparisonMissing, PhotoDoubtful,

    // the number and the record
    SystemCheckPending, SexDisagrees, RegionUnknown,

    // notes
    CardReportedLost, TravelRestriction, OverElectronicQuota, FrequentIssue, ReplacesEarlier, DepartureSoon, GuardianContact, RegisterPhotoOld, OwnDocumentIsEnough,

    // what is still missing
    EvidenceMissing, GuardianMissing, EarlierPaperValid, DepartureMissing, ValidityTooShort, OralCheckMissing,

    // aviation
    FlightNotEligible, TooCloseToDeparture, OralCheckOnly, OralCheckFailed,

    // special cases
    ChildWithoutCard, CardNeverIssued, UnitLetterMissing, ReferToOwnDocument, MilitaryAtWindowOnly,

    // electronic and kiosk
    LiveCheckMissing, LiveCheckFailed, LocationNotAuthorised, MonthlyQuotaUsed, AlreadyValid, DetailsMissing, DetailsDisagree, AttemptsUsed, WindowOnly,
}
#pragma warning restore CS1591
