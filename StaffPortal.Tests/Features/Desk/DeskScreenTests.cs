using Microsoft.AspNetCore.Components;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Desk.View;

namespace StaffPortal.Tests.Features.Desk;

public sealed class DeskScreenTests
{
    [Fact]
    public async Task Act_WhileAnotherRuns_IsNotBegun()
    {
        var screen = DeskBench.Screen(DeskBench.Case());
        var first = new TaskCompletionSource<DeskResult>();
        var running = screen.ActAsync(_ => first.Task);
        Assert.False(await screen.ActAsync(_ => throw new InvalidOperationException("a second act began")));
        first.SetResult(new DeskResult(DeskBench.Case()));
        Assert.True(await running);
    }

    [Fact]
    public async Task Act_BegunWhileTheLastIsDrawn_RunsAndBothEnd()
    {
        Task<bool>? second = null;
        var begun = false;
        DeskScreen screen = null!;
        screen = DeskBench.Screen(DeskBench.Case(), changed: () =>
        {
            // drawn after the first act, and only then
            if (begun || screen is not { Busy: false, Turn: > 1 }) return;
            begun = true;
            second = screen.ActAsync(_ => Task.FromResult(new DeskResult(DeskBench.Case())));
        });
        Assert.True(await screen.ActAsync(_ => Task.FromResult(new DeskResult(DeskBench.Case()))));
        Assert.True(await second!);
        Assert.False(screen.Busy);
    }

    [Fact]
    public async Task ActNext_WhileAnotherRuns_WaitsForItAndIsNotLost()
    {
        var screen = DeskBench.Screen(DeskBench.Case());
        var save = new TaskCompletionSource<DeskResult>();
        var saving = screen.ActAsync(_ => save.Task);
        var told = screen.ActNextAsync(_ => Task.FromResult(new DeskResult(DeskBench.Case())));
        Assert.False(told.IsCompleted);
        save.SetResult(new DeskResult(DeskBench.Case()));
        Assert.True(await saving);
        Assert.True(await told);
    }

    [Fact]
    public async Task ActNext_TwoWaitingAndOneOfThemPressedTwice_EachIsDoneOnceInItsOrder()
    {
        var screen = DeskBench.Screen(DeskBench.Case());
        var save = new TaskCompletionSource<DeskResult>();
        List<string> done = [];
        var went = await Dispatcher.CreateDefault().InvokeAsync(async () =>
        {
            var saving = screen.ActAsync(_ => save.Task);
            Task<bool>[] told = [.. ((string[])["judge", "park", "judge", "leave"]).Select(name => screen.ActNextAsync(_ => DoAsync(name), name))];
            save.SetResult(new DeskResult(DeskBench.Case()));
            await saving;
            return await Task.WhenAll(told);
        });
        Assert.Equal([true, true, false, true], went);
        Assert.Equal(["judge", "park", "leave"], done);

        async Task<DeskResult> DoAsync(string name)
        {
            done.Add(name);
            await Task.Yield();
            return new DeskResult(DeskBench.Case());
        }
    }

    [Fact]
    public async Task ChooseNext_TheFirstAgainBehindAnother_IsDoneLast()
    {
        var screen = DeskBench.Screen(DeskBench.Case());
        var save = new TaskCompletionSource<DeskResult>();
        List<int> done = [];
        await Dispatcher.CreateDefault().InvokeAsync(async () =>
        {
            var saving = screen.ActAsync(_ => save.Task);
            var chosen = ((int[])[7, 10, 7]).Select(days => screen.ChooseNextAsync(_ =>
            {
                done.Add(days);
                return Task.FromResult(new DeskResult(DeskBench.Case()));
            })).ToArray();
            save.SetResult(new DeskResult(DeskBench.Case()));
            await saving;
            await Task.WhenAll(chosen);
        });
        Assert.Equal([7, 10, 7], done);
    }

    [Fact]
    public async Task BeginNextOfVisit_WhileAnActRuns_WaitsForItAndIsNotLost()
    {
        var view = DeskBench.Case();
        var screen = DeskBench.Screen(view);
        var save = new TaskCompletionSource<DeskResult>();
        var saving = screen.ActAsync(_ => save.Task);
        var beginning = screen.BeginNextOfVisitAsync("周明远");
        Assert.NotNull(screen.Case);
        save.SetResult(new DeskResult(view));
        await saving;
        await beginning;
        Assert.Equal((null, (view.Id, "周明远")), (screen.Case, screen.Companion));
    }

