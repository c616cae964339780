using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain.Electronic;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Tests.Domain.Electronic;

/// <summary>R-RE-08, R-RE-09 and R-AE-07: how long a passed live check lets the code be seen.</summary>
public sealed class LiveCheckSessionTests
{
    private static readonly DateTimeOffset s_passed = new(2026, 1, 31, 15, 45, 0, TimeSpan.Zero);
    private static readonly LiveCheckSession s_registered = new(s_passed, IsRegistered: true);
    private static readonly LiveCheckSession s_unregistered = new(s_passed, IsRegistered: false);

    [Theory]
    [InlineData(-1, CodePage.LiveCheckRequired)]
    [InlineData(0, CodePage.ShowsCode)]
    [InlineData((30 * TimeSpan.TicksPerMinute) - 1, CodePage.ShowsCode)]
    [InlineData(30 * TimeSpan.TicksPerMinute, CodePage.LiveCheckRequired)]
    [InlineData((30 * TimeSpan.TicksPerMinute) + 1, CodePage.LiveCheckRequired)]
    public void At_SinceTheCheck_ShowsTheCodeForHalfAnHourAndNoTickMore(long ticks, CodePage page)
    {
        Assert.Equal(page, s_registered.At(s_passed.AddTicks(ticks), PolicyEdition.Shipped));
        Assert.Equal(page, s_unregistered.At(s_passed.AddTicks(ticks), PolicyEdition.Shipped));
    }

    [Fact]
    public void Until_EditionOfTenMinutes_IsTenMinutesOn() =>
        Assert.Equal(s_passed.AddMinutes(10), s_registered.Until(PolicyEdition.Shipped with { LiveCheckSession = TimeSpan.FromMinutes(10) }));

    [Theory]
    [InlineData(true, SessionEnd.PageClosed, CodePage.ShowsCode)]
    [InlineData(true, SessionEnd.SignedOut, CodePage.LiveCheckRequired)]
    [InlineData(true, SessionEnd.CacheCleared, CodePage.LiveCheckRequired)]
    [InlineData(false, SessionEnd.PageClosed, CodePage.LiveCheckRequired)]
    [InlineData(false, SessionEnd.SignedOut, CodePage.LiveCheckRequired)]
    [InlineData(false, SessionEnd.CacheCleared, CodePage.LiveCheckRequired)]
    public void After_End_EndsAtOnceWhoseSessionItIs(bool registered, SessionEnd end, CodePage page)
    {
        var ended = new LiveCheckSession(s_passed, registered).After(end, s_passed.AddMinutes(5));
        Assert.Equal(CodePage.ShowsCode, ended.At(s_passed.AddMinutes(5).AddTicks(-1), PolicyEdition.Shipped));
        Assert.Equal(page, ended.At(s_passed.AddMinutes(5), PolicyEdition.Shipped));
        Assert.Equal(page, ended.At(s_passed.AddMinutes(30).AddTicks(-1), PolicyEdition.Shipped));
        Assert.Equal(page is CodePage.ShowsCode ? s_passed.AddMinutes(30) : s_passed.AddMinutes(5), ended.Until(PolicyEdition.Shipped));
    }

    [Fact]
    public void After_TwoEndsInAnyOrder_TheEarlierStands()
    {
        var (early, late) = (s_passed.AddMinutes(5), s_passed.AddMinutes(6));
        Assert.Equal(early, s_registered.After(SessionEnd.SignedOut, early).After(SessionEnd.CacheCleared, late).EndedAt);
        Assert.Equal(early, s_registered.After(SessionEnd.SignedOut, late).After(SessionEnd.CacheCleared, early).EndedAt);
    }

    [Fact]
    public void After_EndOnceItHasRunOut_IsNoLonger() =>
        Assert.Equal(s_passed.AddMinutes(30), s_registered.After(SessionEnd.SignedOut, s_passed.AddMinutes(45)).Until(PolicyEdition.Shipped));

    [Fact]
    public void At_AnotherCheckPassed_ShowsTheCodeAgain()
    {
        var again = s_passed.AddMinutes(31);
        var ended = s_unregistered.After(SessionEnd.PageClosed, s_passed.AddMinutes(1));
        Assert.Equal(CodePage.LiveCheckRequired, ended.At(again, PolicyEdition.Shipped));
        Assert.Equal(CodePage.ShowsCode, new LiveCheckSession(again, IsRegistered: false).At(again, PolicyEdition.Shipped));
    }

    /// <summary>The rule as it is written, with both of its clocks: 30 minutes on the page and 30 minutes away from it.</summary>
    [Fact]
    public void Until_PageLeftAndComeBackToAtAnyTimes_IsThatOfBothClocks()
    {
        var thirty = PolicyEdition.Shipped.LiveCheckSession;
        var visits = AnyInstant.Generator.SelectMany(passed => Gen.Choose(0, 3_600).ListOf().Select(left => (Passed: passed, Left: left)));
        Prop.ForAll(visits.ToArbitrary(), visit =>
            new LiveCheckSession(visit.Passed, IsRegistered: true).Until(PolicyEdition.Shipped)
            == visit.Left.Select(seconds => visit.Passed.AddSeconds(seconds) + thirty).Append(visit.Passed + thirty).Min()).Check(AnyInstant.Quietly);
    }

    [Fact]
    public void After_NoSuchEnd_IsABug() => Assert.ThrowsAny<InvalidOperationException>(() => s_registered.IsEndedBy((SessionEnd)9));
}
