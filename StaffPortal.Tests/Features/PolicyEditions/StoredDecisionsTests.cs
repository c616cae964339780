using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Issuance;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Every stored decision comes out again as it stands, under the edition that it was made by: of any channel, with every code, on real books.</summary>
public sealed class StoredDecisionsTests(PostgresCluster cluster)
{
    private const int AtRandom = 250;
    private const int OfEachCode = 3;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replay_DecisionsOfTwoEditionsWithEveryCode_AllComeOutAgain()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var driver = new PolicyDriver(portal);
        var second = await ApproveSecondAsync(portal, driver);
        var stored = new[] { PolicyEdition.Shipped, second }.SelectMany(WithEveryCode).ToList();
        Assert.Empty(Enum.GetValues<ReasonCode>().Except(stored.SelectMany(content => content.Decision!.Findings).Select(finding => finding.Code)));
        foreach (var content in stored) await new PastCases(portal).AddAsync(content, content.DecidedAt);

        var draft = (await driver.MakeAsync("2027-01")).Stands!;
        var replay = (await driver.ReplayAsync(draft, new DateOnly(2026, 1, 1))).Stands!;
        Assert.InRange(replay.Total, 500, int.MaxValue);
        Assert.Equal((stored.Count, 0), (replay.Total, replay.NotReproduced));
        // the draft is a copy of the shipped edition: what it changes are decisions of the second one
        Assert.Equal(stored.Count(content => !IssuancePolicy.Decide(content.ToFacts(draft.Edition), draft.Edition).SaysTheSameAs(content.Decision!)), replay.Changed);
        Assert.NotEqual(0, replay.Changed);
    }

    [Fact]
    public async Task Replay_OneStoredFactAltered_IsFoundOut()
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var (driver, cases) = (new PolicyDriver(portal), new PastCases(portal));
        await cases.AddAsync(3, PastCases.Rail);
        var altered = await cases.AddAsync(PastCases.Rail);
        await using (var books = await portal.OpenBooksAsync())
        {
            var row = await books.Cases.SingleAsync(row => row.Id == altered, Cancelled);
            var content = CaseContent.FromJson(row.Content);
            row.Content = (content with { Record = content.Record! with { InTransfer = true } }).ToJson();
            await books.SaveChangesAsync(Cancelled);
        }
        var replay = (await driver.ReplayAsync((await driver.MakeAsync()).Stands!)).Stands!;
        Assert.Equal((4, 1), (replay.Total, replay.NotReproduced));
    }

    // random cases, and some of each code that the edition can give
    private static List<CaseContent> WithEveryCode(PolicyEdition edition)
    {
        CaseContent[] any = [.. StoredCases.Any.Sample(6_000).Select(content => content.Decided(content.DecidedAt, content.History, edition))];
        var ofEachCode = Enum.GetValues<ReasonCode>().SelectMany(code => any.Where(content => content.Decision!.Findings.Any(finding => finding.Code == code)).Take(OfEachCode));
        return [.. any.Take(AtRandom).Concat(ofEachCode).Distinct(ReferenceEqualityComparer.Instance).Cast<CaseContent>()];
    }

    private static async Task<PolicyEdition> ApproveSecondAsync(PortalUnderTest portal, PolicyDriver driver)
    {
        var figures = new Dictionary<string, int>(StringComparer.Ordinal) { [nameof(PolicyEdition.ElectronicRailQuota)] = 6, [nameof(PolicyEdition.ChildWithoutCard)] = (int)ChildWithoutCard.Refer };
        var draft = (await driver.ChangeAsync((await driver.MakeAsync()).Stands!, figures)).Stands!;
        Assert.Null((await driver.ReplayAsync(draft)).Fault);
        var proposed = await driver.ProposeAsync(draft);
        Assert.Null((await driver.By(PolicyDriver.Second).ApproveAsync(proposed.Stands!)).Fault);
        await using var books = await portal.OpenBooksAsync();
        return (await portal.Get<EditionsInForce>().NamedAsync(books, PolicyDriver.Name, Cancelled))!;
    }
}
