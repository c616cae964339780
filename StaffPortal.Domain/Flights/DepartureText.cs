using System.Globalization;
using System.Text;

namespace StaffPortal.Domain.Flights;

/// <summary>
/// A departure (起飞时间) as an officer types it, in Shanghai hours: <c>1405</c>, <c>14:05</c> (today), <c>明天 0805</c>, <c>后天0805</c>,
/// <c>11-21 0805</c>, <c>11月21日 08:05</c>, <c>2026-11-21 08:05</c>, and as this type writes it.
/// </summary>
/// <remarks>
/// A time without a day is today's, also when it is past: a departure that was missed must not be read as tomorrow's. A day without a year is the next
/// such day, today included.
/// </remarks>
public static class DepartureText
{
    /// <summary>Most characters read.</summary>
    public const int Longest = 32;

    private static readonly string[] s_times = ["HHmm", "HH:mm", "H:mm"];
    private static readonly string[] s_days = ["yyyy-M-d", "yyyyMMdd"];
    private static readonly (string Word, int Days)[] s_words = [("今天", 0), ("明天", 1), ("后天", 2), ("today", 0), ("tomorrow", 1)];

    /// <summary>Reads it as of <paramref name="now"/>; false where it is no time of a day.</summary>
    public static bool TryParse(string? text, DateTimeOffset now, out DateTimeOffset departure)
    {
        departure = default;
        if (text is null || text.Length > Longest) return false;
        var (day, time) = Split(Normalise(text));
        if (!TimeOnly.TryParseExact(time.Length == 3 ? "0" + time : time, s_times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)) return false;
        if (DayOf(day, ShanghaiTime.Day(now)) is not { } date) return false;
        departure = ShanghaiTime.StartOf(date) + hour.ToTimeSpan();
        return true;
    }

    /// <summary>As it is read again whenever that is: <c>2026-11-21 08:05</c>.</summary>
    public static string Write(DateTimeOffset departure) => ShanghaiTime.At(departure).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Normalise(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text.Trim())
        {
            kept.Append(character switch
            {
                '年' or '月' or '/' or '.' => '-',
                '日' or '号' or '　' => ' ',
                '：' or '时' => ':',
                >= '\uFF10' and <= '\uFF19' => (char)(character - 0xFEE0),
                _ => char.ToLowerInvariant(character),
            });
        }
        return kept.ToString();
    }

    private static (string Day, string Time) Split(string text)
    {
        foreach (var (word, _) in s_words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return (word, text[word.Length..].Trim());
        }
        var gap = text.LastIndexOf(' ');
        return gap < 0 ? ("", text) : (text[..gap].Trim(), text[(gap + 1)..]);
    }

    private static DateOnly? DayOf(string text, DateOnly today)
    {
        if (text.Length == 0) return today;
        foreach (var (word, days) in s_words)
        {
            if (text == word) return today.AddDays(days);
        }
        if (DateOnly.TryParseExact(text, s_days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole)) return whole;
        return NextDay(text, today);
    }

    // the year first, because 29 February is no day of every year
    private static DateOnly? NextDay(string text, DateOnly today)
    {
        for (var year = today.Year; year <= today.Year + 1; year++)
        {
            var written = string.Create(CultureInfo.InvariantCulture, $"{year}-{text}");
            if (DateOnly.TryParseExact(written, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= today) return day;
        }
        return null;
    }
}
