using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Security;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>What the page keeps while acts come and go.</summary>
public sealed class PolicyScreenTests
{
    private static readonly PolicyFigure s_quota = PolicyFigure.Named(nameof(PolicyEdition.ElectronicRailQuota))!;

    [Fact]
    public async Task Do_LostAnswerThenTheSameAgain_KeepsItsId()
    {
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Draft);
        List<Guid> ids = [];
        foreach (var fault in (PolicyFault?[])[PolicyFault.DatabaseUnavailable, null, null]) await ActAsync(screen, "save", fault, ids);
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[1], ids[2]);
    }

    [Fact]
    public async Task Do_LostAnswerThenSomethingElse_HasAnIdOfItsOwn()
    {
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Draft);
        List<Guid> ids = [];
        await ActAsync(screen, "save", PolicyFault.DatabaseUnavailable, ids);
        await ActAsync(screen, "drop", null, ids);
        Assert.NotEqual(ids[0], ids[1]);
    }

    [Fact]
    public async Task Do_Failed_LosesNothingTypedAndSaysWhy()
    {
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Draft);
        screen.Type(s_quota, "6");
        Assert.False(await ActAsync(screen, "save", PolicyFault.ChangedMeanwhile, []));
        Assert.Equal((true, PolicyFault.ChangedMeanwhile, null), (screen.HasUnsaved, screen.Fault, screen.News));
        Assert.Equal(6, screen.Shown.ElectronicRailQuota);
    }

    [Fact]
    public async Task Do_DoneButNotReadAgain_SaysThatItIsDone()
    {
        PolicyFault? reading = null;
        using var screen = new PolicyScreen(
            _ => Task.FromResult(reading is null ? new PolicyResult<PolicyView>(PolicyBench.View(PolicyBench.Draft)) : new PolicyResult<PolicyView>(null, reading, [])),
            Supervisor, new PolicyBench.CountedIds(), () => { });
        await screen.ShowAsync("2026-12");
        reading = PolicyFault.DatabaseUnavailable;
        Assert.True(await ActAsync(screen, "save", null, []));
        Assert.Equal((PolicyFault.NotReadAgain, null), (screen.Fault, screen.News));
    }

    [Fact]
    public async Task Do_WhileAnotherActRuns_DoesNothing()
    {
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Draft);
        var first = new TaskCompletionSource<PolicyResult<DraftView>>();
        var running = screen.DoAsync("save", (_, _) => first.Task, "Saved");
        Assert.False(await ActAsync(screen, "drop", null, []));
        first.SetResult(new PolicyResult<DraftView>(PolicyBench.Draft));
        Assert.True(await running);
        Assert.Equal("Saved", screen.News);
    }

    [Fact]
    public async Task Show_DraftAsSaved_ForgetsWhatIsSavedNow()
    {
        var view = PolicyBench.View(PolicyBench.Draft);
        using var screen = new PolicyScreen(_ => Task.FromResult(new PolicyResult<PolicyView>(view)), Supervisor, new PolicyBench.CountedIds(), () => { });
        await screen.ShowAsync("2026-12");
        screen.Type(s_quota, "6");
        view = PolicyBench.View(PolicyBench.Changed);
        await screen.ShowAsync("2026-12");
        Assert.False(screen.HasUnsaved);
        Assert.Equal(s_quota, Assert.Single(screen.Differences));
    }

    [Fact]
    public async Task Show_AnotherDraft_ForgetsWhatWasTyped()
    {
        var other = PolicyBench.Draft with { Id = new Guid("01940000-0000-7000-8000-000000000002"), Edition = PolicyBench.Draft.Edition with { Name = "2027-01" } };
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.View(PolicyBench.Draft, other), "2026-12");
        screen.Type(s_quota, "6");
        await screen.ShowAsync("2027-01");
        Assert.Equal(3, screen.Shown.ElectronicRailQuota);
    }

    [Theory]
    [InlineData(true, "Dropped")]
    [InlineData(false, null)]
    public async Task Show_AfterAnActThatMoves_StillTellsIt(bool moves, string? told)
    {
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Draft);
        await screen.DoAsync("drop", (_, _) => Task.FromResult(new PolicyResult<DraftView>(null)), "Dropped", moves);
        await screen.ShowAsync(null);
        Assert.Equal(told, screen.News);
        await screen.ShowAsync("2026-12");
        Assert.Null(screen.News);
    }

    [Fact]
    public async Task Type_ProposedDraft_ChangesNothing()
    {
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Draft with { ProposedBy = "100088", ProposedFrom = PolicyBench.Now });
        screen.Type(s_quota, "6");
        Assert.Equal((false, false), (screen.CanEdit, screen.HasUnsaved));
    }

    [Fact]
    public async Task Show_NameOfNothing_ShowsTheRulesInForceAndSaysSo()
    {
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.View(), "2031-01");
        Assert.True(screen.IsLost);
        Assert.Equal(PolicyEdition.Shipped, screen.Shown);
    }

    private static OfficerSession Supervisor { get; } = new("100088", "赵志远", OfficerRole.Supervisor, "BXZ01", "北京西站公安制证窗口", 0);

    private static Task<bool> ActAsync(PolicyScreen screen, string command, PolicyFault? fault, List<Guid> ids) => screen.DoAsync(command, (id, _) =>
    {
        ids.Add(id);
        return Task.FromResult(fault is { } why ? new PolicyResult<DraftView>(null, why) : new PolicyResult<DraftView>(PolicyBench.Draft));
    }, "Saved");
}
