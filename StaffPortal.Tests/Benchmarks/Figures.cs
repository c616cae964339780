using System.Globalization;

namespace StaffPortal.Tests.Benchmarks;

/// <summary>How figures are told: as exactly as a noisy machine deserves.</summary>
internal static class Figures
{
    /// <summary>Two significant digits below 10, none behind the point from 10: <c>0.41</c>, <c>4.1</c>, <c>41</c>, <c>4130</c>.</summary>
    public static string Short(double value) => value.ToString(Math.Abs(value) switch { < 1 => "0.00", < 10 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);

    /// <summary>How many of the second go into one of the first: <c>× 1.7</c>.</summary>
    public static string Ratio(double value, double beside) => "× " + Short(value / beside);

    /// <summary>The same of two times.</summary>
    public static string Ratio(TimeSpan value, TimeSpan beside) => Ratio(value.TotalMilliseconds, beside.TotalMilliseconds);
}
