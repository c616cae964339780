using System.Collections.Frozen;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>What a rule is about, told by the letters of its number; the order is that of the page.</summary>
public enum RuleGroup
{
    /// <summary>身份号码, R-ID.</summary>
    Identity,

    /// <summary>通用, R-C.</summary>
    Common,

    /// <summary>铁路·电子, R-RE.</summary>
    ElectronicRail,

    /// <summary>民航·电子, R-AE.</summary>
    ElectronicAviation,

    /// <summary>铁路·窗口, R-RW.</summary>
    RailWindow,

    /// <summary>民航·窗口, R-AW.</summary>
    AviationWindow,

    /// <summary>特殊旅客, R-S.</summary>
    SpecialTravellers,

    /// <summary>自助终端, R-K.</summary>
    Kiosk,
}

/// <summary>A rule as it is written.</summary>
/// <param name="Id">Its number, such as <c>R-RE-04</c>.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Chinese">The rule in Chinese.</param>
/// <param name="English">The rule in English.</param>
/// <param name="Sources">Where it is from: <c>S1</c>, <c>S2</c>, <c>N</c>, <c>D</c>, or a standard's own name.</param>
public sealed record WrittenRule(string Id, RuleGroup Group, string Chinese, string English, IReadOnlyList<string> Sources);

/// <summary>The rules of the decision as RULES.md has them, which the portal carries along: they are written once.</summary>
public static class RuleBook
{
    private static readonly FrozenDictionary<string, RuleGroup> s_groups = new Dictionary<string, RuleGroup>(StringComparer.Ordinal)
    {
        ["ID"] = RuleGroup.Identity, ["C"] = RuleGroup.Common, ["RE"] = RuleGroup.ElectronicRail, ["AE"] = RuleGroup.ElectronicAviation,
        ["RW"] = RuleGroup.RailWindow, ["AW"] = RuleGroup.AviationWindow, ["S"] = RuleGroup.SpecialTravellers, ["K"] = RuleGroup.Kiosk,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Rules of the groups above, group after group, in the order of the book within one. Rules of paper, verification and records are no part of the decision.</summary>
    public static IReadOnlyList<WrittenRule> Rules { get; } = [.. Read().OrderBy(rule => rule.Group)];

    private static IEnumerable<WrittenRule> Read()
    {
        using var book = typeof(RuleBook).Assembly.GetManifestResourceStream("RULES.md") ?? throw new InvalidOperationException("The portal was built without its rules.");
        using var reader = new StreamReader(book);
        var rows = reader.ReadToEnd().Split('\n')
            .SkipWhile(line => !line.StartsWith("## 1.", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| R-", StringComparison.Ordinal));
        foreach (var row in rows)
        {
            // | id | 规则 | rule | figure | source | since | carried by |
            if (row.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries) is not [var id, var chinese, var english, _, var source, _, _]) throw new FormatException($"Not a rule: {row}");
            if (s_groups.TryGetValue(id.Split('-')[1], out var group)) yield return new WrittenRule(id, group, chinese, english, source.Split(", "));
        }
    }
}
