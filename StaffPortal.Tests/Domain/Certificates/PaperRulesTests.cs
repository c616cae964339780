using StaffPortal.Domain.Certificates;

namespace StaffPortal.Tests.Domain.Certificates;

/// <summary>R-P-04 and R-P-05.</summary>
public sealed class PaperRulesTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 20, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(CertificateState.Issued, Channel.Window, 1, 0, null)]
    [InlineData(CertificateState.Issued, Channel.Window, 1, 1, null)]
    [InlineData(CertificateState.Issued, Channel.Window, 1, 2, ReprintObstacle.UsedUp)]
    [InlineData(CertificateState.Issued, Channel.Kiosk, 1, 0, null)]
    [InlineData(CertificateState.Issued, Channel.Electronic, 1, 0, ReprintObstacle.NotPaper)]
    [InlineData(CertificateState.Issued, Channel.Window, 0, 0, ReprintObstacle.Expired)]
    [InlineData(CertificateState.Voided, Channel.Window, 1, 0, ReprintObstacle.NotInForce)]
    [InlineData(CertificateState.Replaced, Channel.Window, 1, 0, ReprintObstacle.NotInForce)]
    public void AgainstReprint_EachCase_SaysWhy(CertificateState state, Channel channel, int ticksLeft, int reprints, ReprintObstacle? obstacle) =>
        Assert.Equal(obstacle, PaperRules.AgainstReprint(state, channel, s_noon.AddTicks(ticksLeft), s_noon, reprints));

    [Theory]
    [InlineData("100001", 0, true)]
    [InlineData("100001", 600_000, true)]
    [InlineData("100001", 600_001, false)]
    [InlineData("100002", 0, false)]
    public void VoidsAlone_OnlyItsOwnOfficerWithinTenMinutes(string officer, int milliseconds, bool alone) =>
        Assert.Equal(alone, PaperRules.VoidsAlone("100001", officer, s_noon, s_noon.AddMilliseconds(milliseconds)));
}
