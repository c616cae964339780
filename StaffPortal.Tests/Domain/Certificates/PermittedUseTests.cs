using StaffPortal.Domain.Certificates;

namespace StaffPortal.Tests.Domain.Certificates;

/// <summary>R-RE-14, R-RW-07, R-AE-06 and R-V-04: what a certificate is good for, and at which places.</summary>
public sealed class PermittedUseTests
{
    private static readonly PermittedUse[] s_forAFlight = [PermittedUse.CheckIn, PermittedUse.Security];
    private static readonly PermittedUse[] s_byRail = [.. Enum.GetValues<PermittedUse>().Except(s_forAFlight)];

    [Fact]
    public void Of_RailByTelephone_IsEverythingOfTheRailway() => Assert.Equal(s_byRail, PermittedUses.Of(TravelMode.Rail, Channel.Electronic).Order());

    [Theory]
    [InlineData(Channel.Window)]
    [InlineData(Channel.Kiosk)]
    public void Of_RailPaper_IsTheSameButForTheGates(Channel channel) =>
        Assert.Equal(s_byRail.Except([PermittedUse.EntryAndExitGate]), PermittedUses.Of(TravelMode.Rail, channel).Order());

    [Theory]
    [InlineData(Channel.Window)]
    [InlineData(Channel.Kiosk)]
    [InlineData(Channel.Electronic)]
    public void Of_Aviation_IsTheTwoCounters(Channel channel) => Assert.Equal(s_forAFlight, PermittedUses.Of(TravelMode.Aviation, channel));

    [Theory]
    [InlineData(CheckPlace.RailGate, "RailElectronic")]
    [InlineData(CheckPlace.RailManualLane, "RailWindow RailKiosk RailElectronic")]
    [InlineData(CheckPlace.TicketOffice, "RailWindow RailKiosk RailElectronic")]
    [InlineData(CheckPlace.CheckIn, "AviationWindow AviationKiosk AviationElectronic")]
    [InlineData(CheckPlace.Security, "AviationWindow AviationKiosk AviationElectronic")]
    public void AreGoodAt_Place_IsForTheseOnly(CheckPlace place, string which)
    {
        var good = from mode in Enum.GetValues<TravelMode>()
                   from channel in Enum.GetValues<Channel>()
                   where PermittedUses.AreGoodAt(place, mode, channel)
                   select $"{mode}{channel}";
        Assert.Equal(which, string.Join(' ', good));
    }

    [Fact]
    public void Of_NoSuchModeOrPlace_IsABug()
    {
        Assert.ThrowsAny<InvalidOperationException>(() => PermittedUses.Of((TravelMode)9, Channel.Window));
        Assert.ThrowsAny<InvalidOperationException>(() => PermittedUses.AreGoodAt((CheckPlace)9, TravelMode.Rail, Channel.Window));
    }
}
