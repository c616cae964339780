using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Persistence.Rows;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>From a draft to an edition: proposed by one supervisor, approved by another, for an instant to come; on real books.</summary>
public sealed class ApprovalTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_BySecondSupervisor_MakesAnEditionThatComesIntoForce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var from = driver.InAnHour;
        var draft = await driver.ProposedAsync(from: from);
        Assert.Equal(("100088", portal.Clock.GetUtcNow(), from, from, true), (draft.ProposedBy, draft.ProposedAt, draft.ProposedFrom, draft.Edition.EffectiveFrom, draft.IsReplayed));
        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        var approved = await driver.By(PolicyDriver.Second).ApproveAsync(draft);
        Assert.Equal((null, null), (approved.Stands, approved.Fault));

        var edition = PolicyEdition.Shipped with { Name = PolicyDriver.Name, EffectiveFrom = from.ToUniversalTime(), RailPaperValidity = TimeSpan.FromHours(48) };
        var waiting = await driver.ReadAsync();
        Assert.Equal(PolicyEdition.Shipped, waiting.InForce);
        Assert.Equal(new EditionView(edition, EditionStanding.ToCome, "100088", "100089", portal.Clock.GetUtcNow().ToUniversalTime()), waiting.Editions[0]);
        Assert.Equal(EditionStanding.InForce, waiting.Editions[1].Standing);
        Assert.Empty(waiting.Drafts);
        portal.Clock.Advance(TimeSpan.FromMinutes(50));
        var begun = await driver.ReadAsync();
        Assert.Equal(edition, begun.InForce);
        Assert.Equal([EditionStanding.InForce, EditionStanding.Past], begun.Editions.Select(each => each.Standing));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_ByTheTrail_HashesTheFiguresThatAreKept(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = await driver.ProposedAsync();
        await driver.By(PolicyDriver.Second).ApproveAsync(draft);
        await using var books = await portal.OpenBooksAsync();
        var row = await books.PolicyEditions.SingleAsync(Cancelled);
        Assert.Equal((draft.Id, PolicyDriver.Name), (row.Id, row.Name));
        var entry = Assert.Single(await driver.TrailAsync(AuditAct.PolicyApproved));
        Assert.Equal(("policy-edition:2026-12", "100089"), (entry.Object, entry.Officer));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Figures)));
        Assert.Contains($$"""
            "detail":{"RailPaperValidity":"24→48","draft":"{{draft.Id:N}}","edition":"2026-12","from":"2026-11-20T05:00:00.123000Z","proposedBy":"100088","sha256":"{{hash}}"}
            """, entry.Json, StringComparison.Ordinal);
        Assert.Empty(books.PolicyReplays);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_ByWhoProposedOrChangedIt_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var second = driver.By(PolicyDriver.Second);
        var proposed = (await second.ProposeAsync(await driver.ReplayedAsync())).Stands!;
        Assert.Equal(PolicyFault.SamePerson, (await second.ApproveAsync(proposed)).Fault);
        Assert.Equal(PolicyFault.SamePerson, (await driver.ApproveAsync(proposed)).Fault);
        Assert.Null((await driver.By(PolicyDriver.Third).ApproveAsync(proposed)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_NotProposed_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = await driver.ReplayedAsync();
        var refused = await driver.By(PolicyDriver.Second).ApproveAsync(draft);
        Assert.Equal((PolicyFault.NotProposed, draft.Id), (refused.Fault, refused.Stands!.Id));
        Assert.Equal(PolicyFault.NotProposed, (await driver.TakeBackAsync(draft)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_InstantUnderAMinuteAhead_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = await driver.ProposedAsync();
        portal.Clock.Advance(TimeSpan.FromHours(1) - ProposeDraft.Ahead + TimeSpan.FromMicroseconds(1));
        Assert.Equal(PolicyFault.InstantPast, (await driver.By(PolicyDriver.Second).ApproveAsync(draft)).Fault);
        portal.Clock.Advance(-TimeSpan.FromMicroseconds(1));
        Assert.Null((await driver.By(PolicyDriver.Second).ApproveAsync(draft)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_NameTakenOrFiguresContradictingMeanwhile_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = await driver.ProposedAsync();
        await using var owner = portal.OpenAsOwner();
        var figures = (await owner.PolicyDrafts.AsNoTracking().SingleAsync(Cancelled)).Figures;
        await owner.PolicyDrafts.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Figures, figures.Replace("\"ChildUnder\":16", "\"ChildUnder\":2", StringComparison.Ordinal)), Cancelled);
        var contradicting = await driver.By(PolicyDriver.Second).ApproveAsync(draft);
        Assert.Equal((PolicyFault.FiguresWrong, new EditionProblem(EditionFault.NotMoreThan, "ChildUnder", "InfantUnder")), (contradicting.Fault, Assert.Single(contradicting.Problems)));

        await owner.PolicyDrafts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Figures, figures), Cancelled);
        owner.PolicyEditions.Add(new PolicyEditionRow
        {
            Id = Guid.CreateVersion7(), Name = draft.Edition.Name, EffectiveFrom = driver.InAnHour, Figures = figures, ProposedBy = "1", ApprovedBy = "2", ApprovedAt = driver.InAnHour,
        });
        await owner.SaveChangesAsync(Cancelled);
        Assert.Equal(PolicyFault.NameTaken, (await driver.By(PolicyDriver.Second).ApproveAsync(draft)).Fault);
        Assert.Empty(await driver.TrailAsync(AuditAct.PolicyApproved));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Propose_NotReplayedAsItStands_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = (await driver.ChangeAsync((await driver.MakeAsync()).Stands!, nameof(PolicyEdition.ElectronicRailQuota), 6)).Stands!;
        Assert.Equal(PolicyFault.NotReplayed, (await driver.ProposeAsync(draft)).Fault);
        await driver.ReplayAsync(draft);
        var changed = (await driver.ChangeAsync(draft, nameof(PolicyEdition.ElectronicRailQuota), 5)).Stands!;
        Assert.Equal((false, 1), (changed.IsReplayed, changed.LastReplay!.Revision));
        Assert.Equal(PolicyFault.NotReplayed, (await driver.ProposeAsync(changed)).Fault);
        await driver.ReplayAsync(changed);
        Assert.Null((await driver.ProposeAsync(changed)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Propose_FiguresOfTheEditionInForce_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = (await driver.MakeAsync()).Stands!;
        await driver.ReplayAsync(draft);
        Assert.Equal(PolicyFault.NothingChanged, (await driver.ProposeAsync(draft)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Propose_ContradictingFigures_SaysWhich(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = (await driver.ChangeAsync((await driver.MakeAsync()).Stands!, nameof(PolicyEdition.ChildUnder), 2)).Stands!;
        var refused = await driver.ProposeAsync(draft);
        Assert.Equal((PolicyFault.FiguresWrong, draft.Problems[0]), (refused.Fault, Assert.Single(refused.Problems)));
    }

    [Theory]
    [OnEveryEngine(-1, PolicyFault.InstantPast)]
    [OnEveryEngine(59, PolicyFault.InstantPast)]
    [OnEveryEngine(60, null)]
    public async Task Propose_Instant_MustBeAMinuteAhead(string engine, int seconds, PolicyFault? fault)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = await driver.ReplayedAsync();
        Assert.Equal(fault, (await driver.ProposeAsync(draft, portal.Clock.GetUtcNow().AddSeconds(seconds))).Fault);
        Assert.Equal(fault is null ? 1 : 0, (await driver.TrailAsync(AuditAct.PolicyProposed)).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Propose_NoInstant_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        Assert.Equal(PolicyFault.InstantPast, (await driver.ProposeAsync(await driver.ReplayedAsync(), default(DateTimeOffset))).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Proposed_Draft_StandsUntilItIsTakenBack(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = await driver.ProposedAsync();
        Assert.Equal(PolicyFault.AlreadyProposed, (await driver.ChangeAsync(draft, nameof(PolicyEdition.ElectronicRailQuota), 6)).Fault);
        Assert.Equal(PolicyFault.AlreadyProposed, (await driver.DropAsync(draft)).Fault);
        Assert.Equal(PolicyFault.AlreadyProposed, (await driver.ProposeAsync(draft)).Fault);
        var back = (await driver.By(PolicyDriver.Third).TakeBackAsync(draft)).Stands!;
        Assert.Equal((null, null, null, PolicyEdition.Shipped.EffectiveFrom), (back.ProposedBy, back.ProposedAt, back.ProposedFrom, back.Edition.EffectiveFrom));
        Assert.Equal("100088", back.ChangedBy);
        Assert.Null((await driver.ChangeAsync(back, nameof(PolicyEdition.ElectronicRailQuota), 6)).Fault);
        Assert.Equal(2, (await driver.TrailAsync(AuditAct.PolicyProposed)).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_ProposalThatWasTakenBackAndMadeAnewForAnotherInstant_MustBeSeenFirst(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var seen = await driver.ProposedAsync();
        var back = (await driver.TakeBackAsync(seen)).Stands!;
        Assert.True(back.IsReplayed);
        var anew = (await driver.ProposeAsync(back, driver.InAnHour.AddDays(1))).Stands!;
        var refused = await driver.By(PolicyDriver.Second).ApproveAsync(seen);
        Assert.Equal((PolicyFault.ChangedMeanwhile, anew.ProposedFrom), (refused.Fault, refused.Stands!.ProposedFrom));
        Assert.Null((await driver.By(PolicyDriver.Second).ApproveAsync(anew)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Approve_AnotherForTheSameInstant_TakesTheFirstBack(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var from = driver.InAnHour;
        await driver.ApprovedAsync(from: from);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        // as it is now: not what would be in force then
        var copy = (await driver.MakeAsync("2026-12-back")).Stands!;
        Assert.Empty(copy.Differences);
        await driver.ReplayAsync(copy);
        var proposed = await driver.ProposeAsync(copy, from);
        // who approves it sees what it takes back
        Assert.Equal(PolicyDriver.Name, proposed.Stands!.Replaces.Name);
        Assert.Equal(PolicyFigure.Named(nameof(PolicyEdition.RailPaperValidity)), Assert.Single(PolicyEditionCheck.Differences(proposed.Stands.Replaces, proposed.Stands.Edition)));
        Assert.Null((await driver.By(PolicyDriver.Second).ApproveAsync(proposed.Stands!)).Fault);
        Assert.Equal([EditionStanding.ToCome, EditionStanding.Past, EditionStanding.InForce], (await driver.ReadAsync()).Editions.Select(edition => edition.Standing));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        var view = await driver.ReadAsync();
        Assert.Equal(("2026-12-back", TimeSpan.FromHours(24)), (view.InForce.Name, view.InForce.RailPaperValidity));
    }
}
