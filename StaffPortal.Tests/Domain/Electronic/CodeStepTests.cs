using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain.Electronic;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Tests.Domain.Electronic;

/// <summary>R-RE-07, R-AE-07 and R-V-03: the code changes every 60 seconds and is good to the end of the step after its own.</summary>
public sealed class CodeStepTests
{
    private const long Second = TimeSpan.TicksPerSecond;

    // 2026-01-31 16:00:00 UTC is 1769875200 seconds after the epoch
    private const long Number = 29_497_920;
    private static readonly DateTimeOffset s_begins = new(2026, 1, 31, 16, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, -1)]
    [InlineData(0, 0)]
    [InlineData(59 * Second, 0)]
    [InlineData((60 * Second) - 1, 0)]
    [InlineData(60 * Second, 1)]
    [InlineData(61 * Second, 1)]
    [InlineData(120 * Second, 2)]
    [InlineData(121 * Second, 2)]
    public void At_SecondsOn_ChangesEverySixty(long ticks, int steps)
    {
        var step = CodeStep.At(s_begins.AddTicks(ticks), PolicyEdition.Shipped);
        Assert.Equal((Number + steps, s_begins.AddMinutes(steps), s_begins.AddMinutes(steps + 1)), (step.Number, step.From, step.Until));
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (step.From.Offset, step.Until.Offset));
    }

    [Fact]
    public void At_Epoch_IsStepNought()
    {
        var step = CodeStep.At(DateTimeOffset.UnixEpoch, PolicyEdition.Shipped);
        Assert.Equal((0, DateTimeOffset.UnixEpoch), (step.Number, step.From));
    }

    [Fact]
    public void At_EditionOfThirtySeconds_ChangesEveryThirty()
    {
        var thirty = PolicyEdition.Shipped with { CodeStep = TimeSpan.FromSeconds(30) };
        Assert.Equal((Number * 2, (Number * 2) + 1), (CodeStep.At(s_begins, thirty).Number, CodeStep.At(s_begins.AddSeconds(30), thirty).Number));
        Assert.Equal(CodeFreshness.Stale, CodeStep.Freshness(Number * 2, s_begins.AddSeconds(60), thirty));
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(1, 60)]
    [InlineData(Second, 59)]
    [InlineData((59 * Second) + 1, 1)]
    [InlineData((60 * Second) - 1, 1)]
    [InlineData(60 * Second, 0)]
    [InlineData(300 * Second, 0)]
    public void SecondsLeft_WithinTheStep_CountsBegunSeconds(long ticks, int seconds) =>
        Assert.Equal(seconds, CodeStep.At(s_begins, PolicyEdition.Shipped).SecondsLeft(s_begins.AddTicks(ticks)));

    [Theory]
    [InlineData(-1, CodeFreshness.ToCome)]
    [InlineData(0, CodeFreshness.Good)]
    [InlineData(59 * Second, CodeFreshness.Good)]
    [InlineData(60 * Second, CodeFreshness.Good)]
    [InlineData(61 * Second, CodeFreshness.Good)]
    [InlineData((120 * Second) - 1, CodeFreshness.Good)]
    [InlineData(120 * Second, CodeFreshness.Stale)]
    [InlineData(121 * Second, CodeFreshness.Stale)]
    public void Freshness_SinceTheStepBegan_IsGoodToTheEndOfTheNext(long ticks, CodeFreshness freshness) =>
        Assert.Equal(freshness, CodeStep.Freshness(Number, s_begins.AddTicks(ticks), PolicyEdition.Shipped));

    [Theory]
    [InlineData(long.MinValue, CodeFreshness.Stale)]
    [InlineData(-1, CodeFreshness.Stale)]
    [InlineData(long.MaxValue, CodeFreshness.ToCome)]
    public void Freshness_NumberOfNoStep_IsNotGood(long number, CodeFreshness freshness) =>
        Assert.Equal(freshness, CodeStep.Freshness(number, s_begins, PolicyEdition.Shipped));

    [Fact]
    public void At_AnyInstant_TilesTimeWithoutGaps() => AnyInstant.Holds(instant =>
    {
        var step = CodeStep.At(instant, PolicyEdition.Shipped);
        var (before, after) = (CodeStep.At(step.From.AddTicks(-1), PolicyEdition.Shipped), CodeStep.At(step.Until, PolicyEdition.Shipped));
        return step.From <= instant && instant < step.Until
            && (before.Number, before.Until) == (step.Number - 1, step.From) && (after.Number, after.From) == (step.Number + 1, step.Until);
    });

    /// <summary>Whenever in its step a code was shown: at 60 s it is good, at 120 s and 121 s it never is.</summary>
    [Fact]
    public void Freshness_CodeShownAtAnyInstant_LastsOneStepAndLessThanTwo()
    {
        var presented = AnyInstant.Generator.SelectMany(shown => Gen.Choose(0, 200).Select(seconds => (Shown: shown, Seconds: seconds)));
        Prop.ForAll(presented.ToArbitrary(), code =>
        {
            var number = CodeStep.At(code.Shown, PolicyEdition.Shipped).Number;
            var freshness = CodeStep.Freshness(number, code.Shown.AddSeconds(code.Seconds), PolicyEdition.Shipped);
            return code.Seconds switch
            {
                <= 60 => freshness is CodeFreshness.Good,
                >= 120 => freshness is CodeFreshness.Stale,
                _ => freshness is not CodeFreshness.ToCome,
            };
        }).Check(AnyInstant.Quietly);
    }
}
