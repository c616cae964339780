using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-RW-06 and R-AW-07: another paper while one of the same mode is valid.</summary>
public sealed class EarlierPaperRuleTests
{
    private static readonly Finding s_asked = new(ReasonCode.EarlierPaperValid, Effect.Ask, "R-RW-06", NextStep.StateReplacement);
    private static readonly Finding s_replaces = new(ReasonCode.ReplacesEarlier, Effect.Note, "R-RW-06", NextStep.None);

    public static TheoryData<TravelMode> Modes => [.. Enum.GetValues<TravelMode>()];

    private static CaseFacts Of(TravelMode mode) => mode is TravelMode.Rail ? Ordinary() : AviationWindowCase.Ordinary();

    private static CaseFacts With(TravelMode mode, DateTimeOffset? rail, DateTimeOffset? aviation) =>
        Of(mode) with { History = Ordinary().History! with { PaperValidUntil = new ValidityEnds(rail, aviation) } };

    private static CaseFacts WithSame(TravelMode mode, DateTimeOffset until) => mode is TravelMode.Rail ? With(mode, until, null) : With(mode, null, until);

    [Theory]
    [MemberData(nameof(Modes))]
    public void Decide_PaperOfTheSameModeValid_IsAskedWhy(TravelMode mode) => AssertDecided(WithSame(mode, At.AddTicks(1)), Verdict.Ask, s_asked);

    [Theory]
    [MemberData(nameof(Modes))]
    public void Decide_PaperThatEndsNow_IsNoObstacle(TravelMode mode) => AssertDecided(WithSame(mode, At), Verdict.Grant);

    [Fact]
    public void Decide_PaperOfTheOtherMode_IsNoObstacle()
    {
        AssertDecided(With(TravelMode.Rail, null, At.AddDays(9)), Verdict.Grant);
        AssertDecided(With(TravelMode.Aviation, At.AddHours(9), null), Verdict.Grant);
    }

    [Theory]
    [InlineData(ReplacementReason.Lost)]
    [InlineData(ReplacementReason.Damaged)]
    [InlineData(ReplacementReason.WrongData)]
    public void Decide_ReasonStated_ReplacesTheEarlier(ReplacementReason reason) =>
        AssertDecided(WithSame(TravelMode.Rail, At.AddHours(1)) with { ReplacementReason = reason }, Verdict.Grant, s_replaces);

    [Fact]
    public void Decide_ReasonStatedWithoutEarlierPaper_FindsNothing() => AssertDecided(Ordinary() with { ReplacementReason = ReplacementReason.Lost }, Verdict.Grant);

    [Fact]
    public void Decide_BooksNotRead_CountAsHoldingOne()
    {
        AssertDecided(Ordinary() with { History = null }, Verdict.Ask, s_asked);
        AssertDecided(Ordinary() with { History = Ordinary().History! with { PaperValidUntil = null } }, Verdict.Ask, s_asked);
    }
}
