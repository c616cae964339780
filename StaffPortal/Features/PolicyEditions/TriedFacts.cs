using System.Globalization;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>
/// The facts that are tried out (试算). They begin as a case that has nothing wrong, and are nobody's: name and number are made up here, the number in a
/// region that no person has. A fact that the way does not ask for stays as it is and is not read.
/// </summary>
/// <remarks>Longer than the guide: as in <see cref="CaseFacts"/>, one file holds every fact.</remarks>
public sealed class TriedFacts
{
    private static readonly PersonName s_name = PersonName.Stored("试算");
    private static readonly PersonName s_otherName = PersonName.Stored("另名");
    private static readonly EthnicGroup s_group = EthnicGroup.Of("01");

    /// <summary>By which way.</summary>
    public TriedWay Way { get; set; }

    /// <summary>Completed years, 0 to 150; the birthday is the day of the trial.</summary>
    public int Age { get; set; } = 35;

    /// <summary>Which document the traveller is entitled to.</summary>
    public IdentityDocumentKind Document { get; set; }

    /// <summary>What kind of number there is.</summary>
    public TriedNumber Number { get; set; }

    /// <summary>Whether the traveller stands there.</summary>
    public bool InPerson { get; set; } = true;

    /// <summary>The stated name beside the registered one.</summary>
    public Agreement Name { get; set; } = Agreement.Agrees;

    /// <summary>How the register answered.</summary>
    public RegisterOutcome Register { get; set; }

    /// <summary>The card.</summary>
    public CardStatus Card { get; set; }

    /// <summary>Whether the registered sex is that of the number.</summary>
    public bool SexAgrees { get; set; } = true;

    /// <summary>Whether the register has a photo.</summary>
    public bool HasPhoto { get; set; } = true;

    /// <summary>How many years ago it was taken.</summary>
    public int PhotoYears { get; set; } = 2;

    /// <summary>户口迁移中.</summary>
    public bool InTransfer { get; set; }

    /// <summary>Registered as deceased.</summary>
    public bool Deceased { get; set; }

    /// <summary>A travel restriction.</summary>
    public bool TravelRestriction { get; set; }

    /// <summary>Drawn for a system check; what else leads to one gives the same finding.</summary>
    public bool SystemCheck { get; set; }

    /// <summary>The officer's comparison.</summary>
    public PhotoComparison Comparison { get; set; } = PhotoComparison.Match;

    /// <summary>The live check.</summary>
    public LiveCheck LiveCheck { get; set; } = LiveCheck.Passed;

    /// <summary>Live checks tried at a kiosk.</summary>
    public int Attempts { get; set; } = 1;

    /// <summary>Whether the telephone's location is authorised.</summary>
    public bool Location { get; set; } = true;

    /// <summary>Ethnic group and household place as stated beside those of the register.</summary>
    public Agreement Details { get; set; } = Agreement.Agrees;

    /// <summary>A document that was seen; null for none.</summary>
    public EvidenceKind? Evidence { get; set; }

    /// <summary>Whether it shows a photo.</summary>
    public bool EvidenceHasPhoto { get; set; }

    /// <summary>Another one, without a photo.</summary>
    public EvidenceKind? OtherEvidence { get; set; }

    /// <summary>The oral check of one who has nothing to show; null where he is not asked.</summary>
    public OralCheck? OralCheck { get; set; }

    /// <summary>Whether a guardian was verified.</summary>
    public bool Guardian { get; set; }

    /// <summary>Active service.</summary>
    public TriedService Service { get; set; }

    /// <summary>The flight.</summary>
    public TriedFlight Flight { get; set; } = TriedFlight.Eligible;

    /// <summary>Minutes to its departure.</summary>
    public int Departure { get; set; } = 300;

    /// <summary>Days that the officer chose; null for the preset.</summary>
    public int? Days { get; set; }

    /// <summary>Electronic rail certificates of this month.</summary>
    public int ElectronicThisMonth { get; set; }

    /// <summary>Hours that an electronic certificate is still valid; 0 for none.</summary>
    public int ElectronicHours { get; set; }

    /// <summary>Hours that paper is still valid; 0 for none.</summary>
    public int PaperHours { get; set; }

    /// <summary>Why it is replaced; null where nobody said so.</summary>
    public ReplacementReason? Replacement { get; set; }

    /// <summary>Paper of today.</summary>
    public int PaperToday { get; set; }

    /// <summary>Paper of seven days.</summary>
    public int PaperSevenDays { get; set; }

    /// <summary>Rail or air.</summary>
    public TravelMode Mode => Way is TriedWay.RailWindow or TriedWay.RailKiosk or TriedWay.Rail12306 ? TravelMode.Rail : TravelMode.Aviation;

