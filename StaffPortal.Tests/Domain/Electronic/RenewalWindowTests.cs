using StaffPortal.Domain.Electronic;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Tests.Domain.Electronic;

/// <summary>R-RE-06: exactly three hours before the end one may renew.</summary>
public sealed class RenewalWindowTests
{
    private static readonly DateTimeOffset s_until = new(2026, 2, 1, 4, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-24 * TimeSpan.TicksPerHour, false)]
    [InlineData((-3 * TimeSpan.TicksPerHour) - 1, false)]
    [InlineData(-3 * TimeSpan.TicksPerHour, true)]
    [InlineData((-3 * TimeSpan.TicksPerHour) + 1, true)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(TimeSpan.TicksPerDay, true)]
    public void IsOpen_NearTheEndOfTheOldOne_FromThreeHoursBeforeIt(long ticks, bool open) =>
        Assert.Equal(open, RenewalWindow.IsOpen(s_until, s_until.AddTicks(ticks), PolicyEdition.Shipped.ElectronicRailRenewal));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void IsOpen_NoWindowAtAll_OnlyOnceTheOldOneHasEnded(long ticks, bool open) =>
        Assert.Equal(open, RenewalWindow.IsOpen(s_until, s_until.AddTicks(ticks), TimeSpan.Zero));

    [Fact]
    public void IsOpen_EndThatNobodyRead_Never() => Assert.False(RenewalWindow.IsOpen(ValidityEnds.Unread, s_until, TimeSpan.FromHours(168)));

    [Fact]
    public void IsOpen_InstantOfAnotherOffset_IsTheSameInstant()
    {
        var opens = s_until.AddHours(-3).ToOffset(TimeSpan.FromHours(8));
        Assert.True(RenewalWindow.IsOpen(s_until, opens, TimeSpan.FromHours(3)));
        Assert.False(RenewalWindow.IsOpen(s_until, opens.AddTicks(-1), TimeSpan.FromHours(3)));
    }
}
