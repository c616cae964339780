using System.Diagnostics;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Tests.Domain.Policy;
using StaffPortal.Tests.Issuance;

namespace StaffPortal.Tests.Benchmarks.Decide;

/// <summary>A decision of each ordinary case, beside reading a stored case from its JSON: one thread, in rounds.</summary>
public sealed class DecideBenchmark
{
    private readonly BenchmarkOptions _options = BenchmarkOptions.Given(("rounds", 20), ("decisions", 100_000));

    [Fact(Explicit = true), Trait("benchmark", "decide")]
    public void Decide_OrdinaryCases_BesideReadingAStoredCase()
    {
        var protocol = new Protocol("decide", _options);
        var stored = StoredCases.OrdinaryJson();
        protocol.Row("", "µs, median of rounds", "slowest round", "bytes allocated", "beside the reading");
        var reading = Measure(() => CaseContent.FromJson(stored));
        foreach (var (name, facts) in OrdinaryCases.All)
        {
            var decision = Measure(() => IssuancePolicy.Decide(facts, PolicyEdition.Shipped));
            protocol.Row(name, Figures.Short(decision.Median), Figures.Short(decision.Slowest), $"{decision.Bytes}", Figures.Ratio(decision.Median, reading.Median));
        }
        protocol.Row("reading a stored case", Figures.Short(reading.Median), Figures.Short(reading.Slowest), $"{reading.Bytes}", "");
        protocol.Close();
    }

    private (double Median, double Slowest, long Bytes) Measure(Func<object> act)
    {
        var rounds = new List<double>();
        for (var round = 0; round <= _options["rounds"]; round++)
        {
            var began = Stopwatch.GetTimestamp();
            for (var i = 0; i < _options["decisions"]; i++) act();
            // the first round only warms up
            if (round > 0) rounds.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds / _options["decisions"]);
        }
        rounds.Sort();
        return (rounds[rounds.Count / 2], rounds[^1], Allocation.Of(act));
    }
}
