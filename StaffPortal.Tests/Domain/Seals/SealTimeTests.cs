using StaffPortal.Domain.Seals;

namespace StaffPortal.Tests.Domain.Seals;

public sealed class SealTimeTests
{
    [Theory]
    [InlineData(2026, 1, 31, "14051a")]
    [InlineData(2019, 7, 15, "6d2193")]
    [InlineData(9999, 12, 31, "bbfcff")]
    public void DateEncode_Day_GivesMonthDayYearInThreeBytes(int year, int month, int day, string hex)
    {
        var date = new DateOnly(year, month, day);
        Assert.Equal(hex, Convert.ToHexStringLower(SealDate.Encode(date)));
        Assert.True(SealDate.TryDecode(Convert.FromHexString(hex), out var read));
        Assert.Equal(date, read);
    }

    [Theory]
    [InlineData(02292026)]
    [InlineData(13012026)]
    [InlineData(00312026)]
    [InlineData(01002026)]
    [InlineData(04312026)]
    [InlineData(01310000)]
    [InlineData(0)]
    [InlineData(0xFFFFFF)]
    public void DateDecode_DayOfNoCalendar_Refuses(int packed)
    {
        Assert.False(SealDate.TryDecode([(byte)(packed >> 16), (byte)(packed >> 8), (byte)packed], out _));
    }

    [Fact]
    public void InstantEncode_PublishedExample_GivesItsBytesAndReadsBackInUtc()
    {
        var instant = new DateTimeOffset(1957, 3, 25, 8, 15, 22, SealSamples.Shanghai);
        Assert.Equal("02f527bf25b2", Convert.ToHexStringLower(SealInstant.Encode(instant)));
        Assert.True(SealInstant.TryDecode(SealInstant.Encode(instant), out var read));
        Assert.Equal((instant, TimeSpan.Zero), (read, read.Offset));
    }

    [Fact]
    public void InstantEncode_FractionAndOtherOffset_GivesTheShanghaiSecond()
    {
        var instant = new DateTimeOffset(2026, 1, 30, 18, 30, 15, 999, TimeSpan.FromHours(-10));
        Assert.Equal("01317ad9db07", Convert.ToHexStringLower(SealInstant.Encode(instant)));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 4, 30, 15, TimeSpan.Zero), SealInstant.Cut(instant));
    }

    [Theory]
    [InlineData(0131202624_00_00)]
    [InlineData(0131202600_60_00)]
    [InlineData(0131202600_00_60)]
    [InlineData(0230202600_00_00)]
    [InlineData(0101000100_00_00)]
    [InlineData(0)]
    [InlineData(0xFFFFFFFFFFFF)]
    public void InstantDecode_TimeOfNoCalendar_Refuses(long packed)
    {
        byte[] bytes = [.. Enumerable.Range(0, 6).Select(index => (byte)(packed >> (40 - 8 * index)))];
        Assert.False(SealInstant.TryDecode(bytes, out _));
    }

    [Fact]
    public void Decode_OtherLength_Refuses()
    {
        Assert.False(SealDate.TryDecode([0x14, 0x05], out _));
        Assert.False(SealDate.TryDecode([0x00, 0x14, 0x05, 0x1a], out _));
        Assert.False(SealInstant.TryDecode([0xf5, 0x27, 0xbf, 0x25, 0xb2], out _));
        Assert.False(SealInstant.TryDecode([0x00, 0x02, 0xf5, 0x27, 0xbf, 0x25, 0xb2], out _));
    }
}
