using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk;

/// <summary>One case (业务) as the desk shows it. Personal data: lives as long as the screen that shows it.</summary>
public sealed record CaseView
{
    /// <summary>The only thing of a case that may stand in a URL.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where the case stands.</summary>
    public required CaseState State { get; init; }

    /// <summary>Rail or air.</summary>
    public required TravelMode Mode { get; init; }

    /// <summary>事由.</summary>
    public required LookUpPurpose Purpose { get; init; }

    /// <summary>The full number, normalised; null of a child without one.</summary>
    public required string? Number { get; init; }

    /// <summary>The name the traveller stated, where he was asked.</summary>
    public string? StatedName { get; init; }

    /// <summary>How the register answered.</summary>
    public required RegisterOutcome Register { get; init; }

    /// <summary>The register's record, where there is one.</summary>
    public PersonView? Person { get; init; }

    /// <summary>What is known of the traveller where the register has no record; null where it has one.</summary>
    public HolderView? Holder { get; init; }

    /// <summary>Whether all that a paper says of its holder is known.</summary>
    public bool NamesHolder { get; init; } = true;

    /// <summary>When the register was asked last.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>The day of the register photo; null where there is none.</summary>
    public DateOnly? RegisterPhotoTakenOn { get; init; }

    /// <summary>Changes with each photo of the traveller's card; null where the reader gave none.</summary>
    public string? CardPhoto { get; init; }

    /// <summary>The train, where one was stated.</summary>
    public TrainContent? Train { get; init; }

    /// <summary>The live picture, where one was taken or given up.</summary>
    public LivePictureView? LivePicture { get; init; }

    /// <summary>The officer's comparison.</summary>
    public required PhotoComparison Comparison { get; init; }

    /// <summary>The features marked; those not marked are absent.</summary>
    public required IReadOnlyDictionary<ComparisonPoint, PointMark> Points { get; init; }

    /// <summary>The documents seen.</summary>
    public required IReadOnlyList<EvidenceSeen> Evidence { get; init; }

    /// <summary>What else was noted of documents seen.</summary>
    public IReadOnlyList<EvidenceContent> Documents { get; init; } = [];

    /// <summary>Whether the traveller is of the age that comes with a guardian (R-S-01, R-S-02).</summary>
    public bool IsChild { get; init; }

    /// <summary>Who came with a child, once he was looked up.</summary>
    public GuardianView? Guardian { get; init; }

    /// <summary>Whether the traveller is in active service (R-S-05).</summary>
    public bool ActiveMilitary { get; init; }

    /// <summary>Whether he says that he has no letter of his unit.</summary>
    public bool UnitLetterStatedMissing { get; init; }

    /// <summary>All of one visit, this case among them, in the order they came; empty where the traveller is alone.</summary>
    public IReadOnlyList<VisitMember> Visit { get; init; } = [];

    /// <summary>Whether the traveller has no document at all (R-AW-03).</summary>
    public bool NoEvidence { get; init; }

    /// <summary>Of the oral check: whether an answer was right.</summary>
    public IReadOnlyDictionary<OralQuestion, bool> OralAnswers { get; init; } = new Dictionary<OralQuestion, bool>();

    /// <summary>The flight, where one was recorded.</summary>
    public FlightContent? Flight { get; init; }

    /// <summary>The days of validity that may be chosen, shortest first; empty for rail.</summary>
    public IReadOnlyList<int> ValidityOffered { get; init; } = [];

    /// <summary>How near a departure is noted, and how near it is refused.</summary>
    public (TimeSpan Soon, TimeSpan TooClose) DepartureLimits { get; init; }

    /// <summary>Why an earlier paper is replaced, where that was stated.</summary>
    public ReplacementReason? ReplacementReason { get; init; }

    /// <summary>What the policy says now.</summary>
    public required Decision Decision { get; init; }

    /// <summary>What the ledger knows of the traveller.</summary>
    public required LedgerView Ledger { get; init; }

    /// <summary>What was issued, once it was.</summary>
    public CertificateView? Certificate { get; init; }

    /// <summary>What the supervisors were asked last, and said; null where they were not, or it is of no account any more.</summary>
    public CaseApproval? Approval { get; init; }

    /// <summary>Whether a supervisor returned the case, and nothing was done in it since.</summary>
    public bool IsReturned => State is CaseState.Open && Approval is { State: ApprovalState.Returned, DecidedAt: { } at } && at >= SavedAt;

