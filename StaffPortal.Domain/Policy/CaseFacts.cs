using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;

namespace StaffPortal.Domain.Policy;

/// <summary>All that the policy may look at. A fact nobody supplied is null and can only ask, review or refuse (rules.md 2).</summary>
public sealed record CaseFacts
{
    /// <summary>Rail or air.</summary>
    public required TravelMode Mode { get; init; }

    /// <summary>Window, kiosk or electronic.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The instant of the decision; its day in Shanghai is "today".</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Which kind of document the traveller is entitled to.</summary>
    public IdentityDocumentKind? DocumentKind { get; init; }

    /// <summary>公民身份号码.</summary>
    public CitizenIdNumber? Number { get; init; }

    /// <summary>The name that the traveller states; absent at the window means he was not asked.</summary>
    public PersonName? StatedName { get; init; }

    /// <summary>Whether the traveller stands here (R-C-01).</summary>
    public bool? InPerson { get; init; }

    /// <summary>The register's answer.</summary>
    public RegisterFacts? Register { get; init; }

    /// <summary>Whether this case was drawn for a system check (R-C-12).</summary>
    public bool SystemCheckDrawn { get; init; }

    /// <summary>The officer's comparison (R-C-07).</summary>
    public PhotoComparison? Comparison { get; init; }

    /// <summary>The documents seen.</summary>
    public IReadOnlyList<EvidenceSeen> Evidence { get; init; } = [];

    /// <summary>Whether a guardian was verified like a traveller (R-S-01).</summary>
    public bool? GuardianVerified { get; init; }

    /// <summary>Whether the traveller has no document at all to show (R-AW-03); ignored once there is one.</summary>
    public bool NoEvidence { get; init; }

    /// <summary>The oral check (R-AW-03).</summary>
    public OralCheck? OralCheck { get; init; }

    /// <summary>The flight; null where none was recorded.</summary>
    public FlightFacts? Flight { get; init; }

    /// <summary>Days of validity that the officer chose for a flight (R-AW-05); absent is the preset.</summary>
    public int? RequestedDays { get; init; }

    /// <summary>Why an earlier paper is replaced (R-RW-06).</summary>
    public ReplacementReason? ReplacementReason { get; init; }

    /// <summary>What the ledger knows.</summary>
    public HistoryFacts? History { get; init; }

    /// <summary>The day of the decision in Shanghai.</summary>
    public DateOnly Today => ShanghaiTime.Day(At);

    /// <summary>Completed years today; null where the birth date is not known.</summary>
    public int? AgeToday => Number?.AgeOn(Today);

    /// <summary>Whether a document with a photo was seen.</summary>
    public bool HasPhotoEvidence => Evidence.Any(evidence => evidence.HasPhoto);

    /// <summary>Mode, channel and instant: a text made by accident tells neither a person nor what R-C-12 keeps quiet.</summary>
    public override string ToString() => FormattableString.Invariant($"{Mode} {Channel} {At:O}");
}
