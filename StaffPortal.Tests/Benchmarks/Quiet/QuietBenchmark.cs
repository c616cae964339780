using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StaffPortal.Tests.Features.Alerts;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Benchmarks.Quiet;

/// <summary>
/// How long the look-up of a wanted person takes beside that of an ordinary one who is drawn (R-C-12), turn by turn, so that a machine that slows down
/// meanwhile says nothing: whoever holds a watch learns nothing from it.
/// </summary>
public sealed class QuietBenchmark(PostgresCluster cluster)
{
    private readonly BenchmarkOptions _options = BenchmarkOptions.Given(("times", 2000));

    [Theory(Explicit = true), Trait("benchmark", "quiet"), InlineData("PostgreSql")]
    public async Task LookUp_WantedBesideDrawn_TakesAsLong(string engine)
    {
        var protocol = new Protocol($"quiet on {engine}", _options);
        var register = new ChangedRegister();
        await using var portal = await PortalUnderTest.StartAsync(
            cluster, engine, register,
            services => services.Configure<LoggerFilterOptions>(log => log.MinLevel = LogLevel.Warning).Replace(ServiceDescriptor.Singleton(TimeProvider.System)),
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:SystemCheckLot"] = "0" });
        var desk = new DeskDriver(portal);
        var (drawn, wanted) = (new Sample(), new Sample());
        for (var time = -100; time < _options["times"]; time++)
        {
            // in pairs, each time the other one first
            foreach (var isWanted in (bool[])(time % 2 == 0 ? [false, true] : [true, false]))
            {
                register.Change = record => record with { Wanted = isWanted };
                var looked = await (time < 0 ? new Sample() : isWanted ? wanted : drawn).TimeAsync(() => desk.LookUpAsync(DeskDriver.Ordinary));
                Assert.Null(looked.Fault);
            }
        }
        protocol.Row(engine, "look-ups", "median / 95 % / 99 %");
        protocol.Row("ordinary, drawn", $"{drawn.Count}", drawn.Quantiles().ToString());
        protocol.Row("wanted", $"{wanted.Count}", wanted.Quantiles().ToString());
        protocol.Row("ratio", "", $"× {wanted.Quantiles().Median / drawn.Quantiles().Median:0.000}");
        protocol.Close();
    }
}
