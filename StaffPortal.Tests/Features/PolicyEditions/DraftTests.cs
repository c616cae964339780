using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Drafts of the rules: made, changed, dropped; on real books.</summary>
public sealed class DraftTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_BooksWithoutAnyEdition_ShowTheShippedOneInForce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var view = await new PolicyDriver(portal).ReadAsync();
        Assert.Equal(PolicyEdition.Shipped, view.InForce);
        Assert.Equal(new EditionView(PolicyEdition.Shipped, EditionStanding.InForce, null, null, null), Assert.Single(view.Editions));
        Assert.Empty(view.Drafts);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Make_New_IsACopyOfTheEditionInForce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var made = (await driver.MakeAsync(" 2026-12 ")).Stands!;
        Assert.Equal(PolicyEdition.Shipped with { Name = "2026-12" }, made.Edition);
        Assert.Equal(("2022-01", 0, "100088", portal.Clock.GetUtcNow().UtcDateTime), (made.BasedOn, made.Revision, made.ChangedBy, made.ChangedAt.UtcDateTime));
        Assert.Equal((null, null, null, null, false), (made.ProposedBy, made.ProposedAt, made.ProposedFrom, made.LastReplay, made.IsReplayed));
        Assert.Empty(made.Differences);
        Assert.Empty(made.Problems);
        var entry = Assert.Single(await driver.TrailAsync(AuditAct.PolicyDraftChanged));
        Assert.Equal($"policy-draft:{made.Id:N}", entry.Object);
        Assert.Contains("""
            "detail":{"basedOn":"2022-01","edition":"2026-12"}
            """, entry.Json, StringComparison.Ordinal);
    }

    [Theory]
    [OnEveryEngine("", PolicyFault.FiguresWrong)]
    [OnEveryEngine("-2026", PolicyFault.FiguresWrong)]
    [OnEveryEngine("2026 12", PolicyFault.FiguresWrong)]
    [OnEveryEngine("草案", PolicyFault.FiguresWrong)]
    [OnEveryEngine("123456789-123456789-123456789-123", PolicyFault.FiguresWrong)]
    [OnEveryEngine("2022-01", PolicyFault.NameTaken)]
    [OnEveryEngine("there", PolicyFault.NameTaken)]
    public async Task Make_WrongName_SaysSoAndMakesNothing(string engine, string name, PolicyFault fault)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        await driver.MakeAsync("there");
        var refused = await driver.MakeAsync(name);
        Assert.Equal((null, fault), (refused.Stands, refused.Fault));
        Assert.Equal(fault is PolicyFault.FiguresWrong ? [new EditionProblem(EditionFault.NameShape, "Name")] : [], refused.Problems);
        Assert.Single((await driver.ReadAsync()).Drafts);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Make_NameOfAnApprovedEdition_IsTaken(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        await driver.ApprovedAsync();
        Assert.Equal(PolicyFault.NameTaken, (await driver.MakeAsync()).Fault);
        var other = (await driver.MakeAsync("other")).Stands!;
        Assert.Equal(PolicyFault.NameTaken, (await driver.ChangeAsync(other, PolicyDriver.NoFigures, PolicyDriver.Name)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Make_TwentyThere_AreUsedUpUntilOneIsDropped(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        for (var n = 1; n <= 20; n++) Assert.Null((await driver.MakeAsync($"d{n}")).Fault);
        Assert.Equal(PolicyFault.DraftsUsedUp, (await driver.MakeAsync()).Fault);
        var drafts = (await driver.ReadAsync()).Drafts;
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"d{n}").Order(StringComparer.Ordinal), drafts.Select(draft => draft.Edition.Name).Order(StringComparer.Ordinal));
        Assert.Null((await driver.DropAsync(drafts[3])).Fault);
        Assert.Null((await driver.MakeAsync()).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Change_FiguresGiven_AreWrittenAndTheOthersStay(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var made = (await driver.MakeAsync()).Stands!;
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var figures = new Dictionary<string, int>(StringComparer.Ordinal) { [nameof(PolicyEdition.ElectronicRailQuota)] = 6, [nameof(PolicyEdition.ChildWithoutCard)] = 1 };
        var changed = (await driver.By(PolicyDriver.Second).ChangeAsync(made, figures, "2027-01")).Stands!;
        Assert.Equal(PolicyEdition.Shipped with { Name = "2027-01", ElectronicRailQuota = 6, ChildWithoutCard = ChildWithoutCard.Refer }, changed.Edition);
        Assert.Equal((1, "100089", made.ChangedAt.AddMinutes(5)), (changed.Revision, changed.ChangedBy, changed.ChangedAt));
        Assert.Equal(["ElectronicRailQuota", "ChildWithoutCard"], changed.Differences.Select(figure => figure.Name));
        Assert.Contains("""
            "detail":{"ChildWithoutCard":"0→1","ElectronicRailQuota":"3→6","edition":"2027-01"}
            """, (await driver.TrailAsync(AuditAct.PolicyDraftChanged))[^1].Json, StringComparison.Ordinal);
    }

    [Theory]
    [OnEveryEngine(nameof(PolicyEdition.OldestYears), 99)]
    [OnEveryEngine(nameof(PolicyEdition.OldestYears), 201)]
    [OnEveryEngine(nameof(PolicyEdition.RailPaperValidity), int.MaxValue)]
    [OnEveryEngine(nameof(PolicyEdition.ChildWithoutCard), 2)]
    [OnEveryEngine("NoSuchFigure", 1)]
    public async Task Change_FigureOutOfItsBoundsOrUnknown_SaysWhichAndChangesNothing(string engine, string figure, int number)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var made = (await driver.MakeAsync()).Stands!;
        var figures = new Dictionary<string, int>(StringComparer.Ordinal) { [nameof(PolicyEdition.ElectronicRailQuota)] = 6, [figure] = number };
        var refused = await driver.ChangeAsync(made, figures, "a b");
        Assert.Equal(PolicyFault.FiguresWrong, refused.Fault);
        Assert.Equal([new EditionProblem(EditionFault.NameShape, "Name"), new EditionProblem(EditionFault.OutOfBounds, figure)], refused.Problems);
        Assert.Equal(made.Edition, (await driver.DraftAsync(made.Id)).Edition);
        Assert.Single(await driver.TrailAsync(AuditAct.PolicyDraftChanged));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Change_FiguresThatContradictOneAnother_AreSavedAndToldOf(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var changed = await driver.ChangeAsync((await driver.MakeAsync()).Stands!, nameof(PolicyEdition.ChildUnder), 2);
        Assert.Null(changed.Fault);
        Assert.Equal([new EditionProblem(EditionFault.NotMoreThan, "ChildUnder", "InfantUnder")], changed.Stands!.Problems);
        Assert.Equal(2, changed.Stands.Edition.ChildUnder);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Change_NothingNew_LeavesNoTrace(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var made = (await driver.MakeAsync()).Stands!;
        var same = await driver.By(PolicyDriver.Second).ChangeAsync(made, nameof(PolicyEdition.ElectronicRailQuota), 3);
        Assert.Equal((null, 0, "100088"), (same.Fault, same.Stands!.Revision, same.Stands.ChangedBy));
        Assert.Single(await driver.TrailAsync(AuditAct.PolicyDraftChanged));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Change_TwoSupervisors_TheSecondIsToldHowItStands(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var made = (await driver.MakeAsync()).Stands!;
        await driver.ChangeAsync(made, nameof(PolicyEdition.ElectronicRailQuota), 6);
        var second = await driver.By(PolicyDriver.Second).ChangeAsync(made, nameof(PolicyEdition.ElectronicRailQuota), 5);
        Assert.Equal((PolicyFault.ChangedMeanwhile, 6, 1), (second.Fault, second.Stands!.Edition.ElectronicRailQuota, second.Stands.Revision));
        Assert.Equal(PolicyFault.ChangedMeanwhile, (await driver.DropAsync(made)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Draft_Dropped_IsGoneWithItsReplayForEveryAct(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var driver = new PolicyDriver(portal);
        var draft = await driver.ReplayedAsync();
        var dropped = await driver.DropAsync(draft);
        Assert.Equal((null, null), (dropped.Stands, dropped.Fault));
        PolicyFault?[] faults =
        [
            (await driver.ChangeAsync(draft, PolicyDriver.NoFigures)).Fault, (await driver.DropAsync(draft)).Fault, (await driver.ProposeAsync(draft)).Fault,
            (await driver.TakeBackAsync(draft)).Fault, (await driver.ApproveAsync(draft)).Fault, (await driver.ReplayAsync(draft)).Fault,
        ];
        Assert.All(faults, fault => Assert.Equal(PolicyFault.NoSuchDraft, fault));
        await using var books = await portal.OpenBooksAsync();
        Assert.Empty(books.PolicyReplays);
        Assert.Equal(["Made", "Changed", "Dropped"], (await driver.TrailAsync(AuditAct.PolicyDraftChanged)).Select(OutcomeOf));
    }

    private static string OutcomeOf(StaffPortal.Persistence.Rows.AuditEntryRow entry) =>
        System.Text.Json.JsonDocument.Parse(entry.Json).RootElement.GetProperty("outcome").GetString()!;
}
