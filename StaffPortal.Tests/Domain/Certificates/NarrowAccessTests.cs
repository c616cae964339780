using StaffPortal.Domain.Certificates;

namespace StaffPortal.Tests.Domain.Certificates;

/// <summary>R-X-08: whose data fewer people see.</summary>
public sealed class NarrowAccessTests
{
    [Theory]
    [InlineData(2012, 11, 20, false, false)]   // fourteen today
    [InlineData(2012, 11, 21, false, true)]    // tomorrow
    [InlineData(2026, 11, 20, false, true)]
    [InlineData(1990, 3, 7, true, true)]
    [InlineData(1990, 3, 7, false, false)]
    public void HoldsFor_ChildUnderFourteenOrSoldier_Holds(int year, int month, int day, bool activeMilitary, bool holds) =>
        Assert.Equal(holds, NarrowAccess.HoldsFor(new DateOnly(year, month, day), activeMilitary, new DateOnly(2026, 11, 20)));
}
