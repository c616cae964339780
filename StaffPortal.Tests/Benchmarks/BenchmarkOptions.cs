using System.Globalization;

namespace StaffPortal.Tests.Benchmarks;

/// <summary>What <c>build/benchmark NAME option=number …</c> hands to a benchmark, by the environment variable TEMPID_BENCHMARK.</summary>
internal sealed class BenchmarkOptions
{
    private const string Variable = "TEMPID_BENCHMARK";
    private readonly Dictionary<string, int> _values;

    private BenchmarkOptions(Dictionary<string, int> values) => _values = values;

    /// <summary>The number given for an option, else its default.</summary>
    public int this[string name] => _values[name];

    /// <summary>Reads what was given.</summary>
    /// <param name="defaults">Every option that the benchmark knows, with its default.</param>
    /// <exception cref="FormatException">An option is unknown, or its value no number from 1.</exception>
    public static BenchmarkOptions Given(params (string Name, int Default)[] defaults) => Read(Environment.GetEnvironmentVariable(Variable) ?? "", defaults);

    /// <summary>Reads a text such as <c>cycles=200 desks=3</c>.</summary>
    /// <exception cref="FormatException">As <see cref="Given"/>.</exception>
    public static BenchmarkOptions Read(string text, params (string Name, int Default)[] defaults)
    {
        var values = defaults.ToDictionary(option => option.Name, option => option.Default, StringComparer.Ordinal);
        foreach (var given in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = given.Split('=', 2) is [var left, var right] ? (left, right) : (given, "");
            if (!values.ContainsKey(name) || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
                throw new FormatException($"'{given}' is no option here. There are: {string.Join(", ", defaults.Select(option => $"{option.Name}={option.Default}"))}.");
            values[name] = number;
        }
        return new BenchmarkOptions(values);
    }

    /// <summary>All options as they stand, to be told with the figures.</summary>
    public override string ToString() => string.Join(' ', _values.Select(option => $"{option.Key}={option.Value}"));
}
