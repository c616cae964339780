using StaffPortal.Tests.Benchmarks.Desks;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Benchmarks.Issue;

/// <summary>The transaction that issues, alone and eight at once, beside the least that a chained row costs; in rounds, each beside the other.</summary>
public sealed class IssueBenchmark(PostgresCluster cluster)
{
    private const int Clients = 8;
    private readonly BenchmarkOptions _options = BenchmarkOptions.Given(("rounds", 10), ("cases", 10));

    [Fact(Explicit = true), Trait("benchmark", "issue")]
    public async Task Issue_ReadyCases_BesideABareInsertWithALockedHead()
    {
        var protocol = new Protocol("issue", _options);
        var cases = _options["cases"];
        await using var office = await BusyOffice.OpenAsync(cluster, "PostgreSql", (1 + Clients) * cases);
        await using var chain = await BareChain.MakeAsync(office.Portal);
        var (issueAlone, issueTogether, bareAlone, bareTogether) = (Work.None, Work.None, Work.None, Work.None);
        for (var round = 0; round <= _options["rounds"]; round++)
        {
            var ready = await MakeReadyAsync(office, (1 + Clients) * cases);
            var issued = (await Work.DoAsync(1, cases, i => ready[i]()), await Work.DoAsync(Clients, cases, i => ready[cases + i]()));
            var bare = (await Work.DoAsync(1, cases * Clients, _ => chain.AppendAsync()), await Work.DoAsync(Clients, cases * Clients, _ => chain.AppendAsync()));
            // the first round only warms up
            if (round == 0) continue;
            (issueAlone, issueTogether) = (issueAlone + issued.Item1, issueTogether + issued.Item2);
            (bareAlone, bareTogether) = (bareAlone + bare.Item1, bareTogether + bare.Item2);
        }
        protocol.Row("", "1 client, a second", "median / 95 % / 99 %", $"{Clients} clients, a second", "median / 95 % / 99 %");
        protocol.Row("issue transaction", Figures.Short(issueAlone.Rate), issueAlone.Acts.Quantiles().ToString(), Figures.Short(issueTogether.Rate), issueTogether.Acts.Quantiles().ToString());
        protocol.Row("bare insert, head locked", Figures.Short(bareAlone.Rate), bareAlone.Acts.Quantiles().ToString(), Figures.Short(bareTogether.Rate), bareTogether.Acts.Quantiles().ToString());
        protocol.Row("ratio of rates", Figures.Ratio(bareAlone.Rate, issueAlone.Rate), "", Figures.Ratio(bareTogether.Rate, issueTogether.Rate), "");
        protocol.Close();
    }

    // a desk has one case at a time: so many ready ones stand at as many desks
    private static async Task<IReadOnlyList<Func<Task>>> MakeReadyAsync(BusyOffice office, int count)
    {
        List<Func<Task>> ready = [];
        for (var number = 1; number <= count; number++)
        {
            var desk = new BusyDesk(office.Portal, number);
            var caseId = await desk.MakeReadyAsync(office.NextTraveller());
            ready.Add(() => desk.IssueAsync(caseId));
        }
        return ready;
    }
}
