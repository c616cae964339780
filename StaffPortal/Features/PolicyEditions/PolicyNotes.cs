using System.Globalization;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>How the rules stand in the trail: names of figures and editions, numbers, instants.</summary>
internal static class PolicyNotes
{
    /// <summary>The rules as a whole.</summary>
    public const string Rules = "policy";

    /// <summary>A draft.</summary>
    public static string Draft(Guid id) => $"policy-draft:{id:N}";

    /// <summary>An approved edition.</summary>
    public static string Edition(string name) => $"policy-edition:{name}";

    /// <summary>An instant.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An edition's name, and of each figure that differs both numbers.</summary>
    public static Dictionary<string, string> Differences(PolicyEdition before, PolicyEdition after)
    {
        var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["edition"] = after.Name };
        foreach (var figure in PolicyEditionCheck.Differences(before, after)) detail[figure.Name] = $"{Number(figure.Read(before))}→{Number(figure.Read(after))}";
        return detail;
    }
}
