using StaffPortal.Domain.Seals;

namespace StaffPortal.Tests.Domain.Seals;

public sealed class SealKeyIdTests
{
    [Fact]
    public void First_Signer_IsA01AndCountsUpInHexadecimal()
    {
        var first = SealKeyId.First("TI");
        Assert.Equal("CNTIA01", first.ToString());
        Assert.Equal("CNTIA02", first.Next().ToString());
        Assert.True(SealKeyId.TryParse("CNTIA0F", out var fifteenth));
        Assert.Equal("CNTIA10", fifteenth.Next().ToString());
        Assert.True(SealKeyId.TryParse("CNTIFFF", out var last));
        Assert.Throws<InvalidOperationException>(last.Next);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CNTIa01")]
    [InlineData("CNTIA0G")]
    [InlineData("CNTiA01")]
    [InlineData("DETIA01")]
    [InlineData("CNTIA001")]
    [InlineData("CN/.A01")]
    public void TryParse_OtherForm_Refuses(string? text) => Assert.False(SealKeyId.TryParse(text, out _));
}
