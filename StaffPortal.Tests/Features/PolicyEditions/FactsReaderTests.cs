using System.Text;
using System.Text.Json;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Flights;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Tests.Domain.Identity;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>What a question becomes: nothing gets lost, and absent and null are what rules.md 2 says.</summary>
public sealed class FactsReaderTests
{
    [Fact]
    public void Read_WholeQuestion_IsExactlyTheFacts()
    {
        var place = "北京市西城区";
        var expected = new CaseFacts
        {
            Mode = TravelMode.Rail, Channel = Channel.Window, FrontEnd = FrontEnd.Rail12306, At = new DateTimeOffset(2026, 1, 31, 15, 59, 59, TimeSpan.Zero),
            DocumentKind = IdentityDocumentKind.ResidentIdentityCard, Number = Numbers.Of("19900307"), BirthDate = null, StatedName = PersonName.Stored("周思远"), InPerson = true,
            Register = new RegisterFacts
            {
                Outcome = RegisterOutcome.Found, Name = PersonName.Stored("周思远"), Sex = Sex.Male, EthnicGroup = EthnicGroup.Of("01"), HouseholdPlace = place, Card = CardStatus.Issued,
                PhotoTakenOn = new DateOnly(2019, 6, 1), InTransfer = false, Deceased = false, Wanted = false, TravelRestriction = false,
            },
            SystemCheckDrawn = false, ActiveMilitary = false, Comparison = PhotoComparison.Match, LiveCheck = LiveCheck.NotDone, LiveCheckAttempts = 1, LocationAuthorised = true,
            Evidence = [new EvidenceSeen(EvidenceKind.HouseholdRegister, HasPhoto: true)], NoEvidence = false, OralCheck = OralCheck.NotDone, UnitLetterStatedMissing = false,
            GuardianVerified = true, RequestedDays = null, Details = new DetailsFacts(EthnicGroup.Of("01"), place), ReplacementReason = ReplacementReason.Lost,
            Flight = new FlightFacts { Number = FlightNumber.Stored("CA1234"), Departure = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), Domestic = true, BookedWithIdentityCard = true },
            History = new HistoryFacts
            {
                ElectronicRailThisMonth = 0, PaperToday = 0, PaperLast7Days = 0, ElectronicValidUntil = new ValidityEnds(Rail: null, Aviation: null), PaperValidUntil = new ValidityEnds(Rail: null, Aviation: null),
            },
        };

        var (facts, faults) = Question.Read(Question.Whole());

