using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Tests.Domain.Identity;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>What is wrong with a question is told with its pointer, all of it at once, and nothing of what was sent.</summary>
public sealed class FactsFaultTests
{
    /// <summary>Every object of a question.</summary>
    public static TheoryData<string> Objects => new(["", "/facts", .. Members.Containers.Where(pointer => pointer != "/facts/evidence")]);

    [Theory, MemberData(nameof(Objects))]
    public void Read_UnknownMember_IsRefusedWithItsName(string at) =>
        AssertFaults(Question.Whole().With($"{at}/fotoTakenOn", "null").ToJsonString(), ($"{at}/fotoTakenOn", FactFaultCode.UnknownMember));

    [Theory, MemberData(nameof(Objects))]
    public void Read_MemberTwice_IsRefusedWithItsName(string at)
    {
        var first = Object(Question.Whole(), at).First();
        // the name escaped is the same name
        var again = $"\"\\u{(int)first.Key[0]:x4}{first.Key[1..]}\":{first.Value?.ToJsonString() ?? "null"}";
        var marked = Question.Whole().With($"{at}/twice", "0").ToJsonString().Replace("\"twice\":0", again, StringComparison.Ordinal);
        AssertFaults(marked, ($"{at}/{first.Key}", FactFaultCode.DuplicateMember));
    }

    [Theory]
    [InlineData("/facts/Mode", "/facts/mode")]
    [InlineData("/facts/AT", "/facts/at")]
    public void Read_NameInAnotherCase_IsAnotherMember(string written, string meant)
    {
        var (facts, faults) = Question.Read(Question.Whole().With(meant, Question.Absent).With(written, "\"Rail\""));
        Assert.Null(facts);
        Assert.Equal([(meant, FactFaultCode.Missing), (written, FactFaultCode.UnknownMember)], faults.Select(fault => (fault.Pointer, fault.Code)));
    }

    [Theory]
    [InlineData("NotFound")]
    [InlineData("Unavailable")]
    [InlineData("Stolen")]
    public void Read_RegisterWithoutARecord_StillRefusesNamesThatItDoesNotKnow(string outcome)
    {
        var (facts, faults) = Question.Read(Question.Whole().With("/facts/register/outcome", $"\"{outcome}\"").With("/facts/register/Name", "\"王\""));
        Assert.Null(facts);
        Assert.Contains(("/facts/register/Name", FactFaultCode.UnknownMember), faults.Select(fault => (fault.Pointer, fault.Code)));
        Assert.Equal(outcome is "Stolen" ? 2 : 1, faults.Count);
    }

    [Theory]
    [InlineData("[]", "", FactFaultCode.WrongType)]
    [InlineData("\"facts\"", "", FactFaultCode.WrongType)]
    [InlineData("null", "", FactFaultCode.WrongType)]
    [InlineData("{}", "/facts", FactFaultCode.Missing)]
    [InlineData("""{"facts":null}""", "/facts", FactFaultCode.Missing)]
    [InlineData("""{"facts":[]}""", "/facts", FactFaultCode.WrongType)]
    public void Read_NoFactsAtAll_IsOneFault(string json, string pointer, FactFaultCode code) => AssertFaults(json, (pointer, code));

    [Fact]
    public void Read_EditionThatIsNoText_IsAFault() => AssertFaults(Question.Whole().With("/edition", "2022").ToJsonString(), ("/edition", FactFaultCode.WrongType));

    [Fact]
    public void Read_EvidenceThatIsNoObject_IsAFaultOfThatElement() =>
        AssertFaults(Question.Whole().With("/facts/evidence", """[{"kind":"Passport"},null,"Passport"]""").ToJsonString(), ("/facts/evidence/1", FactFaultCode.WrongType), ("/facts/evidence/2", FactFaultCode.WrongType));

    [Theory]
    [InlineData("\"\"", CitizenIdFault.Length)]
    [InlineData("\"  -  \"", CitizenIdFault.Length)]
    [InlineData("\"1100001990030700\"", CitizenIdFault.Length)]
    [InlineData("\"11000019900307001XX\"", CitizenIdFault.Length)]
    [InlineData("\"1100001990O307001X\"", CitizenIdFault.Characters)]
    [InlineData("\"110000199003070X1X\"", CitizenIdFault.Characters)]
    [InlineData("\"110000199002300018\"", CitizenIdFault.Date)]
    [InlineData("\"110000990230001\"", CitizenIdFault.Date)]
    [InlineData("\"110000199003070011\"", CitizenIdFault.CheckCharacter)]
    [InlineData("\"110000199003070010\"", CitizenIdFault.CheckCharacter)]
    public void Read_MalformedNumber_TellsWhichPart(string json, CitizenIdFault part)
    {
        foreach (var kind in (string[])["\"ResidentIdentityCard\"", "null", Question.Absent])
        {
            var (facts, faults) = Question.Read(Question.Whole().With("/facts/document/number", json).With("/facts/document/kind", kind));
            var fault = Assert.Single(faults);
            Assert.Equal(("/facts/document/number", FactFaultCode.MalformedNumber, part), (fault.Pointer, fault.Code, fault.Number));
            Assert.Null(facts);
        }
    }

