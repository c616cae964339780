using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;

namespace StaffPortal.Domain.Policy;

// Long because every fact that the policy may look at stands in this one file, so that none is missed.
/// <summary>All that the policy may look at. A fact nobody supplied is null and can only ask, review or refuse (rules.md 2).</summary>
public sealed record CaseFacts
{
    /// <summary>Rail or air.</summary>
    public required TravelMode Mode { get; init; }

    /// <summary>Window, kiosk or electronic.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Who asks electronically; tells whose picture becomes the portrait, and changes no verdict.</summary>
    public FrontEnd? FrontEnd { get; init; }

    /// <summary>The instant of the decision; its day in Shanghai is "today".</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Which kind of document the traveller is entitled to.</summary>
    public IdentityDocumentKind? DocumentKind { get; init; }

    /// <summary>公民身份号码.</summary>
    public CitizenIdNumber? Number { get; init; }

    /// <summary>The birth date of a child without a number (R-S-01); not read where there is a number.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>The name that the traveller states; absent at the window and the kiosk means he was not asked.</summary>
    public PersonName? StatedName { get; init; }

    /// <summary>Whether the traveller stands here (R-C-01); not read electronically.</summary>
    public bool? InPerson { get; init; }

    /// <summary>The register's answer.</summary>
    public RegisterFacts? Register { get; init; }

    /// <summary>Whether this case was drawn for a system check (R-C-12).</summary>
    public bool SystemCheckDrawn { get; init; }

    /// <summary>Whether the traveller is in active service, or says so (R-S-05).</summary>
    public bool ActiveMilitary { get; init; }

    /// <summary>The officer's comparison (R-C-07); read at the window only.</summary>
    public PhotoComparison? Comparison { get; init; }

    /// <summary>The live check (R-RE-03); read electronically and at a kiosk.</summary>
    public LiveCheck? LiveCheck { get; init; }

    /// <summary>Live checks tried, this one counted; read of a failed one at a kiosk (R-K-02).</summary>
    public int? LiveCheckAttempts { get; init; }

    /// <summary>Whether the telephone's location is authorised (R-RE-02).</summary>
    public bool? LocationAuthorised { get; init; }

    /// <summary>The documents seen.</summary>
    public IReadOnlyList<EvidenceSeen> Evidence { get; init; } = [];

    /// <summary>Whether a guardian was verified like a traveller (R-S-01).</summary>
    public bool? GuardianVerified { get; init; }

    /// <summary>Whether the traveller has no document at all to show (R-AW-03); ignored once there is one.</summary>
    public bool NoEvidence { get; init; }

    /// <summary>The oral check (R-AW-03).</summary>
    public OralCheck? OralCheck { get; init; }

    /// <summary>Whether a serving traveller says that he has no letter of his unit (R-S-05); ignored once there is one.</summary>
    public bool UnitLetterStatedMissing { get; init; }

    /// <summary>The flight; null where none was recorded.</summary>
    public FlightFacts? Flight { get; init; }

    /// <summary>Days of validity that the officer chose for a flight (R-AW-05); absent is the preset.</summary>
    public int? RequestedDays { get; init; }

    /// <summary>What the traveller states beside his name for an electronic aviation certificate (R-AE-02).</summary>
    public DetailsFacts? Details { get; init; }

    /// <summary>What the ledger knows.</summary>
    public HistoryFacts? History { get; init; }

    /// <summary>Why an earlier paper is replaced (R-RW-06).</summary>
    public ReplacementReason? ReplacementReason { get; init; }

    /// <summary>The day of the decision in Shanghai.</summary>
    public DateOnly Today => ShanghaiTime.Day(At);

    /// <summary>Completed years today; null where the birth date is not known.</summary>
    public int? AgeToday => (Number?.BirthDate ?? BirthDate) is { } born ? Age.On(born, Today) : null;

    /// <summary>Whether a document with a photo was seen ("photo evidence").</summary>
    public bool HasPhotoEvidence
    {
        get
        {
            for (var i = 0; i < Evidence.Count; i++) if (Evidence[i].HasPhoto) return true;
            return false;
        }
    }

    /// <summary>Whether a document of this kind was seen.</summary>
    public bool HasEvidence(EvidenceKind kind)
    {
        for (var i = 0; i < Evidence.Count; i++) if (Evidence[i].Kind == kind) return true;
        return false;
    }

    /// <summary>Whether R-S-01 is about this traveller: a child without a number, or of whom the register shows no issued card. An age that is not known makes nobody a child.</summary>
    public bool IsChildWithoutCard(PolicyEdition edition) => AgeToday < edition.ChildUnder && (Number is null || !ShowsIssuedCard);

    /// <summary>Whether R-S-01 stands in place of R-C-07 and R-C-08; a child that is found with a card is compared itself, even where nobody supplied its number.</summary>
    public bool GuardianIsComparedInstead(PolicyEdition edition) => AgeToday < edition.ChildUnder && !ShowsIssuedCard;

    // a register without a record or without an answer shows none
    private bool ShowsIssuedCard => Register is { Outcome: RegisterOutcome.Found, Card: CardStatus.Issued or CardStatus.Expired or CardStatus.ReportedLost };

    /// <summary>Mode, channel and instant: a text made by accident tells neither a person nor what R-C-12 keeps quiet.</summary>
    public override string ToString() => FormattableString.Invariant($"{Mode} {Channel} {At:O}");
}
