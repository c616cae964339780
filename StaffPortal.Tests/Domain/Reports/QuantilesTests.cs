using StaffPortal.Domain.Reports;

namespace StaffPortal.Tests.Domain.Reports;

/// <summary>Quantiles by nearest rank are values that occurred.</summary>
public sealed class QuantilesTests
{
    [Theory]
    [InlineData(new[] { 7 }, 50, 7)]
    [InlineData(new[] { 1, 2 }, 50, 1)]
    [InlineData(new[] { 3, 1, 2 }, 50, 2)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 }, 95, 19)]
    [InlineData(new[] { 5, 5, 5, 9 }, 75, 5)]
    [InlineData(new[] { 5, 5, 5, 9 }, 76, 9)]
    [InlineData(new[] { 5, 9 }, 100, 9)]
    public void Of_Values_IsTheNearestRank(int[] values, int percent, int expected) =>
        Assert.Equal(expected, Quantiles.Of(values.GroupBy(value => value).Select(same => (same.Key, same.Count())), percent));

    [Fact]
    public void Of_Nothing_IsNothing() => Assert.Null(Quantiles.Of([], 50));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Of_NoPercent_IsABug(int percent) => Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Of([(1, 1)], percent));
}
