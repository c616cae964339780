using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Flights;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Tests.Domain.Identity;
using static StaffPortal.Features.PolicyEditions.FactFaultCode;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Each member of a question: where its value goes, what it may be, and what it may not.</summary>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Of">Where its value is in the facts.</param>
/// <param name="Right">Texts of JSON and what each becomes.</param>
/// <param name="Wrong">Texts of JSON and what is wrong with each.</param>
internal sealed record Member(string Pointer, Func<CaseFacts, object?> Of, (string Json, object? Value)[] Right, (string Json, FactFaultCode Code)[] Wrong)
{
    /// <summary>What the facts say where it is absent.</summary>
    public object? Absent { get; init; }

    /// <summary>Without it there are no facts.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Null says that there is none, where absent says that nobody knows.</summary>
    public bool IsNullKnown { get; init; }
}

/// <summary>All members.</summary>
internal static class Members
{
    /// <summary>Those that hold others.</summary>
    public static IReadOnlyList<string> Containers { get; } =
    [
        "/facts/document", "/facts/register", "/facts/evidence", "/facts/evidence/0", "/facts/guardian", "/facts/flight", "/facts/details", "/facts/history",
        "/facts/history/electronicValidUntil", "/facts/history/paperValidUntil",
    ];

    public static IReadOnlyList<Member> All { get; } =
    [
        Word<TravelMode>("/facts/mode", facts => facts.Mode) with { IsRequired = true },
        Word<Channel>("/facts/channel", facts => facts.Channel) with { IsRequired = true },
        Word<FrontEnd>("/facts/frontEnd", facts => facts.FrontEnd),
        Instant("/facts/at", facts => facts.At, "1899-12-31T23:59:59Z", "9999-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z") with { IsRequired = true },
        Container("/facts/document", facts => (facts.DocumentKind, facts.Number), (default(IdentityDocumentKind?), default(CitizenIdNumber))),
        Word<IdentityDocumentKind>("/facts/document/kind", facts => facts.DocumentKind),
        new("/facts/document/number", facts => facts.Number, Numbered("11000019900307001x", "110000900307001", " 1100 0019 9003 0700 1X "), [("7", WrongType), ("true", WrongType), ("[]", WrongType), ("{}", WrongType)]),
        new("/facts/birthDate", facts => facts.BirthDate, [("\"2020-02-29\"", null), ("\"1800-01-01\"", null), ("\"2026-02-01\"", null)], NoDay),
        Name("/facts/statedName", facts => facts.StatedName),
        Answer("/facts/inPerson", facts => facts.InPerson),
        Container("/facts/register", facts => facts.Register, null),
        Word<RegisterOutcome>("/facts/register/outcome", facts => facts.Register?.Outcome),
        Name("/facts/register/name", facts => facts.Register!.Name),
        Word<Sex>("/facts/register/sex", facts => facts.Register!.Sex),
        Group("/facts/register/ethnicGroup", facts => facts.Register!.EthnicGroup),
        Place("/facts/register/householdPlace", facts => facts.Register!.HouseholdPlace),
        Word<CardStatus>("/facts/register/card", facts => facts.Register!.Card),
        new("/facts/register/photoTakenOn", facts => facts.Register!.PhotoTakenOn, [("\"2020-02-29\"", new DateOnly(2020, 2, 29)), ("\"0001-01-01\"", DateOnly.MinValue), ("\"9999-12-31\"", DateOnly.MaxValue)], NoDay),
        Answer("/facts/register/inTransfer", facts => facts.Register!.InTransfer),
        Answer("/facts/register/deceased", facts => facts.Register!.Deceased),
        Answer("/facts/register/wanted", facts => facts.Register!.Wanted),
        Answer("/facts/register/travelRestriction", facts => facts.Register!.TravelRestriction),
        Answer("/facts/systemCheckDrawn", facts => facts.SystemCheckDrawn) with { Absent = false },
        Answer("/facts/activeMilitary", facts => facts.ActiveMilitary) with { Absent = false },
        Word<PhotoComparison>("/facts/comparison", facts => facts.Comparison),
        Word<LiveCheck>("/facts/liveCheck", facts => facts.LiveCheck),
        Count("/facts/liveCheckAttempts", facts => facts.LiveCheckAttempts),
        Answer("/facts/locationAuthorised", facts => facts.LocationAuthorised),
        new("/facts/evidence", facts => facts.Evidence.Count, [("[]", 0), ("""[{"kind":"Passport"},{"kind":"Passport"}]""", 2)], [("{}", WrongType), ("\"Passport\"", WrongType), ("7", WrongType)]) { Absent = 0 },
        Word<EvidenceKind>("/facts/evidence/0/kind", facts => facts.Evidence[0].Kind) with { IsRequired = true },
        Answer("/facts/evidence/0/hasPhoto", facts => facts.Evidence[0].HasPhoto) with { Absent = false },
        Answer("/facts/noEvidence", facts => facts.NoEvidence) with { Absent = false },
        Word<OralCheck>("/facts/oralCheck", facts => facts.OralCheck),
        Answer("/facts/unitLetterStatedMissing", facts => facts.UnitLetterStatedMissing) with { Absent = false },
        Container("/facts/guardian", facts => facts.GuardianVerified, null),
        Answer("/facts/guardian/verified", facts => facts.GuardianVerified),
        Container("/facts/flight", facts => facts.Flight, null),
        new("/facts/flight/number", facts => facts.Flight!.Number, [("\"CA1831\"", FlightNumber.Stored("CA1831")), ("\"ho 1252a\"", FlightNumber.Stored("HO1252A"))], [("\"\"", Unreadable), ("\"G101X5\"", Unreadable), ("1831", WrongType)]),
        Instant("/facts/flight/departure", facts => facts.Flight!.Departure),
        Answer("/facts/flight/domestic", facts => facts.Flight!.Domestic),
        Answer("/facts/flight/bookedWithIdentityCard", facts => facts.Flight!.BookedWithIdentityCard),
        Count("/facts/requestedDays", facts => facts.RequestedDays),
        Container("/facts/details", facts => facts.Details, null),
        Group("/facts/details/ethnicGroup", facts => facts.Details!.EthnicGroup),
        Place("/facts/details/householdPlace", facts => facts.Details!.HouseholdPlace),
        Container("/facts/history", facts => facts.History, null),
        Count("/facts/history/electronicRailThisMonth", facts => facts.History!.ElectronicRailThisMonth),
        Container("/facts/history/electronicValidUntil", facts => facts.History!.ElectronicValidUntil, null),
        End("/facts/history/electronicValidUntil/Rail", facts => facts.History!.ElectronicValidUntil!.Rail),
        End("/facts/history/electronicValidUntil/Aviation", facts => facts.History!.ElectronicValidUntil!.Aviation),
        Container("/facts/history/paperValidUntil", facts => facts.History!.PaperValidUntil, null),
        End("/facts/history/paperValidUntil/Rail", facts => facts.History!.PaperValidUntil!.Rail),
        End("/facts/history/paperValidUntil/Aviation", facts => facts.History!.PaperValidUntil!.Aviation),
        Count("/facts/history/paperToday", facts => facts.History!.PaperToday),
        Count("/facts/history/paperLast7Days", facts => facts.History!.PaperLast7Days),
        Word<ReplacementReason>("/facts/replacementReason", facts => facts.ReplacementReason),
    ];

