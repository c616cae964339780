using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Two supervisors at the same draft, and one command that arrives more than once, on real books.</summary>
public sealed class PolicyAtOnceTests(PostgresCluster cluster)
{
    private const string Quota = nameof(PolicyEdition.ElectronicRailQuota);

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_TwoAtOnce_ExactlyOneDoes(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        for (var round = 1; round <= 5; round++)
        {
            var draft = await driver.ProposedAsync(number: 24 + round, name: $"round-{round}", from: driver.InAnHour.AddMinutes(round));
            var results = await Task.WhenAll(driver.By(PolicyDriver.Second).ApproveAsync(draft), driver.By(PolicyDriver.Third).ApproveAsync(draft));
            Assert.Equal([null, PolicyFault.NoSuchDraft], results.Select(result => result.Fault).Order());
        }
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(5, await books.PolicyEditions.CountAsync(Cancelled));
        Assert.Equal(5, (await driver.TrailAsync(AuditAct.PolicyApproved)).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AnyCommand_TwiceAtOnceAndOnceMore_IsCarriedOutOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var made = await ThriceAsync(request => driver.MakeAsync(request: request));
        Assert.Single(made.Select(result => result.Stands!.Id).Distinct());
        var changed = await ThriceAsync(request => driver.ChangeAsync(made[0].Stands!, Quota, 6, request: request));
        Assert.All(changed, result => Assert.Equal((1, 6), (result.Stands!.Revision, result.Stands.Edition.ElectronicRailQuota)));
        await driver.ReplayAsync(changed[0].Stands!);
        var proposed = await ThriceAsync(request => driver.ProposeAsync(changed[0].Stands!, request: request));
        Assert.All(proposed, result => Assert.NotNull(result.Stands!.ProposedFrom));
        var back = await ThriceAsync(request => driver.TakeBackAsync(proposed[0].Stands!, request));
        Assert.All(back, result => Assert.Equal((2, null, true), (result.Stands!.Revision, result.Stands.ProposedBy, result.Stands.IsReplayed)));
        var again = (await driver.ProposeAsync(back[0].Stands!)).Stands!;
        var approved = await ThriceAsync(request => driver.By(PolicyDriver.Second).ApproveAsync(again, request));
        Assert.All(approved, result => Assert.Null(result.Stands));
        var other = (await driver.MakeAsync("other")).Stands!;
        Assert.All(await ThriceAsync(request => driver.DropAsync(other, request)), result => Assert.Null(result.Stands));

        Assert.Equal((4, 3, 1), ((await driver.TrailAsync(AuditAct.PolicyDraftChanged)).Count, (await driver.TrailAsync(AuditAct.PolicyProposed)).Count, (await driver.TrailAsync(AuditAct.PolicyApproved)).Count));
        await using var books = await portal.OpenBooksAsync();
        Assert.Null(AuditChain.FirstFault(books.AuditEntries.OrderBy(entry => entry.Seq).AsEnumerable().Select(entry => (entry.Seq, entry.Json))));
        PersonalData.AssertNoneIn(books.AuditEntries.Select(entry => entry.Json), "The trail");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Make_FiveAtOnceWhereTwoFit_TwoAreMade(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        for (var n = 1; n <= DraftViews.Most - 2; n++) await driver.MakeAsync($"d{n}");
        var results = await Task.WhenAll(Enumerable.Range(1, 5).Select(n => driver.MakeAsync($"more-{n}")));
        Assert.Equal(2, results.Count(result => result.Fault is null));
        Assert.Equal(3, results.Count(result => result.Fault is PolicyFault.DraftsUsedUp));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Change_RowWrittenInBetweenByWhoDoesNotWait_IsToldAndNothingIsWritten(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = (await driver.MakeAsync()).Stands!;
        var result = await portal.Get<PolicyBooks>().ChangeAsync(Guid.CreateVersion7(), draft.Id, draft.Revision, driver.Session, async (_, row) =>
        {
            await using (var other = portal.OpenAsOwner()) await other.PolicyDrafts.ExecuteUpdateAsync(set => set.SetProperty(each => each.Revision, 7), Cancelled);
            row.Name = "other";
            row.Revision++;
            return PolicyStep.Done(new(AuditAct.PolicyDraftChanged, "policy", "Changed"));
        }, Cancelled);
        Assert.Equal((PolicyFault.ChangedMeanwhile, 7, PolicyDriver.Name), (result.Fault, result.Stands!.Revision, result.Stands.Edition.Name));
        Assert.Single(await driver.TrailAsync(AuditAct.PolicyDraftChanged));
    }

    private static async Task<IReadOnlyList<PolicyResult<DraftView>>> ThriceAsync(Func<Guid, Task<PolicyResult<DraftView>>> act)
    {
        var request = Guid.CreateVersion7();
        var atOnce = await Task.WhenAll(act(request), act(request));
        PolicyResult<DraftView>[] all = [.. atOnce, await act(request)];
        Assert.All(all, result => Assert.Null(result.Fault));
        return all;
    }
}