        Assert.Empty(faults);
        Assert.Equal(expected.Evidence, facts!.Evidence);
        Assert.Equal(expected, facts with { Evidence = expected.Evidence });
    }

    [Fact]
    public void Read_RequiredMembersAlone_LeavesAllElseUnknown()
    {
        var (facts, faults) = Question.Read("""{"facts":{"mode":"Aviation","channel":"Kiosk","at":"2026-01-31T00:00:00Z"}}""");
        Assert.Empty(faults);
        var expected = new CaseFacts { Mode = TravelMode.Aviation, Channel = Channel.Kiosk, At = new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero), Evidence = facts!.Evidence };
        Assert.Equal(expected, facts);
        Assert.Empty(facts.Evidence);
    }

    [Fact]
    public void Read_EditionAndInstant_AreKnownBeforeTheFacts()
    {
        Assert.Equal(("2022-01", new DateTimeOffset(2026, 1, 31, 15, 59, 59, TimeSpan.Zero)), Opened(Question.Whole().ToJsonString()));
        Assert.Equal((null, new DateTimeOffset(2026, 1, 31, 15, 59, 59, TimeSpan.Zero)), Opened(Question.Whole().With("/edition", "null").ToJsonString()));
        Assert.Equal((null, null), Opened(Question.Whole().With("/edition", "7").With("/facts/at", "\"2026-01-31\"").ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Members.Names), MemberType = typeof(Members))]
    public void Read_Member_ReadsEveryValueThatItMayHave(string pointer)
    {
        var member = Members.At(pointer);
        Assert.All(member.Right, right => Assert.Equal(right.Value, member.Of(Facts(pointer, right.Json))));
    }

    [Theory]
    [MemberData(nameof(Members.Names), MemberType = typeof(Members))]
    public void Read_MemberAbsent_IsUnknownOrNone(string pointer)
    {
        var member = Members.At(pointer);
        if (member.IsRequired) AssertFault(pointer, Question.Absent, FactFaultCode.Missing);
        else Assert.Equal(member.Absent, member.Of(Facts(pointer, Question.Absent)));
    }

    [Theory]
    [MemberData(nameof(Members.Names), MemberType = typeof(Members))]
    public void Read_MemberNull_IsAsIfItWereAbsentButForKnownNones(string pointer)
    {
        var member = Members.At(pointer);
        if (member.IsRequired) AssertFault(pointer, "null", FactFaultCode.Missing);
        else Assert.Equal(member.IsNullKnown ? null : member.Absent, member.Of(Facts(pointer, "null")));
    }

    [Theory]
    [MemberData(nameof(Members.Names), MemberType = typeof(Members))]
    public void Read_MemberWrong_IsAFaultAtItsPointer(string pointer) =>
        Assert.All(Members.At(pointer).Wrong, wrong => AssertFault(pointer, wrong.Json, wrong.Code));

    [Fact]
    public void Members_TogetherAreAllThatAQuestionHolds()
    {
        var held = Leaves(JsonSerializer.SerializeToElement(Question.Whole()), "").Where(pointer => pointer != "/edition").Order(StringComparer.Ordinal);
        Assert.Equal(held, Members.All.Select(member => member.Pointer).Where(pointer => !Members.Containers.Contains(pointer)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("NotFound")]
    [InlineData("Unavailable")]
    public void Read_RegisterWithoutARecord_TakesNothingElseOfItWhateverStandsThere(string outcome)
    {
        var (facts, faults) = Question.Read(Question.Whole().With("/facts/register", $$"""
            {"outcome":"{{outcome}}","name":7,"sex":"male","ethnicGroup":[],"householdPlace":{},"card":"Stolen","photoTakenOn":"yesterday","inTransfer":"no","deceased":0,"wanted":1,"travelRestriction":""}
            """));
        Assert.Empty(faults);
        Assert.Equal(new RegisterFacts { Outcome = Enum.Parse<RegisterOutcome>(outcome) }, facts!.Register);
    }

    [Theory]
    [InlineData(Question.Absent)]
    [InlineData("null")]
    public void Read_RegisterWithoutAnOutcome_IsOneThatNobodyAsked(string outcome) =>
        Assert.Null(Facts("/facts/register/outcome", outcome).Register);

    private static CaseFacts Facts(string pointer, string json)
    {
        var (facts, faults) = Question.Read(Question.Whole().With(pointer, json));
        Assert.Empty(faults);
        return facts!;
    }

    private static void AssertFault(string pointer, string json, FactFaultCode code)
    {
        var (facts, faults) = Question.Read(Question.Whole().With(pointer, json));
        var fault = Assert.Single(faults);
        Assert.Equal((pointer, code), (fault.Pointer, fault.Code));
        Assert.Null(facts);
    }

    private static (string? Edition, DateTimeOffset? At) Opened(string json)
    {
        using var whole = PreviewBody.Parse(Encoding.UTF8.GetBytes(json))!;
        var reader = new FactsReader(whole.RootElement);
        return (reader.Edition, reader.At);
    }

    private static IEnumerable<string> Leaves(JsonElement element, string pointer) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves(member.Value, $"{pointer}/{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().Index().SelectMany(each => Leaves(each.Item, $"{pointer}/{each.Index}")),
        _ => [pointer],
    };
}
