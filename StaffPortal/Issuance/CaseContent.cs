using System.Text.Json;
using System.Text.Json.Serialization;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Issuance;

/// <summary>What a case holds of its traveller, as it is stored: facts and decision in one versioned, encrypted JSON text.</summary>
public sealed record CaseContent
{
    private static readonly JsonSerializerOptions s_json = new() { Converters = { StoredWords.ByName }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The form of this text; 1 is the only one so far.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The full number, normalised; null of a child without one, who goes by name, birth date and document (R-S-01).</summary>
    public string? Number { get; init; }

    /// <summary>The birth date of a child without a number.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>The sex of a child without a number.</summary>
    public Sex? Sex { get; init; }

    /// <summary>The number again; null where there is none.</summary>
    [JsonIgnore]
    public CitizenIdNumber? CitizenNumber => Number is null ? null : CitizenIdNumber.Stored(Number);

    /// <summary>Rail or air; absent in the oldest texts, which are rail.</summary>
    public TravelMode Mode { get; init; }

    /// <summary>Where the traveller applied; absent in the oldest texts, which are of a window.</summary>
    public Channel Channel { get; init; }

    /// <summary>Who asked electronically.</summary>
    public FrontEnd? FrontEnd { get; init; }

    /// <summary>Whether the traveller stood there; an officer at a window serves who stands before him, and need not say so.</summary>
    public bool? InPerson { get; init; }

    /// <summary>How the register answered.</summary>
    public required RegisterOutcome Register { get; init; }

    /// <summary>The record, where there is one.</summary>
    public RecordContent? Record { get; init; }

    /// <summary>The name that the traveller stated, by his own word or by the document he showed.</summary>
    public string? StatedName { get; init; }

    /// <summary>What was copied from that document besides, where the register has no record; electronically what the traveller stated (R-AE-02).</summary>
    public DocumentDetails? Details { get; init; }

    /// <summary>Whether this case was drawn for a system check (R-C-12).</summary>
    public bool SystemCheckDrawn { get; init; }

    /// <summary>Whether the traveller is in active service (R-S-05).</summary>
    public bool ActiveMilitary { get; init; }

    /// <summary>Whether he says that he has no letter of his unit (R-S-05).</summary>
    public bool UnitLetterStatedMissing { get; init; }

    /// <summary>Whether a guardian was verified (R-S-01), of texts that do not hold who he was.</summary>
    public bool? GuardianVerified { get; init; }

    /// <summary>Who came with a child, where he was looked up (R-S-01).</summary>
    public GuardianContent? Guardian { get; init; }

    /// <summary>The live check (R-RE-03).</summary>
    public LiveCheck? LiveCheck { get; init; }

    /// <summary>Live checks tried at a kiosk (R-K-02).</summary>
    public int? LiveCheckAttempts { get; init; }

    /// <summary>Whether the telephone's location was authorised (R-RE-02).</summary>
    public bool? LocationAuthorised { get; init; }

    /// <summary>The traveller's birth date: the number's, or as it was entered for a child without one.</summary>
    [JsonIgnore]
    public DateOnly Born => CitizenNumber?.BirthDate ?? BirthDate ?? throw new InvalidOperationException("A case without a number has a birth date.");

    /// <summary>The traveller's sex: the register's, the number's, or as it was entered for a child without one.</summary>
    [JsonIgnore]
    public Sex KnownSex => Record?.Sex ?? CitizenNumber?.Sex ?? Sex ?? throw new InvalidOperationException("A case without a number has a sex.");

    /// <summary>When the flight or the train leaves, where that is known.</summary>
    [JsonIgnore]
    public DateTimeOffset? Departure => Flight?.Departure ?? Train?.Departure;

    /// <summary>When the traveller's card was read by a reader; null where it was not.</summary>
    public DateTimeOffset? CardReadAt { get; init; }

    /// <summary>When the photo of its chip was taken over; null where there is none.</summary>
    public DateTimeOffset? CardPhotoAt { get; init; }

    /// <summary>The train (车次), where one was stated; no rule speaks of it.</summary>
    public TrainContent? Train { get; init; }

    /// <summary>When the register was asked last; null where that was at the look-up.</summary>
    public DateTimeOffset? AskedAgainAt { get; init; }

    /// <summary>Whether all that a paper says of its holder is known: from the record, or from a document.</summary>
    [JsonIgnore]
    public bool NamesHolder => HolderOfCase.HolderOf(this) is not null;

    /// <summary>Where the live picture came from; null where none was taken or given up yet.</summary>
    public PictureSource? LivePicture { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? LivePictureAt { get; init; }

    /// <summary>The officer's comparison.</summary>
    public PhotoComparison Comparison { get; init; }

    /// <summary>The features marked.</summary>
    public IReadOnlyDictionary<ComparisonPoint, PointMark> Points { get; init; } = new Dictionary<ComparisonPoint, PointMark>();

    /// <summary>The documents seen.</summary>
    public IReadOnlyList<EvidenceSeen> Evidence { get; init; } = [];

    /// <summary>What else was noted of documents seen; one of which nothing was noted is absent.</summary>
    public IReadOnlyList<EvidenceContent>? Documents { get; init; }

    /// <summary>Whether the traveller has no document at all (R-AW-03).</summary>
    public bool NoEvidence { get; init; }

    /// <summary>Of the oral check: whether an answer was right; a question not asked yet is absent (R-AW-03).</summary>
    public IReadOnlyDictionary<OralQuestion, bool> OralAnswers { get; init; } = new Dictionary<OralQuestion, bool>();

    /// <summary>The flight, where one was recorded (R-AW-04).</summary>
    public FlightContent? Flight { get; init; }

    /// <summary>Days of validity chosen; null is the preset (R-AW-05).</summary>
    public int? RequestedDays { get; init; }

    /// <summary>Why an earlier paper is replaced (R-RW-06).</summary>
    public ReplacementReason? ReplacementReason { get; init; }

    /// <summary>What the ledger knew at the decision.</summary>
    public HistoryFacts History { get; init; } = new();

    /// <summary>Whether the traveller is of the age that is served first (R-S-04), as the edition of the decision says.</summary>
    public bool ServedFirst { get; init; }

    /// <summary>The instant of the decision.</summary>
    public DateTimeOffset DecidedAt { get; init; }

    /// <summary>The decision; replayed from the other members it comes out the same.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The facts that the decision saw.</summary>
    /// <param name="edition">From which age on it takes somebody for a guardian.</param>
    public CaseFacts ToFacts(PolicyEdition edition)
    {
        var number = CitizenNumber;
        return new CaseFacts
        {
            Mode = Mode,
            Channel = Channel,
            FrontEnd = FrontEnd,
            At = DecidedAt,
            InPerson = Channel is Channel.Window ? InPerson ?? true : InPerson,
            // whoever has no number yet is a child who is entitled to a card
            DocumentKind = number?.DocumentKind ?? IdentityDocumentKind.ResidentIdentityCard,
            Number = number,
            BirthDate = BirthDate,
            StatedName = StatedName is null ? null : PersonName.Stored(StatedName),
            Register = Record is null ? new RegisterFacts { Outcome = Register } : RegisterFacts.From(Record.ToRecord(number!)),
            SystemCheckDrawn = SystemCheckDrawn,
            ActiveMilitary = ActiveMilitary,
            UnitLetterStatedMissing = UnitLetterStatedMissing,
            GuardianVerified = Guardian is null ? GuardianVerified : Guardian.Fault(number, ShanghaiTime.Day(DecidedAt), edition) is GuardianFault.None,
            Comparison = Comparison,
            LiveCheck = LiveCheck,
            LiveCheckAttempts = LiveCheckAttempts,
            LocationAuthorised = LocationAuthorised,
            Details = Channel is Channel.Electronic ? Details?.ToFacts() : null,
            Evidence = Evidence,
            NoEvidence = NoEvidence,
            OralCheck = OralCheckAnswers.Outcome(OralAnswers),
            Flight = Flight?.ToFacts(),
            RequestedDays = RequestedDays,
            ReplacementReason = ReplacementReason,
            History = History,
        };
    }

    /// <summary>The same case, decided anew.</summary>
    public CaseContent Decided(DateTimeOffset at, HistoryFacts history, PolicyEdition edition)
    {
        var asked = this with { DecidedAt = at, History = history };
        var facts = asked.ToFacts(edition);
        return asked with
        {
            Decision = IssuancePolicy.Decide(facts, edition),
            ServedFirst = facts.AgeToday is { } age && AgeGroups.Of(age, edition) is AgeGroup.Elderly,
        };
    }

    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(CaseContent);

    /// <summary>The text to store.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    /// <summary>Reads a stored text; a damaged one is a bug and throws.</summary>
    public static CaseContent FromJson(string json) =>
        JsonSerializer.Deserialize<CaseContent>(json, s_json) is { Version: 1 } content ? content : throw new FormatException("A stored case has an unknown form.");
}
