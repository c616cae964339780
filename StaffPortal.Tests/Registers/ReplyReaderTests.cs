using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Registers.Http;
using StaffPortal.Tests.Architecture;
using StaffPortal.Tests.Registers.Http;

namespace StaffPortal.Tests.Registers;

/// <summary>A reply is an outsider's: one thing wrong in it, and none of it counts.</summary>
public sealed partial class ReplyReaderTests
{
    private static readonly CitizenIdNumber s_asked = CitizenIdNumber.Stored(DemonstrationPeople.All[0].Number);
    private static readonly DateOnly s_today = new(2026, 11, 20);

    /// <summary>What is changed in a good reply, in words of its own.</summary>
    public static TheoryData<string, string> Wrong => new()
    {
        { "outcome", "\"found\"" }, { "outcome", "\"Maybe\"" }, { "outcome", "1" }, { "outcome", "null" }, { "outcome", "\"NotFound\"" },
        { "record", "null" }, { "record", "[]" }, { "record", "\"周明远\"" },
        { "record.name", "\"\"" }, { "record.name", "\"<b>周</b>\"" }, { "record.name", $"\"{new string('周', 51)}\"" }, { "record.name", "null" }, { "record.name", "\"\\ud800\"" }, { "record.name", "7" },
        { "record.sex", "\"male\"" }, { "record.sex", "\"Unknown\"" }, { "record.sex", "1" }, { "record.sex", "null" },
        { "record.ethnicGroup", "\"00\"" }, { "record.ethnicGroup", "\"57\"" }, { "record.ethnicGroup", "\"1\"" }, { "record.ethnicGroup", "\"汉族\"" },
        { "record.householdPlace", "\"\"" }, { "record.householdPlace", "\"  \"" }, { "record.householdPlace", $"\"{new string('京', 201)}\"" }, { "record.householdPlace", "\"北京\\u0000\"" },
        { "record.card", "null" }, { "record.card", "{}" }, { "record.card.status", "\"issued\"" }, { "record.card.status", "\"0\"" }, { "record.card.status", "0" },
        { "record.card.validUntil", "\"2039-02-30\"" }, { "record.card.validUntil", "\"20390618\"" }, { "record.card.validUntil", "\"1989-01-01\"" }, { "record.card.validUntil", "\"2039-06-18T00:00:00Z\"" },
        { "record.card.reportedLostOn", "\"2026-11-21\"" }, { "record.card.reportedLostOn", "\"长期\"" },
        { "record.inTransfer", "null" }, { "record.inTransfer", "\"no\"" }, { "record.inTransfer", "0" }, { "record.deceased", "null" }, { "record.deceased", "\"false\"" },
        { "record.wanted", "\"no\"" }, { "record.travelRestriction", "0" },
        { "record.photo", "{}" }, { "record.photo", "\"\"" }, { "record.photo.takenOn", "\"2026-11-21\"" }, { "record.photo.takenOn", "\"1990-03-06\"" }, { "record.photo.takenOn", "null" }, { "record.photo.takenOn", "\"2019-13-01\"" },
        { "record.photo.jpeg", "\"\"" }, { "record.photo.jpeg", "null" }, { "record.photo.jpeg", "\"????\"" }, { "record.photo.jpeg", "\"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\"" },
    };

