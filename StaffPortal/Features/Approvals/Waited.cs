using Microsoft.Extensions.Localization;
using StaffPortal.Domain;
using StaffPortal.Resources;

namespace StaffPortal.Features.Approvals;

/// <summary>How spans and instants are told to supervisors.</summary>
internal static class Waited
{
    /// <summary>已等 1 分 12 秒.</summary>
    public static string For(IStringLocalizer<ApprovalTexts> words, TimeSpan span)
    {
        var seconds = Math.Max(0, (int)span.TotalSeconds);
        return seconds < 60 ? words["Waited.Seconds", seconds] : words["Waited.Minutes", seconds / 60, seconds % 60];
    }

    /// <summary><c>1:33</c>, hours and minutes.</summary>
    public static string HoursMinutes(TimeSpan span) => span < TimeSpan.Zero ? "0:00" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(int)span.TotalHours}:{span.Minutes:00}");

    /// <summary><c>12:30</c> in Shanghai.</summary>
    public static string Time(DateTimeOffset instant) => ShanghaiTime.At(instant).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A number in groups of 6-4-4-4.</summary>
    public static string Grouped(string number) => number.Length == 18 ? $"{number[..6]} {number[6..10]} {number[10..14]} {number[14..]}" : number;
}
