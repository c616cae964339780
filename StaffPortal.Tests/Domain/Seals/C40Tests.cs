using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain.Seals;

namespace StaffPortal.Tests.Domain.Seals;

public sealed class C40Tests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("XKCD", "eb11fe45")]
    [InlineData("CHN", "6764")]
    [InlineData("BXZ01", "63b019c9")]
    [InlineData("RBXZ01260131000001Q", "c43ef4662715205e19a519a6fe52")]
    [InlineData("11010519491231002X", "200d1fea2151520f2c8d1a16")]
    [InlineData("CNTI03A01", "685a8a285826")]
    [InlineData(" ", "fe21")]
    [InlineData("ZZZ", "fa00")]
    public void Encode_PublishedExample_GivesItsBytesAndReadsBack(string text, string hex)
    {
        Assert.Equal(hex, Convert.ToHexStringLower(C40.Encode(text)));
        Assert.True(C40.TryDecode(Convert.FromHexString(hex), out var read));
        Assert.Equal(text, read);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ABC-")]
    [InlineData("１")]
    [InlineData("AB\0")]
    public void Encode_CharacterOutsideTheAlphabet_Throws(string text)
    {
        Assert.False(C40.CanEncode(text));
        Assert.Throws<ArgumentException>(() => C40.Encode(text));
    }

    [Theory]
    [InlineData("67", "odd length")]
    [InlineData("0000", "a pair below the range")]
    [InlineData("fa01", "a pair above the range")]
    [InlineData("0001", "shift values")]
    [InlineData("0ca9", "a shift value in second place")]
    [InlineData("eb11fe20", "one character left over that is no C40 character")]
    [InlineData("eb11fe00", "nothing left over")]
    [InlineData("fe456764", "a single character that is not the last")]
    [InlineData("19c96764", "padding that is not the last")]
    [InlineData("eb11fd45", "a first byte that nothing has")]
    public void TryDecode_NotWhatEncodeWrites_Refuses(string hex, string because)
    {
        Assert.False(C40.TryDecode(Convert.FromHexString(hex), out _), because);
    }

    [Fact]
    public void TryDecode_AnyTextOfTheAlphabet_ReadsBack()
    {
        var texts = Gen.Elements(" 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()).ArrayOf().Select(characters => new string(characters));

        Prop.ForAll(texts.ToArbitrary(), text => C40.TryDecode(C40.Encode(text), out var read) && read == text).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void TryDecode_EveryPairOfBytes_IsRefusedOrTheOnlyEncodingOfItsText()
    {
        var read = 0;
        for (var pair = 0; pair <= ushort.MaxValue; pair++)
        {
            byte[] bytes = [(byte)(pair >> 8), (byte)pair];
            if (!C40.TryDecode(bytes, out var text)) continue;
            Assert.Equal(bytes, C40.Encode(text));
            read++;
        }
        Assert.Equal(37 + 37 * 37 + 37 * 37 * 37, read);
    }
}
