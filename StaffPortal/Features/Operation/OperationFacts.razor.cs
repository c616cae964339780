using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using StaffPortal.Domain;
using StaffPortal.Resources;

namespace StaffPortal.Features.Operation;

/// <summary>Node, database and keys.</summary>
public sealed partial class OperationFacts
{
    /// <summary>What was read.</summary>
    [Parameter, EditorRequired]
    public required OperationView View { get; set; }

    /// <summary>An instant in Shanghai hours.</summary>
    public static string Moment(DateTimeOffset instant) => ShanghaiTime.At(instant).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>How long ago, in its largest unit.</summary>
    public static string Age(IStringLocalizer<OperationTexts> words, TimeSpan age) => age switch
    {
        { TotalDays: >= 1 } => words["Age.Days", (int)age.TotalDays],
        { TotalHours: >= 1 } => words["Age.Hours", (int)age.TotalHours],
        { TotalMinutes: >= 1 } => words["Age.Minutes", (int)age.TotalMinutes],
        _ => words["Age.Seconds", Math.Max(0, (int)age.TotalSeconds)],
    };

    private static string Day(DateTimeOffset instant) => ShanghaiTime.At(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Gigabytes(long bytes) => (bytes / 1e9).ToString("0.0", CultureInfo.InvariantCulture);
}
