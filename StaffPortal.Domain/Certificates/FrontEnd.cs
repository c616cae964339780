namespace StaffPortal.Domain.Certificates;

/// <summary>Who asks electronically (前端).</summary>
public enum FrontEnd
{
    /// <summary>铁路12306; the live-check picture becomes the portrait (R-RE-13).</summary>
    Rail12306,

    /// <summary>支付宝民航小程序; the live-check picture is not kept, the register photo is the portrait (R-AE-05).</summary>
    AviationAlipay,

    /// <summary>微信民航小程序; the live-check picture is the portrait (R-AE-05).</summary>
    AviationWeChat,
}
