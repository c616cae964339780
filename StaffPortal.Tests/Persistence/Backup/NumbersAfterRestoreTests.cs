using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence.Backup;

namespace StaffPortal.Tests.Persistence.Backup;

/// <summary>Where numbers go on after a restoring.</summary>
public sealed class NumbersAfterRestoreTests
{
    private static readonly DateOnly s_day = new(2026, 11, 20);

    [Fact]
    public void At_Noon_LiesAboveTenASecondSinceMidnightAndTheMargin() =>
        Assert.Equal([(s_day, 10 * ((12 * 3600) + 300))], NumbersAfterRestore.At(Shanghai(12, 0, 0)));

    [Fact]
    public void At_OneMinuteBeforeMidnight_MovesTheNextDayOnToo() =>
        Assert.Equal([(s_day, 864_000), (s_day.AddDays(1), 10 * 240)], NumbersAfterRestore.At(Shanghai(23, 59, 0)));

    [Fact]
    public void At_AnyInstantOfTheDay_LeavesNumbersToGiveOut() =>
        Assert.All(Enumerable.Range(0, 24 * 60), minute => Assert.All(NumbersAfterRestore.At(Shanghai(minute / 60, minute % 60, 59)), floor => Assert.InRange(floor.Last, 1, CertificateNumber.LastSerial - 100_000)));

    [Fact]
    public void At_LaterInstant_LiesAboveWhatWasGivenOutSinceAnEarlierRestoring()
    {
        var (earlier, later) = (NumbersAfterRestore.At(Shanghai(9, 0, 0)).Single().Last, NumbersAfterRestore.At(Shanghai(9, 10, 0)).Single().Last);
        // fourteen a second is what the whole country gives out in its worst burst; one office gives out a small part of it
        Assert.True(earlier + (600 * 9) < later);
    }

    private static DateTimeOffset Shanghai(int hour, int minute, int second) => new(s_day.ToDateTime(new TimeOnly(hour, minute, second)), TimeSpan.FromHours(8));
}
