using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.EndToEnd.Portal;

public sealed class PublishedPortalTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Kill_ThenStartAgain_AnswersOnTheSameAddress()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var portal = await PublishedPortal.StartNewAsync(cluster, gated: true);
        using var client = new HttpClient { BaseAddress = portal.Address };
        var health = new Uri("/health", UriKind.Relative);
        Assert.Equal("Healthy", await client.GetStringAsync(health, cancellationToken));

        await portal.KillAsync(cancellationToken);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(health, cancellationToken));
        await portal.StartAsync(cancellationToken);

        Assert.Equal("Healthy", await client.GetStringAsync(health, cancellationToken));
        Assert.Contains("Now listening on: " + portal.Address.GetLeftPart(UriPartial.Authority), portal.LogText, StringComparison.Ordinal);
    }
}