    [Fact]
    public async Task Read_AGoodReply_IsFound() => Assert.IsType<RegisterAnswer.Found>(Read(await GoodAsync()).Answer);

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Read_OneThingWrong_IsNoAnswer(string member, string json)
    {
        var reply = await GoodAsync();
        var path = member.Split('.');
        // as bytes: what stands there need not be text that a document can hold
        Parent(reply, path)[path[^1]] = "@";
        AssertNotItsForm(Encoding.UTF8.GetBytes(reply.ToJsonString().Replace("\"@\"", json, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Read_PhotoCutShortHugeOrWithoutASize_IsNoAnswer()
    {
        var reply = await GoodAsync();
        var photo = reply["record"]!["photo"]!.AsObject();
        var jpeg = Convert.FromBase64String(photo["jpeg"]!.GetValue<string>());
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        byte[] vast = [.. jpeg], tiny = [.. jpeg];
        (vast[frame + 7], vast[frame + 8]) = (0xFF, 0xFF);
        (tiny[frame + 5], tiny[frame + 6]) = (0, 1);
        byte[][] wrong =
        [
            jpeg[..(jpeg.Length / 2)], [.. jpeg[..^2], .. new byte[RegisterPhoto.MostBytes - jpeg.Length + 1], 0xFF, 0xD9], vast, tiny, [0xFF, 0xD8, 0xFF, 0xD9], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xD9],
            [0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xD9], [.. "GIF89a"u8], [.. "%PDF-1.7"u8],
        ];
        foreach (var bytes in wrong)
        {
            photo["jpeg"] = Convert.ToBase64String(bytes);
            AssertNotItsForm(Encoding.UTF8.GetBytes(reply.ToJsonString()));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"Found\"")]
    [InlineData("{}")]
    [InlineData("<html>")]
    [InlineData("{\"outcome\":\"NotFound\",\"outcome\":\"NotFound\",\"number\":\"11000019900307001X\"}")]
    [InlineData("{\"outcome\":\"NotFound\",\"number\":\"11000019900307001X\"} {}")]
    [InlineData("{\"outcome\":\"NotFound\",\"number\":\"11000019900307001X\",\"record\":{}}")]
    [InlineData("{\"Outcome\":\"NotFound\",\"Number\":\"11000019900307001X\"}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[")]
    public void Read_NoReplyOfTheContract_IsNoAnswer(string json) => AssertNotItsForm(Encoding.UTF8.GetBytes(json));

    [Fact]
    public void Read_BytesThatAreNoText_IsNoAnswer() => AssertNotItsForm([0xEF, 0xBB, 0xBF, 0xC3, 0x28, 0x00]);

    [Theory]
    [InlineData("310000199506180023")]
    [InlineData("11000019900307001x")]
    [InlineData(" 11000019900307001X")]
    [InlineData("")]
    public async Task Read_AboutAnotherNumber_IsSomeoneElse(string number)
    {
        var found = await GoodAsync();
        found["number"] = number;
        var notFound = new JsonObject { ["outcome"] = "NotFound", ["number"] = number };
        foreach (var reply in new[] { found, notFound })
        {
            Assert.Equal(RegisterReading.No(RegisterFault.SomeoneElse), Read(reply));
        }
    }

    [Fact]
    public async Task Read_MembersThatARegisterMayKeep_CountAtTheirWorst()
    {
        foreach (var leaveOut in (Action<JsonObject, string>[])[(record, member) => record.Remove(member), (record, member) => record[member] = null])
        {
            var reply = await GoodAsync();
            foreach (var member in (string[])["wanted", "travelRestriction"]) leaveOut(reply["record"]!.AsObject(), member);
            var facts = RegisterFacts.From(Read(reply).Answer!);
            Assert.Equal((true, false), (facts.Wanted, facts.TravelRestriction));
        }
    }

    [Fact]
    public async Task Read_MembersThatTheContractDoesNotName_AreIgnored()
    {
        var reply = await GoodAsync();
        reply["trace"] = "x";
        reply["record"]!["formerNames"] = new JsonArray("周明");
        Assert.IsType<RegisterAnswer.Found>(Read(reply).Answer);
    }

    [Fact]
    public async Task Read_NameWithAnotherInterpunct_IsStoredAsOne()
    {
        var reply = await GoodAsync();
        reply["record"]!["name"] = "阿依古丽•买买提";
        Assert.Equal("阿依古丽\u00B7买买提", Assert.IsType<RegisterAnswer.Found>(Read(reply).Answer).Record.Name.Value);
    }

    [Fact]
    public async Task Read_EveryByteChangedOrCut_NeverThrows()
    {
        var reply = await GoodAsync();
        reply["record"]!["photo"] = null;
        var good = Encoding.UTF8.GetBytes(reply.ToJsonString());
        byte[] instead = [0, (byte)'"', (byte)'{', (byte)'}', (byte)'\\', (byte)'9', 0xFF, 0xC3];
        for (var at = 0; at < good.Length; at++)
        {
            Read(good[..at]);
            foreach (var other in instead)
            {
                byte[] changed = [.. good];
                changed[at] = other;
                if (Read(changed).Answer is RegisterAnswer.Found { Record.Number: var number }) Assert.Equal(s_asked, number);
            }
        }
    }

    [Fact]
    public async Task Contract_RequiredMembers_AreThoseThatAReplyIsReadFor()
    {
        var contract = await File.ReadAllTextAsync(House.At("docs/citizen-register.openapi.yaml"), TestContext.Current.CancellationToken);
        foreach (var (schema, path) in ((string, string[])[])[("LookUpReply", []), ("Record", ["record"]), ("Card", ["record", "card"]), ("Photo", ["record", "photo"])])
        {
            var required = Required(contract, schema);
            var members = Parent(await GoodAsync(), [.. path, ""]).AsObject().Select(member => member.Key).ToArray();
            foreach (var member in members)
            {
                var reply = await GoodAsync();
                Parent(reply, [.. path, ""]).AsObject().Remove(member);
                // of a found record, which the outcome wants
                var mayGo = !required.Contains(member, StringComparer.Ordinal) && member is not "record";
                Assert.True(Read(reply).Answer is not null == mayGo, $"{schema}.{member}");
            }
            Assert.Subset(members.ToHashSet(StringComparer.Ordinal), required.ToHashSet(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Contract_Examples_AreRead()
    {
        var contract = await File.ReadAllLinesAsync(House.At("docs/citizen-register.openapi.yaml"), TestContext.Current.CancellationToken);
        var examples = contract.Where(line => line.Contains("value: {", StringComparison.Ordinal)).Select(line => line[line.IndexOf('{', StringComparison.Ordinal)..]).ToArray();
        Assert.Equal($$"""{"number":"{{s_asked.Value}}"}""", examples[0]);
        var found = Assert.IsType<RegisterAnswer.Found>(Read(Encoding.UTF8.GetBytes(examples[1])).Answer);
        Assert.Equal("周明远", found.Record.Name.Value);
        Assert.IsType<RegisterAnswer.NotFound>(Read(Encoding.UTF8.GetBytes(examples[2])).Answer);
    }

    private static Task<JsonObject> GoodAsync() => RegisterReplies.AboutAsync(s_asked.Value);

    private static RegisterReading Read(JsonNode reply) => Read(Encoding.UTF8.GetBytes(reply.ToJsonString()));

    private static RegisterReading Read(byte[] json) => ReplyReader.Read(json, s_asked, s_today);

    private static void AssertNotItsForm(byte[] json) => Assert.Equal(RegisterReading.No(RegisterFault.NotItsForm), Read(json));

    private static JsonNode Parent(JsonNode reply, string[] path) => path[..^1].Aggregate(reply, (node, member) => node[member]!);

    private static string[] Required(string contract, string schema) =>
        RequiredOf().Matches(contract).Single(match => match.Groups["schema"].Value == schema).Groups["members"].Value.Split(", ");

    [GeneratedRegex(@"^    (?<schema>\w+):\n      type: object\n      required: \[(?<members>[^\]]+)\]", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex RequiredOf();
}
