using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain.Seals;

namespace StaffPortal.Tests.Domain.Seals;

public sealed class Base45Tests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("AB", "BB8")]
    [InlineData("Hello!!", "%69 VD92EX0")]
    [InlineData("base-45", "UJCLQE7W581")]
    [InlineData("ietf!", "QED8WEX0")]
    public void Encode_ExampleOfRfc9285_GivesItsTextAndReadsBack(string bytes, string text)
    {
        Assert.Equal(text, Base45.Encode(Encoding.ASCII.GetBytes(bytes)));
        Assert.True(Base45.TryDecode(text, out var read));
        Assert.Equal(bytes, Encoding.ASCII.GetString(read));
    }

    [Theory]
    [InlineData("A", "one character over")]
    [InlineData("BB8A", "one character over")]
    [InlineData("GGX", "65536")]
    [InlineData(":::", "91124")]
    [InlineData("V5", "256")]
    [InlineData("bb8", "lower case")]
    [InlineData("BB_", "outside the alphabet")]
    [InlineData("BBＢ", "full width")]
    public void TryDecode_NotWhatEncodeWrites_Refuses(string text, string because)
    {
        Assert.False(Base45.TryDecode(text, out _), because);
    }

    [Theory]
    [InlineData("FGW", "ffff")]
    [InlineData("U5", "ff")]
    public void TryDecode_LargestGroup_Reads(string text, string hex)
    {
        Assert.True(Base45.TryDecode(text, out var read));
        Assert.Equal(hex, Convert.ToHexStringLower(read));
    }

    [Fact]
    public void TryDecode_AnyBytes_ReadsBackAndNeverEndsInASpace()
    {
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(),
            bytes => Base45.Encode(bytes) is var text && !text.EndsWith(' ') && Base45.TryDecode(text, out var read) && read.SequenceEqual(bytes))
            .QuickCheckThrowOnFailure();
    }
}
