using System.Globalization;
using Microsoft.Extensions.Localization;
using StaffPortal.Domain;
using StaffPortal.Domain.Policy;
using StaffPortal.Resources;

namespace StaffPortal.Features.Reports;

/// <summary>How reports say things, on pages and in files.</summary>
internal static class ReportWords
{
    /// <summary>The narrowings that have no field in the bar, each with the filter without it.</summary>
    public static IEnumerable<(string Text, ReportFilter Without)> Further(IStringLocalizer<ReportTexts> words, IStringLocalizer<PolicyTexts> policy, ReportFilter filter)
    {
        if (filter.Alone) yield return (words["Filter.Alone"], filter with { Alone = false });
        if (filter.Desk is { } desk) yield return (words["Desk", desk], filter with { Desk = null });
        if (filter.Officer is { } officer) yield return (words["Filter.Officer", officer], filter with { Officer = null });
        if (filter.Outcome is { } outcome) yield return (words[$"Outcome.Case.{outcome}"], filter with { Outcome = null });
        if (filter.Verdict is { } verdict) yield return (policy[$"Verdict.{verdict}"], filter with { Verdict = null });
        if (filter.Reason is { } reason) yield return (policy[$"Reason.{reason}"], filter with { Reason = null });
        if (filter.Purpose is { } purpose) yield return (policy[$"Purpose.{purpose}"], filter with { Purpose = null });
        if (filter.Hour is { } hour) yield return (words["Hour", hour], filter with { Hour = null });
        if (filter.SameAs is not null) yield return (words["Filter.Same"], filter with { SameAs = null });
        if (filter.Night) yield return (words["Filter.Night"], filter with { Night = false });
        if (filter.NoPicture) yield return (words["Filter.NoPicture"], filter with { NoPicture = false });
        if (filter.QuickApproval) yield return (words["Filter.QuickApproval"], filter with { QuickApproval = false });
        if (filter.Approver is { } approver) yield return (words["Filter.Approver", approver], filter with { Approver = null });
        if (filter.Colleague) yield return (words["Filter.Colleague"], filter with { Colleague = false });
    }

    /// <summary>What a row of the table is about.</summary>
    public static string KeyOf(IStringLocalizer<ReportTexts> words, IStringLocalizer<PolicyTexts> policy, ReportReach reach, ReportKey key) => key switch
    {
        { Desk: { } desk } => words["Desk", desk],
        { Office: { } office } => reach.NameOf(office),
        { Officer: { } officer } => officer,
        { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Hour: { } hour } => words["Hour", hour],
        { Mode: { } mode } => policy[$"Mode.{mode}"],
        { Channel: { } channel } => words[$"Channel.{channel}"],
        { Category: { } category } => words[$"Category.{category}"],
        { Verdict: { } verdict } => policy[$"Verdict.{verdict}"],
        { Reason: { } reason } => policy[$"Reason.{reason}"],
        { Purpose: { } purpose } => policy[$"Purpose.{purpose}"],
        _ => "",
    };

    /// <summary>The codes of a line in words.</summary>
    public static string Reasons(IStringLocalizer<PolicyTexts> policy, string codes) =>
        string.Join("；", codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => Enum.TryParse<ReasonCode>(code, out var known) ? policy[$"Reason.{known}"].Value : code));

    /// <summary>Seconds as a person reads them; a dash where there are none.</summary>
    public static string Seconds(IStringLocalizer<ReportTexts> words, int? seconds) => seconds switch
    {
        null => "–",
        < 100 => words["Seconds", seconds],
        _ => words["Minutes", seconds / 60, seconds % 60],
    };

    /// <summary>A share of a hundred with one decimal; a dash of nothing.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "–" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>An instant to the minute in Shanghai.</summary>
    public static string Minute(DateTimeOffset at) => ShanghaiTime.At(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A count with its thousands apart.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
