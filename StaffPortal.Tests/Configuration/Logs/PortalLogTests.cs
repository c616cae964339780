using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using StaffPortal.Configuration;
using StaffPortal.Tests.Architecture;

namespace StaffPortal.Tests.Configuration.Logs;

/// <summary>Every line of ours has a number and a fixed text, and stands in docs/operations.md.</summary>
public sealed partial class PortalLogTests
{
    private static IReadOnlyList<LoggerMessageAttribute> Lines { get; } =
        [.. typeof(PortalLog).GetMethods().Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()];

    [Fact]
    public void Lines_Numbers_AreThereOnce()
    {
        Assert.NotEmpty(Lines);
        Assert.All(Lines, line => Assert.InRange(line.EventId, 1000, 9999));
        Assert.Equal(Lines.Count, Lines.Select(line => line.EventId).Distinct().Count());
    }

    [Fact]
    public void Sources_LinesOfTheirOwn_AreNone()
    {
        var own = from path in House.Sources("StaffPortal", ".cs", ".razor")
                  where !path.EndsWith("/PortalLog.cs", StringComparison.Ordinal)
                  where OwnLine().IsMatch(File.ReadAllText(House.At(path)))
                  select path;
        Assert.Empty(own);
    }

    [Fact]
    public void Operations_EventTable_IsThatOfTheCode()
    {
        var told = EventRow().Matches(File.ReadAllText(House.At("docs/operations.md"))).Select(row => $"{row.Groups["id"].Value} {row.Groups["level"].Value} {row.Groups["text"].Value}");
        Assert.Equal(Lines.OrderBy(line => line.EventId).Select(line => $"{line.EventId} {line.Level} {line.Message}"), told.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)?\(")]
    private static partial Regex OwnLine();

    [GeneratedRegex(@"^\| (?<id>\d{4}) \| (?<level>\w+) \| `(?<text>[^`]+)`", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex EventRow();
}
