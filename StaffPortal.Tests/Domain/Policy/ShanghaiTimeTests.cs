using StaffPortal.Domain;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>Days are those of Shanghai, instants are kept in UTC (rules.md 2).</summary>
public sealed class ShanghaiTimeTests
{
    [Theory]
    [InlineData("2026-01-31T15:59:59.9999999Z", "2026-01-31")]
    [InlineData("2026-01-31T16:00:00Z", "2026-02-01")]
    [InlineData("2025-12-31T16:00:00Z", "2026-01-01")]
    [InlineData("2028-02-28T16:00:00Z", "2028-02-29")]
    [InlineData("2026-01-31T23:30:00-05:00", "2026-02-01")]
    public void Day_InstantNearMidnight_IsThatOfShanghai(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), ShanghaiTime.Day(DateTimeOffset.Parse(instant, null)));

    [Fact]
    public void StartOf_Day_IsItsFirstInstantInUtc()
    {
        var start = ShanghaiTime.StartOf(new DateOnly(2026, 2, 1));
        Assert.Equal((new DateTimeOffset(2026, 1, 31, 16, 0, 0, TimeSpan.Zero), TimeSpan.Zero), (start, start.Offset));
        Assert.Equal(new DateOnly(2026, 1, 31), ShanghaiTime.Day(start.AddTicks(-1)));
    }

    [Fact]
    public void At_Instant_IsTheSameInstantInShanghaiHours()
    {
        var at = ShanghaiTime.At(RailWindowCase.At);
        Assert.Equal((RailWindowCase.At, 12), (at, at.Hour));
    }

    [Fact]
    public void ToMicroseconds_Ticks_AreCutNotRounded() =>
        Assert.Equal(RailWindowCase.At.AddTicks(10), ShanghaiTime.ToMicroseconds(RailWindowCase.At.AddTicks(19)));
}
