using System.Globalization;
using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>The charts of a printed report; they are told apart without colour too.</summary>
internal static class ReportCharts
{
    private static readonly string[] s_weekdays = ["一", "二", "三", "四", "五", "六", "日"];

    /// <summary>The trend: rail full, air in outline upon it.</summary>
    public static void Bars(Canvas canvas, IReadOnlyList<(string Name, int Rail, int Air)> bars, double left, double top, double width, double height)
    {
        canvas.Text("签发趋势（实心铁路，空心民航）", TextStyle.Sans(9, bold: true), left, top + 3.4, Ink.Black);
        var (foot, most) = (top + height, Math.Max(1, bars.Count == 0 ? 1 : bars.Max(bar => bar.Rail + bar.Air)));
        var (each, scale) = (width / Math.Max(1, bars.Count), (height - 9) / most);
        canvas.Text(most.ToString("N0", CultureInfo.InvariantCulture), TextStyle.Sans(7), left + width, top + 3.4, Ink.Soft, Alignment.Right);
        for (var at = 0; at < bars.Count; at++)
        {
            var (x, wide) = (left + (each * (at + 0.15)), each * 0.7);
            canvas.Fill(x, foot - (bars[at].Rail * scale), wide, bars[at].Rail * scale, Ink.Chart);
            if (bars[at].Air > 0) canvas.Frame(x, foot - ((bars[at].Rail + bars[at].Air) * scale), wide, bars[at].Air * scale, Math.Min(0.25, bars[at].Air * scale / 2), Ink.Chart);
        }
        canvas.Fill(left, foot, width, 0.3, Ink.Soft);
        var named = bars.Count == 0 ? [] : Enumerable.Range(0, 5).Select(place => place * (bars.Count - 1) / 4).Distinct();
        foreach (var at in named) canvas.Text(bars[at].Name, TextStyle.Sans(7), left + (each * (at + 0.5)), foot + 3.6, Ink.Soft, at == 0 ? Alignment.Left : at == bars.Count - 1 ? Alignment.Right : Alignment.Centre);
    }

    /// <summary>Weekday and hour: the more, the larger the square.</summary>
    public static void Heat(Canvas canvas, IReadOnlyList<IReadOnlyList<int>> heat, double left, double top, double width, double height)
    {
        canvas.Text("星期 × 小时（方块越大签发越多）", TextStyle.Sans(9, bold: true), left, top + 3.4, Ink.Black);
        var (most, wide, high) = (Math.Max(1, heat.Max(hours => hours.Max())), (width - 6) / 24, (height - 8) / 7);
        for (var weekday = 0; weekday < 7; weekday++)
        {
            var y = top + 7 + (weekday * high);
            canvas.Text(s_weekdays[weekday], TextStyle.Sans(7), left + 3, y + (high * 0.75), Ink.Soft, Alignment.Right);
            for (var hour = 0; hour < 24; hour++)
            {
                var side = Math.Min(wide, high) * 0.92 * Math.Sqrt((double)heat[weekday][hour] / most);
                if (side > 0) canvas.Fill(left + 6 + (hour * wide) + ((wide - side) / 2), y + ((high - side) / 2), side, side, Ink.Chart);
            }
        }
        foreach (var hour in (int[])[0, 4, 8, 12, 16, 20, 23]) canvas.Text(hour.ToString(CultureInfo.InvariantCulture), TextStyle.Sans(7), left + 6 + ((hour + 0.5) * wide), top + height + 3.4, Ink.Soft, Alignment.Centre);
    }

    /// <summary>Reasons with bars.</summary>
    public static void Reasons(Canvas canvas, IReadOnlyList<(string Name, int Count)> reasons, double left, double top, double width, double height)
    {
        canvas.Text("依据", TextStyle.Sans(9, bold: true), left, top + 3.4, Ink.Black);
        var each = (height - 6) / Math.Max(1, reasons.Count);
        for (var at = 0; at < reasons.Count; at++)
        {
            var y = top + 6 + (at * each);
            canvas.Text(canvas.Fit(reasons[at].Name, TextStyle.Sans(7), width * 0.6, each), left, y + 3, Ink.Black);
            canvas.Fill(left + (width * 0.63), y + 0.9, width * 0.22 * reasons[at].Count / reasons[0].Count, 2.2, Ink.Chart);
            canvas.Text(reasons[at].Count.ToString("N0", CultureInfo.InvariantCulture), TextStyle.Sans(7.5), left + width, y + 3, Ink.Black, Alignment.Right);
        }
    }
}
