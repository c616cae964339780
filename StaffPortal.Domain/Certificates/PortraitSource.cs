namespace StaffPortal.Domain.Certificates;

/// <summary>Whose picture becomes a certificate's portrait.</summary>
public enum PortraitSource
{
    /// <summary>The live picture: the one that the officer compared, or that the live check took.</summary>
    LivePicture,

    /// <summary>The photo of the citizen register.</summary>
    RegisterPhoto,
}

/// <summary>Chooses the portrait by who asks.</summary>
public static class PortraitChoice
{
    /// <summary>
    /// Whether the live picture may be kept at all. Alipay's may not, not for a day (R-AE-05); nor may that of a front end nobody names.
    /// One that may be kept and becomes no portrait is deleted soon after the decision.
    /// </summary>
    /// <param name="channel">Where the certificate is made.</param>
    /// <param name="frontEnd">Who asks electronically; not read elsewhere.</param>
    public static bool MayKeepLivePicture(Channel channel, FrontEnd? frontEnd) =>
        channel is not Channel.Electronic || frontEnd is FrontEnd.Rail12306 or FrontEnd.AviationWeChat;

    /// <summary>
    /// The portrait: the live picture at the window and the kiosk (R-P-10), with 12306 (R-RE-13) and WeChat (R-AE-05); the register photo where there is
    /// none, and always with Alipay (R-AE-05).
    /// </summary>
    /// <param name="channel">Where the certificate is made.</param>
    /// <param name="frontEnd">Who asks electronically; not read elsewhere.</param>
    /// <param name="hasLivePicture">Whether there is a live picture.</param>
    public static PortraitSource Of(Channel channel, FrontEnd? frontEnd, bool hasLivePicture) =>
        hasLivePicture && MayKeepLivePicture(channel, frontEnd) ? PortraitSource.LivePicture : PortraitSource.RegisterPhoto;
}