    /// <summary>Window, kiosk or electronic.</summary>
    public Channel Channel => Way switch
    {
        TriedWay.RailWindow or TriedWay.AviationWindow => Channel.Window,
        TriedWay.RailKiosk or TriedWay.AviationKiosk => Channel.Kiosk,
        _ => Channel.Electronic,
    };

    /// <summary>The facts as the policy reads them.</summary>
    /// <param name="at">The instant of the trial.</param>
    public CaseFacts At(DateTimeOffset at)
    {
        var born = ShanghaiTime.Day(at).AddYears(-Age);
        var number = Number is TriedNumber.None ? null : MadeUp(born);
        return new CaseFacts
        {
            Mode = Mode, Channel = Channel, FrontEnd = FrontEnd, At = at, DocumentKind = Document, Number = number, BirthDate = born,
            StatedName = Stated(Name, s_name, s_otherName), InPerson = InPerson, Register = RegisterOf(at), SystemCheckDrawn = SystemCheck,
            ActiveMilitary = Service is not TriedService.None, UnitLetterStatedMissing = Service is TriedService.WithoutLetter,
            Comparison = Comparison, LiveCheck = LiveCheck, LiveCheckAttempts = Attempts, LocationAuthorised = Location, Evidence = Seen,
            GuardianVerified = Guardian, NoEvidence = OralCheck is not null, OralCheck = OralCheck, Flight = FlightOf(at), RequestedDays = Days,
            Details = new DetailsFacts(Stated(Details, s_group, EthnicGroup.Of("02")), Stated(Details, "甲", "乙")), History = HistoryOf(at), ReplacementReason = Replacement,
        };
    }

    private FrontEnd? FrontEnd => Way switch
    {
        TriedWay.Rail12306 => Domain.Certificates.FrontEnd.Rail12306,
        TriedWay.AviationAlipay => Domain.Certificates.FrontEnd.AviationAlipay,
        TriedWay.AviationWeChat => Domain.Certificates.FrontEnd.AviationWeChat,
        _ => null,
    };

    private List<EvidenceSeen> Seen =>
    [
        .. Evidence is { } first ? [new EvidenceSeen(first, EvidenceHasPhoto)] : Array.Empty<EvidenceSeen>(),
        .. OtherEvidence is { } other ? [new EvidenceSeen(other, HasPhoto: false)] : Array.Empty<EvidenceSeen>(),
    ];

    private CitizenIdNumber MadeUp(DateOnly born)
    {
        var region = Document switch
        {
            IdentityDocumentKind.HkMacaoTaiwanPermit => "810000",
            IdentityDocumentKind.ForeignPermanentResidence => "910000",
            _ when Number is TriedNumber.RegionUnknown => "160000",
            _ => "110000",
        };
        var first = region + born.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "001";
        return CitizenIdNumber.Stored(first + CitizenIdNumber.CheckCharacterOf(first));
    }

    private RegisterFacts RegisterOf(DateTimeOffset at) => new()
    {
        Outcome = Register, Name = s_name, Sex = SexAgrees ? Sex.Male : Sex.Female, EthnicGroup = s_group, HouseholdPlace = "甲", Card = Card,
        PhotoTakenOn = HasPhoto ? ShanghaiTime.Day(at).AddYears(-PhotoYears) : null, InTransfer = InTransfer, Deceased = Deceased, Wanted = false, TravelRestriction = TravelRestriction,
    };

    private FlightFacts? FlightOf(DateTimeOffset at) => Mode is TravelMode.Rail || Flight is TriedFlight.NotRecorded ? null : new FlightFacts
    {
        Number = Domain.Flights.FlightNumber.TryParse("CA1234", out var number) ? number : null, Departure = at + TimeSpan.FromMinutes(Departure),
        Domestic = Flight is not TriedFlight.Abroad, BookedWithIdentityCard = Flight is not TriedFlight.OtherIdentity,
    };

    private HistoryFacts HistoryOf(DateTimeOffset at)
    {
        ValidityEnds Ends(int hours) => hours > 0 ? new(at + TimeSpan.FromHours(hours), at + TimeSpan.FromHours(hours)) : new(null, null);
        return new()
        {
            ElectronicRailThisMonth = ElectronicThisMonth, ElectronicValidUntil = Ends(ElectronicHours), PaperValidUntil = Ends(PaperHours),
            PaperToday = PaperToday, PaperLast7Days = Math.Max(PaperToday, PaperSevenDays),
        };
    }

    private static T? Stated<T>(Agreement agreement, T same, T other)
        where T : class => agreement switch { Agreement.Agrees => same, Agreement.Disagrees => other, _ => null };
}
