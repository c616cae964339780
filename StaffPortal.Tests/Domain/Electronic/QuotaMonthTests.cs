using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Electronic;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Tests.Domain.Electronic;

/// <summary>R-RE-04: the quota is that of a calendar month in Shanghai, and R-RE-10: what issues nothing uses none of it.</summary>
public sealed class QuotaMonthTests
{
    private static readonly PolicyEdition s_six = PolicyEdition.Shipped with { ElectronicRailQuota = 6 };

    [Theory]
    [InlineData("2026-01-31T15:59:59.9999999Z", "2026-01")]
    [InlineData("2026-01-31T16:00:00Z", "2026-02")]
    [InlineData("2026-02-28T15:59:59.9999999Z", "2026-02")]
    [InlineData("2026-02-28T16:00:00Z", "2026-03")]
    [InlineData("2028-02-28T16:00:00Z", "2028-02")]
    [InlineData("2028-02-29T16:00:00Z", "2028-03")]
    [InlineData("2025-12-31T15:59:59.9999999Z", "2025-12")]
    [InlineData("2025-12-31T16:00:00Z", "2026-01")]
    [InlineData("2026-02-01T00:00:00+08:00", "2026-02")]
    [InlineData("2026-01-31T23:30:00-05:00", "2026-02")]
    public void Of_InstantNearTheEndOfAMonth_IsThatOfShanghai(string instant, string month) =>
        Assert.Equal(month, $"{QuotaMonth.Of(DateTimeOffset.Parse(instant, null))}");

    [Theory]
    [InlineData("2026-01-31T16:00:00Z", "2026-02-28T16:00:00Z")]
    [InlineData("2028-01-31T16:00:00Z", "2028-02-29T16:00:00Z")]
    [InlineData("2025-11-30T16:00:00Z", "2025-12-31T16:00:00Z")]
    public void Of_FirstInstant_HasItsEndsInUtc(string from, string until)
    {
        var month = QuotaMonth.Of(DateTimeOffset.Parse(from, null));
        Assert.Equal((DateTimeOffset.Parse(from, null), DateTimeOffset.Parse(until, null)), (month.From, month.Until));
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (month.From.Offset, month.Until.Offset));
    }

    [Theory]
    [InlineData("2026-01-31T15:59:59.9999999Z", false)]
    [InlineData("2026-01-31T16:00:00Z", true)]
    [InlineData("2026-02-28T15:59:59.9999999Z", true)]
    [InlineData("2026-02-28T16:00:00Z", false)]
    public void Contains_AtTheEnds_TakesInTheFirstAndNotTheLast(string instant, bool contained) =>
        Assert.Equal(contained, QuotaMonth.Of(new DateTimeOffset(2026, 2, 14, 0, 0, 0, TimeSpan.Zero)).Contains(DateTimeOffset.Parse(instant, null)));

    [Fact]
    public void Of_AnyInstant_LiesInItsMonthAndInNeitherNeighbour() => AnyInstant.Holds(instant =>
    {
        var month = QuotaMonth.Of(instant);
        var (before, after) = (QuotaMonth.Of(month.From.AddTicks(-1)), QuotaMonth.Of(month.Until));
        return month.Contains(instant) && !before.Contains(instant) && !after.Contains(instant)
            && before.Until == month.From && month.Until == after.From
            && $"{month}" == $"{ShanghaiTime.At(instant):yyyy-MM}" && month == QuotaMonth.Of(month.From);
    });

    [Theory]
    [InlineData(0, 3)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    [InlineData(4, 0)]
    public void Remaining_Used_IsTheRestOfThreeAndNeverBelowZero(int used, int remaining) =>
        Assert.Equal(remaining, QuotaMonth.Remaining(used, PolicyEdition.Shipped));

    [Fact]
    public void Remaining_EditionOfSix_IsItsRest() => Assert.Equal((3, 0), (QuotaMonth.Remaining(3, s_six), QuotaMonth.Remaining(6, s_six)));

    [Theory]
    [InlineData(new int[0], 1)]
    [InlineData(new[] { 1 }, 2)]
    [InlineData(new[] { 2, 1 }, 3)]
    [InlineData(new[] { 3, 1 }, 2)]
    [InlineData(new[] { 1, 2, 3 }, null)]
    [InlineData(new[] { 1, 2, 3, 4 }, null)]
    public void FreeSlot_Taken_IsTheLowestOfThreeThatIsFree(int[] taken, int? slot) => Assert.Equal(slot, QuotaMonth.FreeSlot(taken, PolicyEdition.Shipped));

    [Fact]
    public void FreeSlot_QuotaRaisedWithinTheMonth_GoesOn() => Assert.Equal(4, QuotaMonth.FreeSlot([1, 2, 3], s_six));

    [Fact]
    public void FreeSlot_AnySlotsTaken_IsThereExactlyWhileSomethingRemains()
    {
        var slots = Gen.Choose(1, 6).ListOf().Select(list => list.Distinct().ToArray());
        Prop.ForAll(slots.ToArbitrary(), taken =>
        {
            var slot = QuotaMonth.FreeSlot(taken, PolicyEdition.Shipped);
            var remains = QuotaMonth.Remaining(taken.Length, PolicyEdition.Shipped) > 0;
            return remains ? slot is >= 1 and <= 3 && !taken.Contains(slot.Value) : slot is null;
        }).Check(AnyInstant.Quietly);
    }

    [Theory]
    [InlineData(TravelMode.Rail, Channel.Electronic, true)]
    [InlineData(TravelMode.Rail, Channel.Window, false)]
    [InlineData(TravelMode.Rail, Channel.Kiosk, false)]
    [InlineData(TravelMode.Aviation, Channel.Electronic, false)]
    [InlineData(TravelMode.Aviation, Channel.Window, false)]
    public void IsUsedBy_Certificate_OnlyElectronicRail(TravelMode mode, Channel channel, bool used) => Assert.Equal(used, QuotaMonth.IsUsedBy(mode, channel));
}
