// an unnamed value of an enum is a bug and throws by itself; a named one that a switch forgot stays an error (CS8509)
#pragma warning disable CS8524

using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Electronic;

/// <summary>What a traveller shows to find his certificate again.</summary>
[Flags]
public enum FindingNeeds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>His name.</summary>
    Name = 1,

    /// <summary>公民身份号码.</summary>
    Number = 2,

    /// <summary>A new live check of his own, passed and believed; another one than the application's.</summary>
    LiveCheck = 4,
}

/// <summary>How an electronic certificate is found again by somebody whom no account knows. It uses no quota (R-RE-10).</summary>
public static class FindingAgain
{
    /// <summary>
    /// 12306: name, number and a new live check (R-RE-16). WeChat: number and live check; it asks for no name (R-AE-08). Of Alipay the sources say only
    /// that its own list shows the certificate; who finds it elsewhere needs all three, as no source asks for less.
    /// </summary>
    public static FindingNeeds Needs(FrontEnd frontEnd) => frontEnd switch
    {
        FrontEnd.Rail12306 or FrontEnd.AviationAlipay => FindingNeeds.Name | FindingNeeds.Number | FindingNeeds.LiveCheck,
        FrontEnd.AviationWeChat => FindingNeeds.Number | FindingNeeds.LiveCheck,
    };

    /// <summary>What of it is still missing; none where the certificate may be looked for.</summary>
    public static FindingNeeds Missing(FrontEnd frontEnd, FindingNeeds given) => Needs(frontEnd) & ~given;
}
