using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence.Telemetry;
using StaffPortal.Tests.Architecture;

namespace StaffPortal.Tests.Configuration.Telemetry;

/// <summary>docs/operations.md tells the names that are sent, all of them and no other.</summary>
public sealed partial class TelemetryNamesTests
{
    private static string Section { get; } = TelemetrySection().Match(File.ReadAllText(House.At("docs/operations.md"))).Value;

    [Fact]
    public void Operations_MetricTable_IsThatOfTheCode()
    {
        var told = MetricRow().Matches(Section).Select(row => $"{row.Groups["name"].Value} {row.Groups["unit"].Value} {row.Groups["kind"].Value}");
        var sent = typeof(PortalTelemetry).GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(property => property.GetValue(null)).OfType<Instrument>()
            .Select(instrument => $"{instrument.Name} {instrument.Unit} {KindOf(instrument)}");
        Assert.Equal(sent.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Operations_Tags_AreThoseOfTheCode()
    {
        var told = Tag().Matches(string.Concat(MetricRow().Matches(Section).Select(row => row.Groups["tags"].Value)) + SpanTags().Match(Section).Value).Select(tag => tag.Groups["name"].Value);
        var sent = typeof(PortalTelemetry).GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.IsLiteral && field.Name != nameof(PortalTelemetry.Name)).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(sent.Order(StringComparer.Ordinal), told.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Operations_SpanNames_AreActsOfTheTrail()
    {
        var told = Tag().Matches(SpanNames().Match(Section).Value).Select(name => name.Groups["name"].Value).ToList();
        Assert.True(told.Count >= 6);
        Assert.All(told, name => Assert.True(Enum.TryParse<AuditAct>(name, out _), name));
        Assert.Contains($"(source `{PortalTelemetry.Name}`)", Section, StringComparison.Ordinal);
        Assert.Contains($"(meter `{PortalTelemetry.Name}`)", Section, StringComparison.Ordinal);
    }

    private static string KindOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0] switch
    {
        "Counter" => "counter", "Histogram" => "histogram", "ObservableGauge" => "gauge", var other => other,
    };

    [GeneratedRegex("(?s)## Telemetry\n.*?(?=\n## )")]
    private static partial Regex TelemetrySection();

    [GeneratedRegex(@"^\| `(?<name>[a-z.]+)` \| (?<unit>\S+) \| (?<kind>\w+) \|(?<tags>[^|]*)\|", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex MetricRow();

    [GeneratedRegex("`(?<name>[A-Za-z]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex("(?m)^Spans carry .*?\\.")]
    private static partial Regex SpanTags();

    [GeneratedRegex("in the audit trail: .*? and so on")]
    private static partial Regex SpanNames();
}
