using System.Text.RegularExpressions;

namespace StaffPortal.Tests.Architecture;

/// <summary>StaffPortal.Domain/RULES.md, read as tables, and the numbers that sources cite.</summary>
internal static partial class RuleBook
{
    /// <summary>One rule: its number, and the file or folder that carries it.</summary>
    internal sealed record Rule(string Id, string Chinese, string English, string Source, string Since, string CarriedBy);

    /// <summary>One reason code with each effect and rule that it is given as: <c>Review R-C-03</c>.</summary>
    internal sealed record Code(string Name, string[] GivenAs, string Chinese, string English);

    /// <summary>Section 1.</summary>
    public static IReadOnlyList<Rule> Rules { get; } = [.. Rows("## 1.", 7).Select(cells => new Rule(cells[0], cells[1], cells[2], cells[4], cells[5], cells[6]))];

    /// <summary>Section 2.</summary>
    public static IReadOnlyList<Code> Codes { get; } = [.. Rows("## 2.", 4).Select(cells => new Code(cells[0], [.. GivenAs(cells[1])], cells[2], cells[3]))];

    /// <summary>The numbers in a text, short forms such as <c>R-ID-01, -02</c> written out.</summary>
    public static IEnumerable<string> Cited(string text) =>
        from match in Citation().Matches(text)
        from number in match.Groups["number"].Captures
        select $"R-{match.Groups["group"].Value}-{number.Value}";

    /// <summary>The numbers that a file, or all sources of a folder, cite.</summary>
    public static IEnumerable<string> CitedAt(string path) =>
        (File.Exists(House.At(path)) ? [path] : House.Sources(path, ".cs", ".razor")).SelectMany(source => Cited(File.ReadAllText(House.At(source))));

    private static IEnumerable<string> GivenAs(string cell) =>
        from part in cell.Split("; ")
        let effect = part[..part.IndexOf(' ', StringComparison.Ordinal)]
        from rule in part[(effect.Length + 1)..].Split(", ")
        select $"{effect} {rule}";

    private static IEnumerable<string[]> Rows(string heading, int columns)
    {
        var rows = File.ReadAllLines(House.At("StaffPortal.Domain/RULES.md"))
            .SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|')).Skip(2);
        foreach (var row in rows)
        {
            var cells = row.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            yield return cells.Length == columns ? cells : throw new FormatException($"Not {columns} columns: {row}");
        }
    }

    [GeneratedRegex(@"R-(?<group>[A-Z]{1,2})-(?<number>\d\d)(?:(?:,| and|, and)? -(?<number>\d\d))*", RegexOptions.ExplicitCapture)]
    private static partial Regex Citation();
}