    /// <summary>When the case was last written.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => $"Case {Id:N} {State}";
}

/// <summary>The person of the register's record.</summary>
public sealed record PersonView(
    string Name, Sex Sex, EthnicGroup EthnicGroup, DateOnly BirthDate, int AgeYears, int AgeMonths, string HouseholdPlace,
    CardStatus Card, DateOnly? CardReportedLostOn, DateOnly? CardValidUntil)
{
    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(PersonView);
}

/// <summary>The person as a document names him (照证件录入); sex, birth date and age by the number.</summary>
public sealed record HolderView(string? Name, Sex Sex, string? EthnicGroup, DateOnly BirthDate, int AgeYears, string? HouseholdPlace)
{
    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(HolderView);
}

/// <summary>The live picture of a case.</summary>
/// <param name="Source">Camera, file, or none.</param>
/// <param name="At">When it was taken or given up.</param>
/// <param name="Version">Changes with each picture; part of the picture's address, so that no old one is shown.</param>
public sealed record LivePictureView(PictureSource Source, DateTimeOffset At, string Version)
{
    /// <summary>Of a picture that a case holds; null where none was taken or given up.</summary>
    internal static LivePictureView? Of(PictureSource? source, DateTimeOffset? at) =>
        source is { } from && at is { } taken ? new LivePictureView(from, taken, VersionOf(taken)) : null;

    /// <summary>Of a picture that was taken then.</summary>
    internal static string VersionOf(DateTimeOffset taken) => taken.UtcTicks.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Rail and air, paper and electronic, in one history (R-RW-05).</summary>
/// <param name="ElectronicRailThisMonth">Electronic rail applications of this calendar month.</param>
/// <param name="ElectronicRailQuota">How many there may be.</param>
/// <param name="PaperLast7Days">Paper of today and the six days before.</param>
/// <param name="ValidNow">Certificates valid now, of any kind.</param>
/// <param name="Lines">The newest five, newest first.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record LedgerView(int ElectronicRailThisMonth, int ElectronicRailQuota, int PaperLast7Days, int ValidNow, IReadOnlyList<LedgerLine> Lines, int Total);

/// <summary>One certificate of the traveller's history.</summary>
/// <param name="IssuedAt">UTC.</param>
/// <param name="Mode">Rail or air.</param>
/// <param name="Channel">Which way.</param>
/// <param name="Office">The issuing office's short name.</param>
/// <param name="State">Its state in the books.</param>
/// <param name="ValidUntil">First instant at which it is not valid.</param>
public sealed record LedgerLine(DateTimeOffset IssuedAt, TravelMode Mode, Channel Channel, string Office, CertificateState State, DateTimeOffset ValidUntil);

/// <summary>What was issued in this case.</summary>
/// <param name="Id">Part of the paper's address.</param>
/// <param name="Number">The number in groups for reading.</param>
/// <param name="Validity">From when until when.</param>
/// <param name="IssuedAt">UTC.</param>
/// <param name="Prints">How often it was sent to a printer.</param>
public sealed record CertificateView(Guid Id, string Number, Validity Validity, DateTimeOffset IssuedAt, int Prints)
{
    /// <summary>The newest time that it was sent to a printer; null where it never was.</summary>
    public LastPrint? Last { get; init; }
}

/// <summary>The newest print of a paper.</summary>
/// <param name="Id">Of the print.</param>
/// <param name="Copy">0 the original, from 1 reprints (R-P-04).</param>
/// <param name="Outcome">What came out, where it was told.</param>
public sealed record LastPrint(Guid Id, int Copy, PrintOutcome? Outcome);

/// <summary>One time that the case was sent to the supervisors.</summary>
/// <param name="State">Waiting, approved, returned or withdrawn.</param>
/// <param name="ProposedAt">When it was sent.</param>
/// <param name="DecidedAt">When it was decided or taken back.</param>
/// <param name="DecidedBy">The supervisor's number.</param>
/// <param name="Reason">Why.</param>
/// <param name="Words">What else the supervisor said.</param>
public sealed record CaseApproval(ApprovalState State, DateTimeOffset ProposedAt, DateTimeOffset? DecidedAt, string? DecidedBy, ApprovalReason? Reason, string? Words)
{
    /// <summary>Nothing of what was said: a record would print all of it.</summary>
    public override string ToString() => $"{State}";
}