    public static TheoryData<string> Names => new(All.Select(member => member.Pointer));

    public static Member At(string pointer) => All.Single(member => member.Pointer == pointer);

    private static (string Json, FactFaultCode Code)[] NoDay =>
        [("\"2026-02-29\"", Unreadable), ("\"2026-2-1\"", Unreadable), ("\"20260201\"", Unreadable), ("\"2026-02-01T00:00:00Z\"", Unreadable), ("\"\"", Unreadable), ("20260201", WrongType)];

    private static Member Word<T>(string pointer, Func<CaseFacts, object?> of)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        return new(
            pointer, of, [.. names.Select(name => ($"\"{name}\"", (object?)Enum.Parse<T>(name)))],
            [($"\"{names[0].ToLowerInvariant()}\"", UnknownWord), ($"\"{names[0]} \"", UnknownWord), ($"\"{names[0]}, {names[^1]}\"", UnknownWord), ("\"0\"", UnknownWord), ("\"\"", UnknownWord), ("0", WrongType), ("true", WrongType), ("[]", WrongType), ("{}", WrongType)]);
    }

    private static Member Answer(string pointer, Func<CaseFacts, object?> of) =>
        new(pointer, of, [("true", true), ("false", false)], [("\"true\"", WrongType), ("1", WrongType), ("0", WrongType), ("[]", WrongType), ("{}", WrongType)]);

    private static Member Count(string pointer, Func<CaseFacts, object?> of) => new(
        pointer, of, [("0", 0), ("7", 7), ("2147483647", int.MaxValue)],
        [("-1", OutOfRange), ("2147483648", OutOfRange), ("1.5", OutOfRange), ("1e400", OutOfRange), ("\"7\"", WrongType), ("true", WrongType), ("[7]", WrongType)]);

    private static Member Name(string pointer, Func<CaseFacts, object?> of) => new(
        pointer, of, [("\"王\"", PersonName.Stored("王")), ("\"阿依古丽\u2022买买提\"", PersonName.Stored("阿依古丽·买买提")), ($"\"{new string('字', 50)}\"", PersonName.Stored(new string('字', 50)))],
        [("\"\"", Unreadable), ("\"  \"", Unreadable), ("\"张3\"", Unreadable), ($"\"{new string('字', 51)}\"", Unreadable), ("7", WrongType), ("[\"王\"]", WrongType)]);

    private static Member Group(string pointer, Func<CaseFacts, object?> of) => new(
        pointer, of, [("\"01\"", EthnicGroup.Of("01")), ("\"56\"", EthnicGroup.Of("56"))],
        [("\"00\"", UnknownWord), ("\"57\"", UnknownWord), ("\"1\"", UnknownWord), ("\"汉\"", UnknownWord), ("\"\"", UnknownWord), ("1", WrongType)]);

    private static Member Place(string pointer, Func<CaseFacts, object?> of) => new(
        pointer, of, [("\"北京市西城区\"", "北京市西城区"), ("\"\"", ""), ($"\"{new string('区', 200)}\"", new string('区', 200))], [($"\"{new string('区', 201)}\"", TooLong), ("7", WrongType)]);

    private static Member Instant(string pointer, Func<CaseFacts, object?> of, params string[] outOfRange) => new(
        pointer, of,
        [
            ("\"2026-02-01T00:00:00+08:00\"", new DateTimeOffset(2026, 1, 31, 16, 0, 0, TimeSpan.Zero)), ("\"2026-02-01T00:00:00Z\"", new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)),
            ("\"2026-02-01T00:00:00.1234567-05:30\"", new DateTimeOffset(2026, 2, 1, 5, 30, 0, TimeSpan.Zero).AddTicks(1_234_567)),
        ],
        [
            ("\"2026-02-01T00:00:00\"", Unreadable), ("\"2026-02-01\"", Unreadable), ("\"2026-02-01 00:00:00Z\"", Unreadable), ("\"2026-02-30T00:00:00Z\"", Unreadable), ("\"2026-02-01T00:00:60Z\"", Unreadable),
            ("\"2026-02-01T00:00:00.12345678Z\"", Unreadable), ("\"9999-12-31T23:59:59-08:00\"", Unreadable), ("\"now\"", Unreadable), ("\"\"", Unreadable), ("1769961600", WrongType),
            .. outOfRange.Select(text => ($"\"{text}\"", OutOfRange)),
        ]);

    private static Member End(string pointer, Func<CaseFacts, object?> of) => Instant(pointer, of) with { Absent = ValidityEnds.Unread, IsNullKnown = true };

    // what it holds is read member by member
    private static Member Container(string pointer, Func<CaseFacts, object?> of, object? absent) =>
        new(pointer, of, [], [("[]", WrongType), ("\"\"", WrongType), ("7", WrongType), ("true", WrongType)]) { Absent = absent };

    private static (string Json, object? Value)[] Numbered(params string[] texts) =>
        [.. texts.Select(text => ($"\"{text}\"", (object?)Numbers.Of("19900307")))];
}
