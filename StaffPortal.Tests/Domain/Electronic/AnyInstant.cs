using FsCheck;
using FsCheck.Fluent;

namespace StaffPortal.Tests.Domain.Electronic;

/// <summary>Instants of the years 2022 to 2042, to the tick, told in any offset; half of them lie at the seams of seconds, days and months.</summary>
internal static class AnyInstant
{
    private static readonly DateTimeOffset s_first = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<DateTimeOffset> s_anywhere =
        from day in Gen.Choose(0, 20 * 365)
        from second in Gen.Choose(0, 86_399)
        from tick in Gen.Choose(0, (int)TimeSpan.TicksPerSecond - 1)
        select s_first.AddDays(day).AddSeconds(second).AddTicks(tick);

    // a month begins in Shanghai at 16:00 of the day before in UTC
    private static readonly Gen<DateTimeOffset> s_seams =
        from month in Gen.Choose(0, 20 * 12)
        from hours in Gen.Elements(0, -8)
        from seconds in Gen.Choose(-121, 121)
        from tick in Gen.Elements(-1, 0, 1)
        select s_first.AddMonths(month).AddHours(hours).AddSeconds(seconds).AddTicks(tick);

    /// <summary>Them.</summary>
    public static Gen<DateTimeOffset> Generator { get; } =
        from instant in Gen.OneOf(s_anywhere, s_seams)
        from offset in Gen.Elements(0, 8, -5)
        select instant.ToOffset(TimeSpan.FromHours(offset));

    /// <summary>Checks that something holds at all of them.</summary>
    public static void Holds(Func<DateTimeOffset, bool> what) => Prop.ForAll(Generator.ToArbitrary(), what).Check(Quietly);

    /// <summary>A thousand of them, silent unless one fails.</summary>
    public static Config Quietly { get; } = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1_000);
}
