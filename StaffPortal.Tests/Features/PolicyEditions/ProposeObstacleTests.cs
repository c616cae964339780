using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Why a draft cannot be proposed yet.</summary>
public sealed class ProposeObstacleTests
{
    private readonly TypedFigures _typed = new();

    [Fact]
    public void Of_ReplayedDraft_IsNone() => Assert.Equal(ProposeObstacle.None, Of(PolicyBench.Changed with { LastReplay = PolicyBench.Replay }));

    [Fact]
    public void Of_NotReplayed_SaysSo() => Assert.Equal(ProposeObstacle.NotReplayed, Of(PolicyBench.Changed));

    [Fact]
    public void Of_ReplayOfAnEarlierRevision_SaysSo() =>
        Assert.Equal(ProposeObstacle.ReplayedBefore, Of(PolicyBench.Changed with { LastReplay = PolicyBench.Replay with { Revision = 3 } }));

    [Fact]
    public void Of_NothingChanged_SaysSo() => Assert.Equal(ProposeObstacle.NothingChanged, Of(PolicyBench.Draft with { LastReplay = PolicyBench.Replay }));

    [Fact]
    public void Of_NothingChangedWhileAnEditionIsToCome_IsNone() =>
        Assert.Equal(ProposeObstacle.None, ProposeObstacles.Of(PolicyBench.Draft with { LastReplay = PolicyBench.Replay }, _typed, hasSuccessor: true));

    [Theory]
    [InlineData("7", ProposeObstacle.Unsaved)]
    [InlineData("70", ProposeObstacle.Problems)]
    public void Of_TypedOver_SaysWhatToDoFirst(string text, ProposeObstacle obstacle)
    {
        _typed.Type(PolicyFigure.Named(nameof(PolicyEdition.ElectronicRailQuota))!, PolicyBench.Changed.Edition, text);
        Assert.Equal(obstacle, Of(PolicyBench.Changed with { LastReplay = PolicyBench.Replay }));
    }

    private ProposeObstacle Of(DraftView draft) => ProposeObstacles.Of(draft, _typed, hasSuccessor: false);
}
