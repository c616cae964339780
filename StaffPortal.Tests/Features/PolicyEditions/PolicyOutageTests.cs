using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>The database is gone: every act on the rules says so, and the same command goes through once it is back.</summary>
public sealed class PolicyOutageTests(OwnCluster own) : IClassFixture<OwnCluster>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryUseCase_DatabaseGone_SaysSoAndGoesThroughLater()
    {
        await using var portal = await PortalUnderTest.StartAsync(own.Cluster, "PostgreSql");
        var driver = new PolicyDriver(portal);
        var (draft, request) = (await driver.ProposedAsync(), Guid.CreateVersion7());
        await using (await own.OutageAsync())
        {
            PolicyFault?[] faults =
            [
                (await portal.Get<ReadPolicy>().RunAsync(driver.Session, Cancelled)).Fault, (await driver.MakeAsync("other")).Fault,
                (await driver.ChangeAsync(draft, nameof(PolicyEdition.ElectronicRailQuota), 6)).Fault, (await driver.DropAsync(draft)).Fault, (await driver.ProposeAsync(draft)).Fault,
                (await driver.TakeBackAsync(draft)).Fault, (await driver.By(PolicyDriver.Second).ApproveAsync(draft, request)).Fault, (await driver.ReplayAsync(draft)).Fault,
                (await driver.By(new OfficerSession("100001", "王建国", OfficerRole.Officer, "BXZ01", "", 2)).MakeAsync()).Fault,
            ];
            Assert.All(faults, fault => Assert.Equal(PolicyFault.DatabaseUnavailable, fault));
        }
        Assert.Null((await driver.By(PolicyDriver.Second).ApproveAsync(draft, request)).Fault);
        Assert.Equal(2, (await driver.ReadAsync()).Editions.Count);
    }
}
