using StaffPortal.Domain.Certificates;

namespace StaffPortal.Tests.Domain.Certificates;

/// <summary>R-RE-13, R-AE-05 and R-P-10: whose picture becomes the portrait, and which may be kept.</summary>
public sealed class PortraitChoiceTests
{
    [Theory]
    [InlineData(Channel.Window, null, PortraitSource.LivePicture)]
    [InlineData(Channel.Kiosk, null, PortraitSource.LivePicture)]
    [InlineData(Channel.Electronic, FrontEnd.Rail12306, PortraitSource.LivePicture)]
    [InlineData(Channel.Electronic, FrontEnd.AviationWeChat, PortraitSource.LivePicture)]
    [InlineData(Channel.Electronic, FrontEnd.AviationAlipay, PortraitSource.RegisterPhoto)]
    [InlineData(Channel.Electronic, null, PortraitSource.RegisterPhoto)]
    public void Of_LivePictureThere_IsThePortraitWhereItMayBeKept(Channel channel, FrontEnd? frontEnd, PortraitSource source)
    {
        Assert.Equal(source, PortraitChoice.Of(channel, frontEnd, hasLivePicture: true));
        Assert.Equal(source is PortraitSource.LivePicture, PortraitChoice.MayKeepLivePicture(channel, frontEnd));
    }

    [Theory]
    [InlineData(Channel.Window, null)]
    [InlineData(Channel.Kiosk, null)]
    [InlineData(Channel.Electronic, FrontEnd.Rail12306)]
    [InlineData(Channel.Electronic, FrontEnd.AviationWeChat)]
    [InlineData(Channel.Electronic, FrontEnd.AviationAlipay)]
    public void Of_NoLivePicture_IsTheRegisterPhoto(Channel channel, FrontEnd? frontEnd) =>
        Assert.Equal(PortraitSource.RegisterPhoto, PortraitChoice.Of(channel, frontEnd, hasLivePicture: false));
}
