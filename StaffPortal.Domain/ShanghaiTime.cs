namespace StaffPortal.Domain;

/// <summary>Days, months and hours of the trade are those of Asia/Shanghai (rules.md 2); instants are kept in UTC.</summary>
/// <remarks>A fixed offset: every instant of this system lies after 1991, when daylight saving ended there.</remarks>
public static class ShanghaiTime
{
    /// <summary>Offset from UTC.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>The same instant, told in Shanghai hours.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The calendar day of <paramref name="instant"/> in Shanghai.</summary>
    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The instant at which <paramref name="day"/> begins in Shanghai, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>The instant cut down to whole microseconds, which both databases keep exactly.</summary>
    public static DateTimeOffset ToMicroseconds(DateTimeOffset instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), instant.Offset);
}