    [Fact]
    public void Read_MalformedNumberOfADocumentThatCannotBeRead_IsNotJudged() =>
        AssertFaults(Question.Whole().With("/facts/document", """{"kind":"Passport","number":"E12345678"}""").ToJsonString(), ("/facts/document/kind", FactFaultCode.UnknownWord));

    [Theory]
    [InlineData("20260131", true)]
    [InlineData("20260201", false)]
    [InlineData("18760131", true)]
    [InlineData("18760130", false)]
    public void Read_BirthDateOfTheNumber_IsBelievedFromTheOldestPersonToTodayInShanghai(string born, bool believed)
    {
        // half an hour before midnight there, in the afternoon in UTC
        var (facts, faults) = Question.Read(Question.Whole().With("/facts/document/number", $"\"{Numbers.Text(born)}\"").With("/facts/at", "\"2026-01-31T15:30:00Z\""));
        Assert.Equal(believed, facts?.Number is not null);
        Assert.Equal(believed ? [] : [CitizenIdFault.Date], faults.Select(fault => fault.Number.GetValueOrDefault()));
    }

    [Theory]
    [InlineData("2026-01-31", true)]
    [InlineData("2026-02-01", false)]
    [InlineData("1876-01-31", true)]
    [InlineData("1876-01-30", false)]
    public void Read_BirthDateWithoutANumber_IsBelievedFromTheOldestPersonToTodayInShanghai(string born, bool believed)
    {
        var question = Question.Whole().With("/facts/document/number", "null").With("/facts/birthDate", $"\"{born}\"").With("/facts/at", "\"2026-01-31T15:30:00Z\"");
        if (believed) Assert.Equal(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), Question.Read(question).Facts!.BirthDate);
        else Assert.Equal(["1876-01-31..2026-01-31"], AssertFaults(question.ToJsonString(), ("/facts/birthDate", FactFaultCode.OutOfRange)).Allowed);
    }

    [Theory]
    [InlineData("ForeignPassport", "E12345678", false)]
    [InlineData("Other", "", false)]
    [InlineData("HkMacaoTaiwanPermit", "H0123456701", false)]
    [InlineData("HkMacaoTaiwanPermit", "810000", true)]
    [InlineData("ForeignPermanentResidence", "910000", true)]
    [InlineData("ResidentIdentityCard", "830000", true)]
    public void Read_NumberOfAnotherDocument_IsOneWhereItHasThatForm(string kind, string number, bool isOne)
    {
        var text = isOne ? Numbers.Text("19900307", region: number) : number;
        var (facts, faults) = Question.Read(Question.Whole().With("/facts/document", $$"""{"kind":"{{kind}}","number":"{{text}}"}"""));
        Assert.Empty(faults);
        Assert.Equal((Enum.Parse<IdentityDocumentKind>(kind), isOne ? text : null), (facts!.DocumentKind!.Value, facts.Number?.Value));
        Assert.Contains(IssuancePolicy.Decide(facts, PolicyEdition.Shipped).Findings, finding => finding.Code is ReasonCode.DocumentKindNotAccepted);
    }

    [Fact]
    public void Read_ManyFaults_TellsAllOfThemAtOnceAndNothingOfWhatWasSent()
    {
        var question = Question.Whole().With("/facts/document/number", "\"110000199003070011\"").With("/facts/statedName", "\"周3远\"").With("/facts/register/householdPlace", $"\"{new string('京', 300)}\"")
            .With("/facts/flight/number", "\"XYZZY\"").With("/facts/at", "\"2026-01-31T23:59\"").With("/facts/history/paperToday", "-41").With("/facts/register/sex", "\"Unsaid\"").With("/facts/extra", "{\"inner\":1}");
        var (facts, faults) = Question.Read(question);
        Assert.Null(facts);
        Assert.Equal(
            [
                ("/facts/at", FactFaultCode.Unreadable), ("/facts/document/number", FactFaultCode.MalformedNumber), ("/facts/statedName", FactFaultCode.Unreadable), ("/facts/register/sex", FactFaultCode.UnknownWord),
                ("/facts/register/householdPlace", FactFaultCode.TooLong), ("/facts/flight/number", FactFaultCode.Unreadable), ("/facts/history/paperToday", FactFaultCode.OutOfRange), ("/facts/extra", FactFaultCode.UnknownMember),
            ],
            faults.Select(fault => (fault.Pointer, fault.Code)));
        var told = string.Join('\n', faults.SelectMany(fault => fault.Allowed.Append(fault.Pointer)));
        Assert.All(["110000", "周3远", "京京", "XYZZY", "23:59\n", "-41", "Unsaid", "inner"], sent => Assert.DoesNotContain(sent, told, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NothingButUnknownMembers_TellsTheFirstHundred()
    {
        var members = string.Join(',', Enumerable.Range(0, 3_000).Select(index => $"\"m{index}\":0"));
        Assert.Equal(FactFaults.Most, Question.Read($"{{{members}}}").Faults.Count);
    }

    [Theory]
    [InlineData("a/b~c", "/a~1b~0c")]
    [InlineData("", "/")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123", "/0123456789012345678901234567890123456789012345678901234567890123")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234", "/0123456789012345678901234567890123456789012345678901234567890123…")]
    [InlineData("012345678901234567890123456789012345678901234567890123456789012𠮷", "/012345678901234567890123456789012345678901234567890123456789012…")]
    public void Read_UnknownNameOfAnyKind_IsAPointer(string name, string pointer) =>
        AssertFaults(new JsonObject { ["facts"] = Question.Whole()["facts"]!.DeepClone(), [name] = 0 }.ToJsonString(), (pointer, FactFaultCode.UnknownMember));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"facts\":{},}")]
    [InlineData("{\"facts\":{}} x")]
    [InlineData("{'facts':{}}")]
    [InlineData("{\"facts\":NaN}")]
    [InlineData("{/* no */}")]
    [InlineData("{\"facts\":{\"statedName\":\"\\ud842\"}}")]
    [InlineData("{\"\\udfb7\":0}")]
    public void Parse_NoJson_IsNull(string text) => Assert.Null(PreviewBody.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Parse_BytesThatAreNoUtf8OrTooDeep_IsNull()
    {
        Assert.Null(PreviewBody.Parse("{\"facts\":\"\xD0\"}".Select(character => (byte)character).ToArray()));
        Assert.Null(PreviewBody.Parse(Encoding.UTF8.GetBytes(new string('[', 10_000) + new string(']', 10_000))));
    }

    [Fact]
    public void Read_AnyTwoMembersChangedToAnything_GivesFactsThatCanBeDecidedOrFaults()
    {
        string[] values =
        [
            "null", Question.Absent, "true", "0", "-1", "2147483647", "1e999", "\"\"", "[]", "{}", "[null]", "[[]]", "\"Found\"", "\"Electronic\"", "\"Aviation\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01T00:00:00Z\"",
            "\"9998-12-31T23:59:59Z\"", "\"1900-01-01T00:00:00Z\"", "\"9999-12-31\"", "\"0001-01-01\"", "\"01\"", "\"Kiosk\"", "\"NeverIssued\"", "\"Failed\"", "\"CA1\"", "\"\\u0000\"", $"\"{Question.Number}\"",
        ];
        var change = from pointer in Gen.Elements(Members.All.Where(member => !member.Pointer.Contains("/0", StringComparison.Ordinal)).Select(member => member.Pointer).ToArray()) from json in Gen.Elements(values) select (pointer, json);
        Prop.ForAll(Arb.From(from first in change from second in change select (first, second)), both =>
        {
            var question = Question.Whole().With(both.first.pointer, both.first.json);
            if (Parent(question, both.second.pointer) is not JsonObject) return true;
            var (facts, faults) = Question.Read(question.With(both.second.pointer, both.second.json));
            if (facts is not null) _ = IssuancePolicy.Decide(facts, PolicyEdition.Shipped);
            return facts is null == faults.Count > 0;
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(3_000));
    }

    private static FactFault AssertFaults(string json, params (string Pointer, FactFaultCode Code)[] expected)
    {
        var (facts, faults) = Question.Read(json);
        Assert.Equal(expected, faults.Select(fault => (fault.Pointer, fault.Code)));
        Assert.Null(facts);
        return faults[0];
    }

    private static JsonObject Object(JsonNode question, string pointer) => (JsonObject)pointer.Split('/')[1..].Aggregate(question, (node, step) => node is JsonArray array ? array[0]! : node[step]!);

    private static JsonNode? Parent(JsonNode question, string pointer)
    {
        JsonNode? node = question;
        foreach (var step in pointer.Split('/')[1..^1]) node = (node as JsonObject)?[step];
        return node;
    }
}
