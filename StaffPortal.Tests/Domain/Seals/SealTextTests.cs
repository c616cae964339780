using System.Text;
using StaffPortal.Domain.Seals;

namespace StaffPortal.Tests.Domain.Seals;

public sealed class SealTextTests
{
    private static readonly byte[] s_seal = SealSamples.Unsigned(SealSamples.Rail());
    private static readonly string s_text = SealText.Write(s_seal);

    [Fact]
    public void Write_Seal_IsPrefixAndBase45() => Assert.Equal("TI1:" + Base45.Encode(s_seal), s_text);

    public static TheoryData<string, string> Typed() => new()
    {
        { "as written", s_text },
        { "spaces and line ends around", $" \r\n{s_text}\r\n " },
        { "wrapped by a mail program", s_text.Insert(40, "\r\n").Insert(80, "\n") },
        { "a tab after it, as scanners type", s_text + "\t" },
        { "lower case, as with caps lock", Swap(s_text) },
        { "full width, as with an input method", FullWidth(s_text) },
        { "a byte order mark", "\uFEFF" + s_text },
        { "raw bytes as Latin-1", Encoding.Latin1.GetString(s_seal) },
    };

    [Theory]
    [MemberData(nameof(Typed))]
    public void TryRead_HowScannersAndPeopleType_GivesTheSeal(string how, string typed)
    {
        Assert.True(SealText.TryRead(typed, out var seal), how);
        Assert.Equal(s_seal, seal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("TI1")]
    [InlineData("TI2:BB8")]
    [InlineData("TC1:BB8")]
    [InlineData("RBXZ01260131000001Q")]
    [InlineData("https://example.org/TI1:BB8")]
    [InlineData("TI1:BB8A")]
    [InlineData("TI1:BB张")]
    [InlineData("\u00DC\u0003张")]
    public void TryRead_OtherText_IsNoneOfOurs(string? text)
    {
        Assert.False(SealText.TryRead(text, out _));
        Assert.Equal(new SealReading.NotOurs(SealFault.NotText), SealDecoder.Read(text));
    }

    [Fact]
    public void TryRead_SpaceInside_StaysACharacterOfTheText()
    {
        Assert.True(SealText.TryRead("TI1:%69 VD92EX0", out var bytes));
        Assert.Equal("Hello!!", Encoding.ASCII.GetString(bytes));
    }

    [Fact]
    public void Read_Text_ReadsTheSealInIt() => Assert.IsType<SealReading.Parsed>(SealDecoder.Read(s_text));

#pragma warning disable CA1308 // what a keyboard types is the point
    private static string Swap(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308

    private static string FullWidth(string text) => string.Concat(text.Select(c => c is ' ' ? '\u3000' : (char)(c + 0xFEE0)));
}