    [Fact]
    public async Task Ask_WhileAnActRuns_WaitsForItAndIsNotLost()
    {
        var screen = DeskBench.Screen(DeskBench.Case());
        var save = new TaskCompletionSource<DeskResult>();
        var saving = screen.ActAsync(_ => save.Task);
        var asked = 0;
        var asking = screen.AskAsync((_, _) => Ask());
        await screen.AskAsync((_, _) => Ask());
        Assert.Equal(0, asked);
        save.SetResult(new DeskResult(DeskBench.Case()));
        await Task.WhenAll(saving, asking);
        Assert.Equal(1, asked);

        Task<DeskResult> Ask()
        {
            asked++;
            return Task.FromResult(new DeskResult(DeskBench.Case()));
        }
    }

    [Fact]
    public async Task Ask_CaseLeftWhileItWaited_IsNotAskedAboutAnother()
    {
        var screen = DeskBench.Screen(DeskBench.Case());
        var save = new TaskCompletionSource<DeskResult>();
        var saving = screen.ActAsync(_ => save.Task);
        var asking = screen.AskAsync((_, _) => throw new InvalidOperationException("asked about a case that was left"));
        save.SetResult(new DeskResult(null, DeskFault.TakenOver));
        await Task.WhenAll(saving, asking);
        Assert.Null(screen.Case);
    }

    [Fact]
    public async Task Act_DatabaseSilent_IsRepeatedWithTheSameId()
    {
        var screen = DeskBench.Screen(DeskBench.Case());
        var ids = new List<Guid>();
        foreach (var fault in new DeskFault?[] { DeskFault.DatabaseUnavailable, DeskFault.DatabaseUnavailable, null, null })
        {
            await screen.ActAsync(act => Answer(act, fault), repeats: "issue");
        }
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(ids[0], ids[2]);
        Assert.NotEqual(ids[2], ids[3]);

        Task<DeskResult> Answer(DeskAct act, DeskFault? fault)
        {
            ids.Add(act.RequestId);
            return Task.FromResult(new DeskResult(DeskBench.Case(), fault));
        }
    }

    [Theory]
    [InlineData(DeskFault.TakenOver)]
    [InlineData(DeskFault.NoSuchCase)]
    public async Task Act_CaseIsNoLongerHere_ClearsTheScreen(DeskFault fault)
    {
        var screen = DeskBench.Screen(DeskBench.Case());
        await screen.ActAsync(_ => Task.FromResult(new DeskResult(null, fault, "3")));
        Assert.Null(screen.Case);
        Assert.Equal((fault, "3"), (screen.Fault, screen.Detail));
    }

    [Fact]
    public async Task Act_OtherFault_KeepsTheCase()
    {
        var screen = DeskBench.Screen(DeskBench.Case());
        await screen.ActAsync(_ => Task.FromResult(new DeskResult(null, DeskFault.ChangedMeanwhile)));
        Assert.NotNull(screen.Case);
    }

    [Fact]
    public void Leave_AnyCase_LeavesNothingOfTheTraveller()
    {
        var screen = DeskBench.Screen(DeskBench.Case());
        screen.Leave(DeskNews.Finished);
        Assert.Null(screen.Case);
        Assert.Null(screen.Draft);
        Assert.Equal("number", FocusTarget.Of(screen));
    }

    [Theory]
    [InlineData(Effect.Ask, ReasonCode.ComparisonMissing, "judge")]
    [InlineData(Effect.Ask, ReasonCode.EvidenceMissing, "evidence")]
    [InlineData(Effect.Note, ReasonCode.CardReportedLost, "issue")]
    [InlineData(Effect.Review, ReasonCode.PhotoDoubtful, "park")]
    [InlineData(Effect.Refuse, ReasonCode.PhotoMismatch, "notice")]
    public void FocusTarget_WithPicture_IsWhereWorkGoesOn(Effect effect, ReasonCode code, string target)
    {
        var view = DeskBench.Case(DeskBench.Finding(code, effect)) with { LivePicture = new LivePictureView(StaffPortal.Issuance.PictureSource.Camera, DeskBench.Now, "1") };
        Assert.Equal(target, FocusTarget.Of(DeskBench.Screen(view)));
    }

    [Theory]
    [InlineData(Effect.Refuse, ReasonCode.NumberNotUsable, "notice")]
    [InlineData(Effect.Ask, ReasonCode.ComparisonMissing, "photo")]
    public void FocusTarget_WithoutPicture_IsTheCameraUnlessItIsRefused(Effect effect, ReasonCode code, string target) =>
        Assert.Equal(target, FocusTarget.Of(DeskBench.Screen(DeskBench.Case(DeskBench.Finding(code, effect)))));
}
