using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Issuance;
using StaffPortal.Tests.Domain.Identity;
using StaffPortal.Tests.Domain.Policy;

namespace StaffPortal.Tests.Issuance;

/// <summary>Cases as they are stored: what an officer, a kiosk or a telephone can bring together, decided under an edition.</summary>
internal static class StoredCases
{
    private static readonly DateTimeOffset s_at = RailWindowCase.At;
    private static readonly string[] s_numbers =
    [
        Numbers.Text("19900307"), Numbers.Text("19900307"), Numbers.Text("19900307"), Numbers.Text("20160307"), Numbers.Text("19900307", region: "810000"), Numbers.Text("19900307", region: "160000"),
    ];

    private static readonly ValidityEnds[] s_ends = [new(null, null), new(null, null), new(null, null), new(s_at.AddHours(5), s_at.AddDays(3)), new(s_at.AddHours(2), null)];

    private static readonly EvidenceSeen[][] s_evidence =
    [
        [], [], [RailWindowCase.Licence], [RailWindowCase.Letter], [new(EvidenceKind.HouseholdRegister, HasPhoto: false)], [new(EvidenceKind.UnitLetter, HasPhoto: false)],
    ];

    private static readonly DocumentDetails?[] s_details = [new("01", ElectronicCase.Place), new("01", ElectronicCase.Place), new("02", ElectronicCase.Place), new("01", null), null];

    private static readonly Gen<RecordContent> s_records =
        from sex in Mostly(Sex.Male, Sex.Female)
        from card in Mostly(CardStatus.Issued, CardStatus.Expired, CardStatus.ReportedLost, CardStatus.NeverIssued)
        from photo in Mostly<DateOnly?>(new DateOnly(2019, 6, 1), new DateOnly(2009, 6, 1), null)
        from flags in Mostly(false, true).ArrayOf(4)
        select new RecordContent(RailWindowCase.Name.Value, sex, "01", ElectronicCase.Place, card, null, null, photo, flags[0], flags[1], flags[2], flags[3]);

    private static readonly Gen<FlightContent?> s_flights =
        from minutes in Gen.Elements(240, 240, 49, 119, 30_000)
        from answers in Mostly(true, false).ArrayOf(2)
        from there in Gen.Choose(0, 4)
        select there == 0 ? null : new FlightContent("CA1831", s_at.AddMinutes(minutes), answers[0], answers[1]);

    private static readonly Gen<HistoryFacts> s_histories =
        from counts in Gen.Elements<int?>(0, 0, 1, 2, 3, 6).ArrayOf(3)
        from paper in Gen.Elements(s_ends)
        from electronic in Gen.Elements(s_ends)
        select new HistoryFacts { ElectronicRailThisMonth = counts[0], PaperToday = counts[1], PaperLast7Days = counts[2], PaperValidUntil = paper, ElectronicValidUntil = electronic };

    private static readonly Gen<CaseContent> s_travellers =
        from number in Gen.Elements(s_numbers)
        from register in Mostly(RegisterOutcome.Found, RegisterOutcome.Found, RegisterOutcome.NotFound, RegisterOutcome.Unavailable)
        from record in s_records
        from stated in Mostly(RailWindowCase.Name.Value, null, "张伟")
        from inPerson in Mostly<bool?>(true, false, null)
        from drawn in Mostly(false, true)
        from military in Mostly(false, true)
        from letterMissing in Gen.Elements(true, false)
        from guardian in Gen.Elements<bool?>(true, false, null)
        select new CaseContent
        {
            Number = number, Register = register, Record = register is RegisterOutcome.Found ? record : null, StatedName = stated, InPerson = inPerson,
            SystemCheckDrawn = drawn, ActiveMilitary = military, UnitLetterStatedMissing = letterMissing, GuardianVerified = guardian,
        };

    /// <summary>Any case, not decided yet; in most of them most is as it should be, so that every rule is the one that decides now and then.</summary>
    public static Gen<CaseContent> Any { get; } =
        from traveller in s_travellers
        from channel in Gen.Elements(Enum.GetValues<Channel>())
        from mode in Gen.Elements(Enum.GetValues<TravelMode>())
        from comparison in Mostly(PhotoComparison.Match, PhotoComparison.Doubtful, PhotoComparison.Mismatch, PhotoComparison.NotDone)
        from live in Mostly<LiveCheck?>(LiveCheck.Passed, LiveCheck.Failed, LiveCheck.NotDone, null)
        from attempts in Gen.Elements<int?>(1, 3, null)
        from located in Mostly<bool?>(true, false, null)
        from details in Gen.Elements(s_details)
        from evidence in Gen.Elements(s_evidence)
        from noEvidence in Gen.Elements(true, false)
        from answers in Gen.Choose(0, 6)
        from flight in s_flights
        from days in Mostly<int?>(null, 7, 6)
        from reason in Gen.Elements<ReplacementReason?>(null, ReplacementReason.Lost)
        from history in s_histories
        select traveller with
        {
            Channel = channel, Mode = mode, Comparison = comparison, LiveCheck = live, LiveCheckAttempts = attempts, LocationAuthorised = located, Details = details,
            Evidence = evidence, NoEvidence = noEvidence, OralAnswers = Oral(answers), Flight = flight, RequestedDays = days, ReplacementReason = reason,
            History = history, DecidedAt = s_at,
        };

    /// <summary>The stored text of an ordinary case at a rail window.</summary>
    public static string OrdinaryJson() => new CaseContent
    {
        Number = s_numbers[0], Register = RegisterOutcome.Found, Comparison = PhotoComparison.Match,
        Record = new RecordContent(RailWindowCase.Name.Value, Sex.Male, "01", ElectronicCase.Place, CardStatus.Issued, null, null, new DateOnly(2019, 6, 1), false, false, false, false),
    }.Decided(s_at, RailWindowCase.Ordinary().History!, PolicyEdition.Shipped).ToJson();

    // five answers are all right, a sixth is wrong
    private static Dictionary<OralQuestion, bool> Oral(int answers) =>
        Enum.GetValues<OralQuestion>().Take(answers).ToDictionary(question => question, question => answers < 6 || question is not OralQuestion.Address);

    private static Gen<T> Mostly<T>(T first, params T[] others) => Gen.Frequency((6, Gen.Constant(first)), (others.Length, Gen.Elements(others)));
}
