using StaffPortal.Domain.Electronic;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Tests.Domain.Identity;

namespace StaffPortal.Tests.Domain.Electronic;

/// <summary>R-RE-03: a live check's reference is confirmed, never believed.</summary>
public sealed class LiveCheckReferenceTests
{
    private static readonly DateTimeOffset s_at = new(2026, 1, 31, 4, 30, 0, TimeSpan.Zero);
    private static readonly CitizenIdNumber s_traveller = Numbers.Of("19900307");
    private static readonly CitizenIdNumber s_applicant = Numbers.Of("19900307", "002");

    [Fact]
    public void Judge_OwnFreshUnusedReference_IsBelieved() => AssertJudged(ReferenceOutcome.Believed, Good());

    [Fact]
    public void Judge_ServiceDoesNotKnowIt_IsUnknown() => AssertJudged(ReferenceOutcome.Unknown, null);

    /// <summary>R-RE-12: one may apply for another; the check of him who applies does not count.</summary>
    [Fact]
    public void Judge_CheckOfWhoAppliesForAnother_IsOfAnotherPerson()
    {
        AssertJudged(ReferenceOutcome.OtherPerson, Good() with { Person = s_applicant });
        AssertJudged(ReferenceOutcome.OtherPerson, Good() with { Person = null });
    }

    [Fact]
    public void Judge_UsedOrNotLookedUp_IsUsed()
    {
        AssertJudged(ReferenceOutcome.Used, Good() with { IsUsed = true });
        AssertJudged(ReferenceOutcome.Used, Good() with { IsUsed = null });
    }

    [Theory]
    [InlineData(1L, ReferenceOutcome.FromFuture)]
    [InlineData(0L, ReferenceOutcome.Believed)]
    [InlineData((-5 * TimeSpan.TicksPerMinute) + 1, ReferenceOutcome.Believed)]
    [InlineData(-5 * TimeSpan.TicksPerMinute, ReferenceOutcome.TooOld)]
    [InlineData((-5 * TimeSpan.TicksPerMinute) - 1, ReferenceOutcome.TooOld)]
    [InlineData(null, ReferenceOutcome.TooOld)]
    public void Judge_MadeBeforeOrAfterNow_IsBelievedForLessThanFiveMinutes(long? ticks, ReferenceOutcome outcome) =>
        AssertJudged(outcome, Good() with { MadeAt = ticks is { } made ? s_at.AddTicks(made) : null });

    [Fact]
    public void Judge_EditionOfTenMinutes_BelievesAnOlderOne()
    {
        var ten = PolicyEdition.Shipped with { LiveCheckReferenceLife = TimeSpan.FromMinutes(10) };
        Assert.Equal(ReferenceOutcome.Believed, LiveCheckReference.Judge(Good() with { MadeAt = s_at.AddMinutes(-9) }, s_traveller, s_at, ten));
    }

    [Fact]
    public void Judge_ManyThingsAgainstIt_TellsTheFirst()
    {
        AssertJudged(ReferenceOutcome.OtherPerson, new LiveCheckReference());
        AssertJudged(ReferenceOutcome.Used, new LiveCheckReference { Person = s_traveller });
        AssertJudged(ReferenceOutcome.TooOld, new LiveCheckReference { Person = s_traveller, IsUsed = false });
    }

    [Theory]
    [InlineData(LiveCheck.Passed, LiveCheck.Passed)]
    [InlineData(LiveCheck.Failed, LiveCheck.Failed)]
    [InlineData(LiveCheck.NotDone, LiveCheck.NotDone)]
    [InlineData(null, LiveCheck.NotDone)]
    public void Fact_BelievedReference_IsItsResult(LiveCheck? result, LiveCheck fact) => Assert.Equal(fact, Fact(Good() with { Result = result }));

    [Fact]
    public void Fact_ReferenceThatIsNotBelieved_IsNoLiveCheck()
    {
        var (other, used) = (Good() with { Person = s_applicant }, Good() with { IsUsed = true });
        var (old, early) = (Good() with { MadeAt = s_at.AddHours(-1) }, Good() with { MadeAt = s_at.AddHours(1) });
        Assert.All([null, other, used, old, early], reference => Assert.Equal(LiveCheck.NotDone, Fact(reference)));
    }

    [Fact]
    public void ToString_Reference_TellsNothingOfThePerson() => Assert.Equal("LiveCheckReference", $"{Good()}");

    private static LiveCheckReference Good() => new() { Person = s_traveller, Result = LiveCheck.Passed, MadeAt = s_at.AddMinutes(-1), IsUsed = false };

    private static void AssertJudged(ReferenceOutcome outcome, LiveCheckReference? reference) =>
        Assert.Equal(outcome, LiveCheckReference.Judge(reference, s_traveller, s_at, PolicyEdition.Shipped));

    private static LiveCheck Fact(LiveCheckReference? reference) => LiveCheckReference.Fact(reference, s_traveller, s_at, PolicyEdition.Shipped);
}
