using StaffPortal.Domain.Certificates;

namespace StaffPortal.Tests.Domain.Certificates;

/// <summary>Half-open: the end is the first instant at which a certificate is not valid (rules.md 2).</summary>
public sealed class ValidityTests
{
    private static readonly DateTimeOffset s_from = new(2026, 1, 31, 4, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(24 * TimeSpan.TicksPerHour - 1, true)]
    [InlineData(24 * TimeSpan.TicksPerHour, false)]
    public void Contains_AtTheEnds_TakesInTheFirstAndNotTheLast(long ticksAfterFrom, bool contained) =>
        Assert.Equal(contained, Validity.Starting(s_from, TimeSpan.FromHours(24)).Contains(s_from.AddTicks(ticksAfterFrom)));

    [Fact]
    public void Contains_InstantOfAnotherOffset_IsTheSameInstant()
    {
        var validity = Validity.Starting(s_from, TimeSpan.FromHours(24));
        Assert.True(validity.Contains(new DateTimeOffset(2026, 1, 31, 12, 30, 0, TimeSpan.FromHours(8))));
        Assert.False(validity.Contains(new DateTimeOffset(2026, 2, 1, 12, 30, 0, TimeSpan.FromHours(8))));
    }
}
