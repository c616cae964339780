using System.Diagnostics;
using System.Globalization;

namespace StaffPortal.Tests.Benchmarks;

/// <summary>What a benchmark says while it runs and in the end, on the standard output: lines with the time since it began, and one table.</summary>
internal sealed class Protocol
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<string[]> _rows = [];

    /// <summary>Begins with the name and the options.</summary>
    public Protocol(string benchmark, BenchmarkOptions options) => Say($"{benchmark}: {options}");

    /// <summary>One line.</summary>
    public void Say(string line) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_clock.Elapsed.TotalSeconds,5:0} s  {line}"));

    /// <summary>One row of the table; all have as many cells as the first, which holds the headings.</summary>
    public void Row(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table, as Markdown.</summary>
    public void Close()
    {
        Console.WriteLine();
        foreach (var row in _rows.Take(1).Append([.. _rows[0].Select(_ => "---")]).Concat(_rows.Skip(1)))
            Console.WriteLine($"| {string.Join(" | ", row)} |");
        Console.WriteLine();
    }
}
