using StaffPortal.Domain.Identity;

namespace StaffPortal.Tests.Domain.Identity;

/// <summary>Ages in completed years (rules.md 2).</summary>
public sealed class AgeTests
{
    [Theory]
    [InlineData("2010-01-31", "2026-01-30", 15)]
    [InlineData("2010-01-31", "2026-01-31", 16)]
    [InlineData("2010-12-31", "2026-12-30", 15)]
    [InlineData("2026-01-31", "2026-01-31", 0)]
    [InlineData("2012-02-29", "2028-02-28", 15)]
    [InlineData("2012-02-29", "2028-02-29", 16)]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    public void On_Birthday_IsReachedAsItBeginsAndOfALeapDayOnTheFirstOfMarch(string birthDate, string today, int years)
    {
        var (born, day) = (DateOnly.Parse(birthDate, null), DateOnly.Parse(today, null));
        Assert.Equal(years, Age.On(born, day));
        Assert.Equal(years, Numbers.Of($"{born:yyyyMMdd}").AgeOn(day));
    }
}
