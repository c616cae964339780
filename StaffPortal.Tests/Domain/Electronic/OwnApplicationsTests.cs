using StaffPortal.Domain;
using StaffPortal.Domain.Electronic;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Tests.Domain.Electronic;

/// <summary>R-RE-11: a registered user sees his own applications of the last month.</summary>
public sealed class OwnApplicationsTests
{
    [Theory]
    [InlineData("2026-02-15T12:30:00.1234567+08:00", "2026-01-15T12:30:00.1234567+08:00")]
    [InlineData("2026-03-31T12:30:00+08:00", "2026-02-28T12:30:00+08:00")]
    [InlineData("2028-03-31T12:30:00+08:00", "2028-02-29T12:30:00+08:00")]
    [InlineData("2028-03-29T12:30:00+08:00", "2028-02-29T12:30:00+08:00")]
    [InlineData("2026-01-01T00:00:00+08:00", "2025-12-01T00:00:00+08:00")]
    [InlineData("2026-05-31T23:59:59.9999999+08:00", "2026-04-30T23:59:59.9999999+08:00")]
    public void ShownFrom_Now_IsOneCalendarMonthBackInShanghai(string now, string from) =>
        Assert.Equal(DateTimeOffset.Parse(from, null), OwnApplications.ShownFrom(DateTimeOffset.Parse(now, null), PolicyEdition.Shipped));

    /// <summary>Half past midnight of 1 March in Shanghai is still February in UTC, whose calendar would go back to 28 January.</summary>
    [Fact]
    public void ShownFrom_MonthThatHasBegunOnlyInShanghai_GoesBackFromThere()
    {
        var from = OwnApplications.ShownFrom(new DateTimeOffset(2026, 2, 28, 16, 30, 0, TimeSpan.Zero), PolicyEdition.Shipped);
        Assert.Equal((new DateTimeOffset(2026, 1, 31, 16, 30, 0, TimeSpan.Zero), TimeSpan.Zero), (from, from.Offset));
    }

    [Fact]
    public void ShownFrom_EditionOfSixMonths_GoesBackSix() =>
        Assert.Equal(
            DateTimeOffset.Parse("2026-02-28T12:30:00+08:00", null),
            OwnApplications.ShownFrom(DateTimeOffset.Parse("2026-08-31T12:30:00+08:00", null), PolicyEdition.Shipped with { OwnApplicationsMonths = 6 }));

    [Fact]
    public void ShownFrom_AnyInstant_LiesInTheMonthBeforeAtTheSameHour() => AnyInstant.Holds(at =>
    {
        var from = OwnApplications.ShownFrom(at, PolicyEdition.Shipped);
        return QuotaMonth.Of(from) == QuotaMonth.Of(QuotaMonth.Of(at).From.AddTicks(-1)) && ShanghaiTime.At(from).TimeOfDay == ShanghaiTime.At(at).TimeOfDay
            && ShanghaiTime.At(from).Day <= ShanghaiTime.At(at).Day;
    });
}
