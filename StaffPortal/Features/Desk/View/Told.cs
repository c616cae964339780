using System.Globalization;
using Microsoft.Extensions.Localization;
using StaffPortal.Domain;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Policy;
using StaffPortal.Resources;

namespace StaffPortal.Features.Desk.View;

/// <summary>How instants, days and reasons are told; the hours are always those of Shanghai.</summary>
public static class Told
{
    /// <summary><c>12:30</c>.</summary>
    public static string Time(DateTimeOffset instant) => ShanghaiTime.At(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>12:30:09</c>.</summary>
    public static string Seconds(DateTimeOffset instant) => ShanghaiTime.At(instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary><c>11-21 12:30</c>.</summary>
    public static string DayTime(DateTimeOffset instant) => ShanghaiTime.At(instant).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>11-21</c>, with the year where it is not this one.</summary>
    public static string Day(DateTimeOffset instant, DateOnly today)
    {
        var day = ShanghaiTime.Day(instant);
        return day.ToString(day.Year == today.Year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary><c>11月21日 12:30</c>.</summary>
    public static string DayAndTime(IStringLocalizer<DeskTexts> words, DateTimeOffset instant) =>
        ShanghaiTime.At(instant).ToString(words["Format.DayAndTime"], CultureInfo.CurrentCulture);

    /// <summary><c>1990年3月7日</c>.</summary>
    public static string Date(IStringLocalizer<DeskTexts> words, DateOnly day) => day.ToString(words["Format.Date"], CultureInfo.CurrentCulture);

    /// <summary>The reason of a finding.</summary>
    public static string Reason(IStringLocalizer<PolicyTexts> policy, Finding finding) => policy[$"Reason.{finding.Code}"];

    /// <summary>Why a supervisor decided so, with what he said besides.</summary>
    public static string Because(IStringLocalizer<DeskTexts> words, ApprovalReason reason, string? said) =>
        reason is ApprovalReason.Other && said is not null ? said : said is null ? words[$"Because.{reason}"] : $"{words[$"Because.{reason}"]}；{said}";

    /// <summary>What to do about a finding; null where there is nothing to do.</summary>
    public static string? Next(IStringLocalizer<PolicyTexts> policy, Finding finding) =>
        finding.NextStep is NextStep.None ? null : policy[$"Next.{finding.NextStep}"].Value;

    /// <summary>A number in groups of 6-4-4-4, as far as it goes.</summary>
    public static string Grouped(string number)
    {
        var text = number;
        foreach (var end in (ReadOnlySpan<int>)[14, 10, 6])
        {
            if (text.Length > end) text = text.Insert(end, " ");
        }
        return text;
    }
}
