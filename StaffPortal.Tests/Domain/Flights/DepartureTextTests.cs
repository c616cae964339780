using StaffPortal.Domain.Flights;

namespace StaffPortal.Tests.Domain.Flights;

/// <summary>A departure as an officer types it at half past twelve on 31 January 2026 in Shanghai.</summary>
public sealed class DepartureTextTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 31, 4, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1405", "2026-01-31T14:05")]
    [InlineData("14:05", "2026-01-31T14:05")]
    [InlineData("１４：０５", "2026-01-31T14:05")]
    [InlineData("905", "2026-01-31T09:05")]
    [InlineData("0005", "2026-01-31T00:05")]
    [InlineData("今天 14:05", "2026-01-31T14:05")]
    [InlineData("今天1405", "2026-01-31T14:05")]
    [InlineData("明天 0805", "2026-02-01T08:05")]
    [InlineData("后天0805", "2026-02-02T08:05")]
    [InlineData("Tomorrow 0805", "2026-02-01T08:05")]
    [InlineData("2-3 0805", "2026-02-03T08:05")]
    [InlineData("2月3日 08:05", "2026-02-03T08:05")]
    [InlineData("2月3日0805", "2026-02-03T08:05")]
    [InlineData("1-31 2359", "2026-01-31T23:59")]
    [InlineData("1-30 0805", "2027-01-30T08:05")]
    [InlineData("2026-02-03 08:05", "2026-02-03T08:05")]
    [InlineData("2026/2/3 805", "2026-02-03T08:05")]
    [InlineData("20260203 0805", "2026-02-03T08:05")]
    public void TryParse_TimeAndDay_AreThoseOfShanghai(string text, string expected)
    {
        Assert.True(DepartureText.TryParse(text, s_now, out var departure));
        Assert.Equal(new DateTimeOffset(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8)), departure);
    }

    [Fact]
    public void TryParse_TimeThatIsPast_StaysTodays()
    {
        // a departure that was missed must not become tomorrow's and pass
        Assert.True(DepartureText.TryParse("1200", s_now, out var departure));
        Assert.True(departure < s_now);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("2405")]
    [InlineData("14")]
    [InlineData("下午两点")]
    [InlineData("13-1 0805")]
    [InlineData("2-30 0805")]
    [InlineData("2-29 0805")]
    [InlineData("明天")]
    [InlineData("昨天 0805")]
    [InlineData("2026-02-30 08:05")]
    [InlineData("1405 1405 1405 1405 1405 1405 1405")]
    public void TryParse_AnythingElse_IsNone(string? text) => Assert.False(DepartureText.TryParse(text, s_now, out _));

    [Fact]
    public void TryParse_LeapDay_IsReadInALeapYear() => Assert.True(DepartureText.TryParse("2-29 0805", new DateTimeOffset(2028, 2, 20, 0, 0, 0, TimeSpan.Zero), out _));

    [Fact]
    public void Write_Departure_IsReadAgainWheneverThatIs()
    {
        var departure = new DateTimeOffset(2026, 2, 14, 0, 5, 0, TimeSpan.Zero);
        Assert.Equal("2026-02-14 08:05", DepartureText.Write(departure));
        Assert.True(DepartureText.TryParse(DepartureText.Write(departure), s_now.AddYears(1), out var again));
        Assert.Equal(departure, again);
    }
}
