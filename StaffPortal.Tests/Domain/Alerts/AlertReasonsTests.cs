using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Certificates;

namespace StaffPortal.Tests.Domain.Alerts;

/// <summary>Which reasons close which alerts, and when a desk has issued enough without the register.</summary>
public sealed class AlertReasonsTests
{
    public static TheoryData<AlertKind> Kinds => [.. Enum.GetValues<AlertKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Of_AnyKind_OffersBothDecisions(AlertKind kind) =>
        Assert.Equal(Enum.GetValues<AlertDecision>(), AlertReasons.Of(kind).Select(AlertReasons.DecisionOf).Distinct().Order());

    [Fact]
    public void Of_AllKinds_UseEveryReason() =>
        Assert.Equal(Enum.GetValues<AlertReason>(), Enum.GetValues<AlertKind>().SelectMany(AlertReasons.Of).Distinct().Order());

    [Theory]
    [InlineData(AlertKind.Wanted, AlertDecision.Refuse, AlertReason.TakenOver, true)]
    [InlineData(AlertKind.Wanted, AlertDecision.Release, AlertReason.NotTheSamePerson, true)]
    [InlineData(AlertKind.Wanted, AlertDecision.Release, AlertReason.TakenOver, false)]
    [InlineData(AlertKind.Wanted, AlertDecision.Refuse, AlertReason.NotTheSamePerson, false)]
    [InlineData(AlertKind.PhotoMismatch, AlertDecision.Refuse, AlertReason.TakenOver, false)]
    public void Fits_DecisionAndReason_OnlyTogetherAndForTheKind(AlertKind kind, AlertDecision decision, AlertReason reason, bool fits) =>
        Assert.Equal(fits, AlertReasons.Fits(kind, decision, reason));

    [Theory]
    [InlineData(20, 19, false)]
    [InlineData(20, 20, true)]
    [InlineData(0, 0, true)]
    public void IsReached_AtTheFigure_NotBefore(int ceiling, int issued, bool reached) => Assert.Equal(reached, new SilentCeiling(ceiling).IsReached(issued));
}
