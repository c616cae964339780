using System.Globalization;
using Microsoft.Extensions.Localization;
using StaffPortal.Domain;
using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Resources;

namespace StaffPortal.Features.Alerts;

/// <summary>How alerts look and how their instants are told.</summary>
internal static class AlertLook
{
    /// <summary><c>13:06:21</c>, with the day where it is not today.</summary>
    public static string Moment(DateTimeOffset instant, DateTimeOffset now) => ShanghaiTime.At(instant).ToString(
        ShanghaiTime.Day(instant) == ShanghaiTime.Day(now) ? "HH:mm:ss" : "MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How long something waits or took, in words.</summary>
    public static string Span(IStringLocalizer<AlertTexts> words, TimeSpan span) => span < TimeSpan.Zero ? words["Span.Seconds", 0] : span switch
    {
        { TotalMinutes: < 1 } => words["Span.Seconds", span.Seconds],
        { TotalHours: < 1 } => words["Span.Minutes", span.Minutes, span.Seconds],
        _ => words["Span.Hours", (int)span.TotalHours, span.Minutes],
    };

    /// <summary>State and mark of a kind's chip.</summary>
    public static (string State, string Icon) Chip(AlertKind kind) => kind switch
    {
        AlertKind.Wanted => ("review", "shield"),
        AlertKind.Drawn => ("wait", "shield"),
        AlertKind.PostCheckFailed => ("ask", "warn"),
        AlertKind.NumberNotUsable or AlertKind.PhotoMismatch => ("note", "info"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The rule that an alert follows from.</summary>
    public static string Rule(AlertKind kind) => kind switch
    {
        AlertKind.Wanted or AlertKind.Drawn => "R-C-12",
        AlertKind.NumberNotUsable => "R-C-06",
        AlertKind.PhotoMismatch => "R-C-07",
        AlertKind.PostCheckFailed => "R-C-04",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>State and mark of what the window says.</summary>
    public static (string State, string Icon) Window(Verdict verdict) => verdict switch
    {
        Verdict.Grant => ("grant", "ok"), Verdict.Review => ("review", "shield"), Verdict.Ask => ("ask", "plus"), Verdict.Refuse => ("refuse", "no"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>The mark of a mode.</summary>
    public static string Icon(TravelMode mode) => mode is TravelMode.Rail ? "train" : "plane";
}
