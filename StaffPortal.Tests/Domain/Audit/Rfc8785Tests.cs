using System.Text.Json;
using StaffPortal.Domain.Audit;

namespace StaffPortal.Tests.Domain.Audit;

public sealed class Rfc8785Tests
{
    [Fact]
    public void Text_ExampleOfTheRfc_EscapesOnlyWhatMustBe()
    {
        // RFC 8785 section 3.2.2
        Assert.Equal("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"", Rfc8785.Text("\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\u002f"));
    }

    [Fact]
    public void Text_EveryControlCharacter_HasItsOneForm()
    {
        var shorts = new Dictionary<int, string> { [8] = "\\b", [9] = "\\t", [10] = "\\n", [12] = "\\f", [13] = "\\r" };
        for (var code = 0; code < 32; code++)
            Assert.Equal($"\"{shorts.GetValueOrDefault(code, $"\\u{code:x4}")}\"", Rfc8785.Text(((char)code).ToString()));
    }

    [Theory]
    [InlineData("\u007f")]
    [InlineData("\u0080")]
    [InlineData("\u2028\u2029")]
    [InlineData("<>&+'/")]
    [InlineData("ئۇ·张𠮷😂")]
    public void Text_EverythingElse_StaysAsItIs(string text) => Assert.Equal($"\"{text}\"", Rfc8785.Text(text));

    [Fact]
    public void Text_HalfASurrogatePair_Throws()
    {
        // not data of a theory: attributes are kept as UTF-8, which has no halves
        string[] texts = ["\ud842", "\udfb7", "\udfb7\ud842", "\ud842\ud842\udfb7", "a\ud842b", "𠮷\udfb7"];
        Assert.All(texts, text => Assert.Throws<ArgumentException>(() => Rfc8785.Text(text)));
    }

    [Fact]
    public void Members_ExampleOfTheRfc_AreSortedByUtf16()
    {
        // RFC 8785 section 3.2.3: by code point the emoji would stand after U+FB33
        string[] names = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
        var json = Rfc8785.Members(names.Select(name => KeyValuePair.Create(name, "0")));
        Assert.Equal("{\"\\r\":0,\"1\":0,\"\u0080\":0,\"\u00f6\":0,\"\u20ac\":0,\"\ud83d\ude00\":0,\"\ufb33\":0}", json);
    }

    [Fact]
    public void Number_BeyondWhatEveryReaderKeeps_Throws()
    {
        Assert.Equal("9007199254740991", Rfc8785.Number(9007199254740991));
        Assert.Equal("-9007199254740991", Rfc8785.Number(-9007199254740991));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rfc8785.Number(9007199254740992));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rfc8785.Number(long.MinValue));
    }

    [Theory]
    [InlineData("""{ "b" : [ 1, "\u5f20", {} ], "a" : "\/" }""", """{"a":"/","b":[1,"张",{}]}""")]
    [InlineData("""{"a":1,"a":1}""", null)]
    [InlineData("""{"a":1.5}""", null)]
    [InlineData("""{"a":9223372036854775807}""", null)]
    [InlineData("""{"a":null}""", null)]
    [InlineData("""[true]""", null)]
    public void Of_ParsedJson_GivesTheCanonicalFormOrNone(string json, string? canonical)
    {
        using var parsed = JsonDocument.Parse(json);
        Assert.Equal(canonical, Rfc8785.Of(parsed.RootElement));
    }
}
