using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Electronic;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Tests.Domain.Electronic;

/// <summary>
/// What a traveller brings to apply (R-RE-17) and to find his certificate again (R-RE-16, R-AE-08), and what he does when it ends on the way (R-RE-15).
/// </summary>
public sealed class ElectronicTravellerTests
{
    private const FindingNeeds All = FindingNeeds.Name | FindingNeeds.Number | FindingNeeds.LiveCheck;
    private static readonly DateTimeOffset s_accepted = new(2026, 1, 31, 12, 30, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(FrontEnd.Rail12306, All)]
    [InlineData(FrontEnd.AviationAlipay, All)]
    [InlineData(FrontEnd.AviationWeChat, FindingNeeds.Number | FindingNeeds.LiveCheck)]
    public void Needs_FrontEnd_IsWhatItsRuleSays(FrontEnd frontEnd, FindingNeeds needs)
    {
        Assert.Equal(needs, FindingAgain.Needs(frontEnd));
        Assert.Equal(needs, FindingAgain.Missing(frontEnd, FindingNeeds.None));
        Assert.Equal(FindingNeeds.None, FindingAgain.Missing(frontEnd, All));
        Assert.Equal(FindingNeeds.LiveCheck, FindingAgain.Missing(frontEnd, FindingNeeds.Name | FindingNeeds.Number));
    }

    [Fact]
    public void Missing_NameNotGiven_IsMissingOnRailOnly()
    {
        const FindingNeeds given = FindingNeeds.Number | FindingNeeds.LiveCheck;
        Assert.Equal(FindingNeeds.Name, FindingAgain.Missing(FrontEnd.Rail12306, given));
        Assert.Equal(FindingNeeds.None, FindingAgain.Missing(FrontEnd.AviationWeChat, given));
    }

    [Fact]
    public void Consent_VersionAndInstant_AreKept()
    {
        var consent = Consent.Of(" 2022-01 ", s_accepted.AddTicks(19))!;
        Assert.Equal(("2022-01", s_accepted.AddTicks(10), TimeSpan.Zero), (consent.Version, consent.At, consent.At.Offset));
        Assert.Equal(32, Consent.Of(new string('1', 32), s_accepted)!.Version.Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("123456789012345678901234567890123")]
    public void Consent_NoVersion_IsNone(string? version) => Assert.Null(Consent.Of(version, s_accepted));

    [Fact]
    public void Consent_NoInstant_IsNone() => Assert.Null(Consent.Of("2022-01", null));

    [Theory]
    [InlineData(0, new[] { WayOn.ApplyAgain, WayOn.LeaveByManualExit })]
    [InlineData(2, new[] { WayOn.ApplyAgain, WayOn.LeaveByManualExit })]
    [InlineData(3, new[] { WayOn.LeaveByManualExit })]
    [InlineData(4, new[] { WayOn.LeaveByManualExit })]
    public void Ways_EndedOnTheWay_AnotherOneWhileTheMonthHasItAndAlwaysTheManualExit(int used, WayOn[] ways) =>
        Assert.Equal(ways, EndedOnTheWay.Ways(used, PolicyEdition.Shipped));
}
